import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { compoundFileKind } from '../../src/archive/importers/compound-file.ts'
import { importerFor } from '../../src/archive/importers/registry.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import type { Format } from '../../src/shared/model/item.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'
import { writeMsg } from '../fixtures/importers/write-msg.ts'
import { contextOf } from '../support/importer-context.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)))

async function read(format: Format, bytes: Uint8Array): Promise<Extract> {
  return (await importerFor(format)).read(bytes, contextOf(`thư.${format}`))
}
async function codeOf(reading: Promise<Extract>): Promise<string> {
  try {
    await reading
    return 'read'
  } catch (error) {
    return error instanceof ArchiveError ? error.code : String(error)
  }
}
const rows = (extract: Extract) => extract.blocks.map(({ kind, text }) => `${kind}: ${text}`)
const eml = (...lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'))

/** Windows-1258 as Windows writes it: letters with their shape in one byte, tones as a byte after the letter. */
function windows1258(text: string): string {
  const shaped = text
    .normalize('NFD')
    .replace(
      /([aeouAEOU])(\p{M}*?)([\u0302\u0306\u031b])(\p{M}*)/gu,
      (_, letter: string, before: string, shape: string, after: string) =>
        `${`${letter}${shape}`.normalize('NFC')}${before}${after}`
    )
  return iconv.encode(shaped, 'windows-1258').toString('latin1')
}

describe('eml', () => {
  it('reads an attached message as a letter of its own, and its attachments by name', async () => {
    const extract = await read(
      'eml',
      eml(
        'From: a@x.invalid',
        'To: Mai <b@x.invalid>, c@x.invalid',
        'Subject: Chuyen tiep',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Xem thu kem.',
        '--b',
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment',
        '',
        'From: Hac <hac@x.invalid>',
        'Subject: Bao cao quy I',
        'Date: Tue, 18 May 2021 07:15:00 +0700',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        '--c',
        'Content-Type: text/html',
        '',
        '<p>Noi dung bao cao.</p><script>an()</script>',
        '--c',
        'Content-Type: application/pdf; name="phu-luc.pdf"',
        'Content-Disposition: attachment',
        '',
        'x',
        '--c--',
        '--b--'
      )
    )
    expect(rows(extract)).toEqual([
      'title: Chuyen tiep',
      'paragraph: Xem thu kem.',
      'paragraph: Người gửi: a@x.invalid',
      'paragraph: Người nhận: Mai <b@x.invalid>, c@x.invalid',
      'heading: Bao cao quy I',
      'paragraph: Người gửi: Hac <hac@x.invalid>',
      'paragraph: Ngày gửi: Tue, 18 May 2021 07:15:00 +0700',
      'paragraph: Noi dung bao cao.',
      'list: - phu-luc.pdf'
    ])
    expect(extract.attachments?.map(({ name }) => name)).toEqual(['phu-luc.pdf'])
  })

  it('keeps a plain part beside an HTML part', async () => {
    const extract = await read(
      'eml',
      eml(
        'Subject: Hai phan',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Phan mot</p>',
        '--b',
        'Content-Type: text/plain',
        '',
        'Phan hai',
        '--b--'
      )
    )
    expect(rows(extract)).toEqual(['title: Hai phan', 'paragraph: Phan mot', 'paragraph: Phan hai'])
  })

  it.each([
    ['windows-1258', windows1258],
    ['tcvn', (text: string) => iconv.encode(text, 'tcvn').toString('latin1')],
    ['x-viet-tcvn5712', (text: string) => iconv.encode(text, 'tcvn').toString('latin1')],
    ['viscii', (text: string) => iconv.encode(text, 'viscii').toString('latin1')]
  ])('reads subject, body and attachment names in %s', async (charset, encode) => {
    const body = 'Hội nghị tổng kết năm, đề nghị các xã dự đủ.'
    const word = (text: string) =>
      `=?${charset}?B?${Buffer.from(encode(text), 'latin1').toString('base64')}?=`
    const extract = await read(
      'eml',
      eml(
        `Subject: ${word('Họp giao ban')}`,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        `Content-Type: text/html; charset="${charset}"`,
        'Content-Transfer-Encoding: 8bit',
        '',
        `<p>${encode(body)}</p>`,
        '--b',
        `Content-Type: application/msword; name="${word('Kế hoạch.doc')}"`,
        '',
        'x',
        '--b--'
      )
    )
    expect(rows(extract)).toEqual(['title: Họp giao ban', `paragraph: ${body}`, 'list: - Kế hoạch.doc'])
  })

  it('reads names of attachments in every way they are written', async () => {
    const utf8 = (text: string) => Buffer.from(text).toString('latin1')
    const names = [
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent('Tờ trình số 5.docx')}`,
      `Content-Disposition: attachment;\r\n filename*0*=UTF-8''${encodeURIComponent('Biên bản ')};\r\n filename*1*=${encodeURIComponent('họp.docx')}`,
      `Content-Disposition: attachment; filename="${utf8('Giấy mời.pdf')}"`,
      `Content-Disposition: attachment; filename="=?utf-8?Q?Quy=E1=BA=BFt_=C4=91=E1=BB=8Bnh.pdf?="`
    ]
    const parts = names.flatMap((name) => ['--b', 'Content-Type: application/octet-stream', name, '', 'x'])
    const extract = await read(
      'eml',
      eml('Subject: a', 'Content-Type: multipart/mixed; boundary=b', '', ...parts, '--b--')
    )
    expect(rows(extract).slice(1)).toEqual([
      'list: - Tờ trình số 5.docx',
      'list: - Biên bản họp.docx',
      'list: - Giấy mời.pdf',
      'list: - Quyết định.pdf'
    ])
  })

  it('stops at letters nested too deep and names them', async () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'Subject: s0\r\n\r\nđáy'
        : `Subject: s${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`
    const extract = await read('eml', new Uint8Array(Buffer.from(nested(8))))
    expect(rows(extract)).toEqual([
      'title: s8',
      ...[7, 6, 5, 4, 3].map((depth) => `heading: s${depth}`),
      'list: - tep-dinh-kem.eml'
    ])
  })
})

describe('msg', () => {
  it('takes the HTML body before the plain one', async () => {
    const html =
      '<html><head><meta charset="utf-8"></head><body><p>Kính gửi <b>các xã</b></p><script>x</script></body></html>'
    const bytes = writeMsg({
      properties: { '0037001F': 'Thư', '1000001F': 'Kính gửi xã', '10130102': Buffer.from(html) }
    })
    expect(rows(await read('msg', bytes))).toEqual(['title: Thư', 'paragraph: Kính gửi các xã'])
  })

  it('falls back to the plain body, and reads from the middle of a larger buffer', async () => {
    const bytes = writeMsg({
      properties: { '0037001F': 'Thư', '1000001F': 'chữ thường', '10130102': new Uint8Array(64) }
    })
    const larger = new Uint8Array(bytes.length + 96)
    larger.set(bytes, 32)
    const middle = larger.subarray(32, 32 + bytes.length)
    expect(rows(await read('msg', middle))).toEqual(['title: Thư', 'paragraph: chữ thường'])
  })

  it('reads 8-bit texts by the language the message was written under', async () => {
    const text = (words: string) => new Uint8Array(Buffer.from(windows1258(words), 'latin1'))
    const bytes = writeMsg({
      properties: { '0037001E': text('Họp giao ban'), '1000001E': text('Kính mời các đồng chí dự họp.') },
      numbers: { '3FF10003': 1066 }
    })
    expect(rows(await read('msg', bytes))).toEqual([
      'title: Họp giao ban',
      'paragraph: Kính mời các đồng chí dự họp.'
    ])
  })

  it('refuses a compound file that is no message, half a message and an empty one', async () => {
    expect(await codeOf(read('msg', compoundFile('WordDocument')))).toBe('broken-file')
    expect(await codeOf(read('msg', compoundFile('__properties_version1.0')))).toBe('broken-file')
    expect(await codeOf(read('msg', new Uint8Array(600).fill(65)))).toBe('broken-file')
    expect(await codeOf(read('msg', writeMsg({ properties: { '001A001F': 'IPM.Note' } })))).toBe('no-text')
    const whole = fixture('letter.msg')
    for (let cut = 520; cut < whole.length; cut += 512)
      expect(['broken-file', 'no-text', 'read']).toContain(await codeOf(read('msg', whole.slice(0, cut))))
  })

  it('is told from an attached Word file by the directory of the message itself', () => {
    const attached = compoundFile('WordDocument')
    const bytes = writeMsg({
      properties: { '0037001F': 'Thư' },
      attachments: [{ '37010102': attached.slice(0, 4608) }]
    })
    expect(compoundFileKind(bytes)).toBe('msg')
    const padded = new Uint8Array(8192)
    padded.set(attached, 512)
    expect(
      compoundFileKind(writeMsg({ properties: { '0037001F': 'Thư' }, attachments: [{ '37010102': padded }] }))
    ).toBe('msg')
  })
})

describe('mhtml', () => {
  it('is told from a letter and a text by its headers, whatever its name', async () => {
    const bytes = fixture('saved-page.mhtml')
    for (const name of ['trang.mht', 'trang.mhtml', 'trang', 'trang.txt'])
      expect((await sniffMediaType(bytes, name))?.format).toBe('mhtml')
    const related = eml(
      'From: a',
      'To: b',
      'Subject: c',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b--'
    )
    expect((await sniffMediaType(related, 'thư.eml'))?.format).toBe('eml')
    expect((await sniffMediaType(related, 'thư'))?.format).toBe('eml')
  })

  it('takes the part the start parameter names, in the encoding the page declares', async () => {
    const extract = await read(
      'mhtml',
      eml(
        'From: <Saved by Windows Internet Explorer 8>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="b"; start="<trang@x>"',
        '',
        '--b',
        'Content-Type: text/html; charset="utf-8"',
        '',
        '<p>khung</p>',
        '--b',
        'Content-ID: <trang@x>',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: 8bit',
        '',
        `<html><head><meta charset="windows-1258"><script>chay()</script></head><body><p>${windows1258('Hội nghị tổng kết')}</p></body></html>`,
        '--b--'
      )
    )
    expect(rows(extract)).toEqual(['paragraph: Hội nghị tổng kết'])
    expect(extract.encoding).toBe('windows-1258')
  })

  it('reads an archive of a single page, and refuses one without a page', async () => {
    const head = ['From: <Saved by Mozilla 5.0>', 'MIME-Version: 1.0']
    expect(
      rows(
        await read('mhtml', eml(...head, 'Content-Type: text/html; charset=utf-8', '', '<p>Mot trang</p>'))
      )
    ).toEqual(['paragraph: Mot trang'])
    const none = eml(
      ...head,
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: image/png',
      '',
      'x',
      '--b--'
    )
    expect(await codeOf(read('mhtml', none))).toBe('broken-file')
    expect(await codeOf(read('mhtml', eml('không phải thư')))).toBe('broken-file')
  })
})
