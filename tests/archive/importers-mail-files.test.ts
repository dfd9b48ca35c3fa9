/** What comes inside mail: pictures pasted into it, Outlook's winmail.dat, folders of messages (.mbox). */
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emlImporter } from '../../src/archive/importers/eml.ts'
import { openTnef } from '../../src/archive/importers/tnef.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { bringIn, folderOf, freshArchive, titlesOf } from '../support/archive.ts'
import { contextOf } from '../support/importer-context.ts'
import { writeZip } from '../support/write-zip.ts'
import { packRtf, rtfText } from '../fixtures/importers/write-compressed-rtf.ts'
import { tnefProperties, writeTnef } from '../fixtures/importers/write-tnef.ts'

const read = (text: string): Promise<Extract> =>
  emlImporter.read(new Uint8Array(Buffer.from(text, 'utf8')), contextOf('thư.eml'))
const texts = (extract: Extract) => extract.blocks.map(({ text }) => text)

function mail(parts: readonly { head: string; bytes: Uint8Array }[], kind = 'mixed'): string {
  return [
    'From: Văn thư <vanthu@x.invalid>',
    'To: Ban Dân vận <danvan@x.invalid>',
    'Cc: mai@x.invalid, Lò Văn Hặc <hac@x.invalid>',
    'Subject: Bao cao',
    `Content-Type: multipart/${kind}; boundary=ranh`,
    '',
    '--ranh',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Kính gửi.</p><img src="cid:anh">',
    ...parts.flatMap(({ head, bytes }) => [
      '--ranh',
      head,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64')
    ]),
    '--ranh--'
  ].join('\r\n')
}

const winmail = writeTnef(
  [0x0002800c, Buffer.from('thân thư')],
  [0x00069002, Buffer.alloc(14)],
  [0x00018010, Buffer.from('BAOCAO~1.TXT\0', 'latin1')],
  [0x0006800f, Buffer.from('Nội dung báo cáo quý III.')],
  [0x00069005, tnefProperties({ 0x3707: 'Báo cáo quý III.txt' })],
  [0x00069002, Buffer.alloc(14)],
  [0x00018010, Buffer.from('so-lieu.csv\0', 'latin1')],
  [0x0006800f, Buffer.from('a;b')]
)

it.each([
  [
    'both forms where the plain one says something else',
    'Mời họp lúc 14 giờ, mang theo số liệu.',
    ['Kính gửi.', 'plain']
  ],
  ['one form where they say the same', 'KÍNH GỬI', ['Kính gửi.']]
])('reads %s', async (_, plain, expected) => {
  const head = 'Content-Type: text/plain; charset=utf-8'
  const own = texts(await read(mail([{ head, bytes: Buffer.from(plain) }], 'alternative')))
  expect(own.slice(1, expected.length + 1)).toEqual(expected.map((text) => (text === 'plain' ? plain : text)))
  expect(own.filter((text) => text === plain)).toHaveLength(expected.length - 1)
})

describe('attachments of a letter', () => {
  it('says who sent it, to whom and with whom in copy, with their addresses', async () => {
    expect(texts(await read(mail([])))).toEqual([
      'Bao cao',
      'Kính gửi.',
      'Người gửi: Văn thư <vanthu@x.invalid>',
      'Người nhận: Ban Dân vận <danvan@x.invalid>',
      'Đồng gửi: mai@x.invalid, Lò Văn Hặc <hac@x.invalid>'
    ])
  })

  it('leaves logos in the text out and brings scans pasted into it in', async () => {
    const picture = (bytes: number) => ({
      head: 'Content-Type: image/png; name="anh.png"\r\nContent-ID: <anh>\r\nContent-Disposition: inline',
      bytes: Buffer.alloc(bytes, 1)
    })
    expect((await read(mail([picture(20_000)], 'related'))).attachments).toEqual([])
    const [scan] = (await read(mail([picture(300_000)], 'related'))).attachments ?? []
    expect(scan).toMatchObject({ name: 'anh.png' })
    expect(scan?.bytes).toHaveLength(300_000)
  })

  it('opens the winmail.dat of Outlook', async () => {
    const head = 'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Disposition: attachment'
    const { attachments = [] } = await read(mail([{ head, bytes: winmail }]))
    expect(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['Báo cáo quý III.txt', 'Nội dung báo cáo quý III.'],
      ['so-lieu.csv', 'a;b']
    ])
  })

  it.each([
    ['packed RTF', 0x1009, packRtf(`{\\rtf1\\ansi ${rtfText('Mời họp lúc 14 giờ.')}\\par}`)],
    ['a page', 0x1013, Buffer.from('<meta charset="utf-8"><p>Mời họp lúc 14 giờ.</p>')],
    ['plain text', 0x1000, 'Mời họp lúc 14 giờ.']
  ])('reads the letter itself from a winmail.dat that has it as %s', async (_, id, value) => {
    const packed = writeTnef([0x00069003, tnefProperties({ [id]: value })])
    const alone = [
      'From: Văn thư <vanthu@x.invalid>',
      'Subject: Bao cao',
      'Content-Type: application/octet-stream; name="winmail.dat"',
      'Content-Transfer-Encoding: base64',
      '',
      packed.toString('base64')
    ].join('\r\n')
    const extract = await read(alone)
    expect(texts(extract)).toEqual([
      'Bao cao',
      'Mời họp lúc 14 giờ.',
      'Người gửi: Văn thư <vanthu@x.invalid>'
    ])
    expect(extract.attachments).toEqual([])
  })

  it('survives a winmail.dat cut or changed anywhere, and keeps one that is none', async () => {
    for (let at = 0; at < winmail.length; at++) {
      expect(() => openTnef(winmail.subarray(0, at))).not.toThrow()
      const changed = Buffer.from(winmail)
      changed[at] = 0xff
      expect(() => openTnef(changed)).not.toThrow()
    }
    const head = 'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Disposition: attachment'
    const { attachments } = await read(mail([{ head, bytes: Buffer.from('không phải') }]))
    expect(attachments?.map(({ name }) => name)).toEqual(['winmail.dat'])
  })
})

describe('a folder of messages', () => {
  const first =
    'From: Mai <mai@x.invalid>\nSubject: Hop giao ban\nDate: Tue, 18 May 2021 07:15:00 +0700\n\nMoi hop.\n>From day toi day.\n'
  const second = 'From: hac@x.invalid\nSubject: Hop giao ban\n\nDong y.\nFrom nha den truong 5:30 sang.\n'
  const mbox = `From mai@x.invalid Tue May 18 00:15:00 2021\n${first}\nFrom hac@x.invalid Tue May 18 01:15:00 2021\n${second}`

  it('lists its messages and hands each on as it was', async () => {
    const extract = await read(mbox)
    expect(texts(extract)).toEqual([
      '- Hop giao ban – "Mai" <mai@x.invalid> – 2021-05-18',
      '- Hop giao ban – hac@x.invalid'
    ])
    expect(
      extract.attachments?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().trim()])
    ).toEqual([
      ['Hop giao ban.eml', first.replace('>From', 'From').trim()],
      ['Hop giao ban (2).eml', second.trim()]
    ])
  })

  it('reads one message alone as a letter', async () => {
    expect(texts(await read(mbox.slice(0, mbox.indexOf('From hac'))))[0]).toBe('Hop giao ban')
  })

  it('is told by its name and its opening, and its messages come in as items', async () => {
    const bytes = new Uint8Array(Buffer.from(mbox))
    expect((await sniffMediaType(bytes, 'Hộp thư.mbox'))?.format).toBe('eml')
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(archive, folderOf({ 'Hộp thư.mbox': Buffer.from(mbox) }))
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported'])
    expect(await titlesOf(archive, '"moi hop"')).toContain('Hop giao ban')
    await archive.close()
  })
})

describe('mail in what people keep mail in', () => {
  it('a .msg in a zip, a mail attached to a mail with its own file, and thirty megabytes all come in', async () => {
    const outlook = readFileSync(path.join(import.meta.dirname, '../fixtures/importers/letter.msg'))
    const inner = mail([
      {
        head: 'Content-Type: text/plain; name="phu luc.txt"\r\nContent-Disposition: attachment; filename="phu luc.txt"',
        bytes: Buffer.from('Phụ lục kèm thư trong thư: danh sách hồ chứa Nà Lơi.')
      }
    ])
    const outer = [
      'Subject: Chuyen tiep',
      'Content-Type: multipart/mixed; boundary=ngoai',
      '',
      '--ngoai',
      'Content-Type: text/plain',
      '',
      'Xem thu kem.',
      '--ngoai',
      'Content-Type: message/rfc822',
      'Content-Disposition: attachment; filename="thu.eml"',
      '',
      inner,
      '--ngoai--'
    ].join('\r\n')
    const scan = Buffer.alloc(22 * 1024 * 1024, 7)
    const large = mail([
      {
        head: 'Content-Type: application/octet-stream; name="ban quet.bin"\r\nContent-Disposition: attachment',
        bytes: scan
      }
    ])
    expect(large.length).toBeGreaterThan(29_000_000)
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(
      archive,
      folderOf({
        'thu.zip': writeZip([{ name: 'Hộp thư/cong van.msg', content: outlook }]),
        'chuyen tiep.eml': outer,
        'lon.eml': large
      })
    )
    const told = outcomes.map(({ path: file, status }) => `${path.basename(file)} ${status}`)
    expect(told).toEqual(
      expect.arrayContaining(
        ['cong van.msg', 'chuyen tiep.eml', 'lon.eml'].map((name) =>
          expect.stringContaining(`${name} imported`)
        )
      )
    )
    expect(outcomes.filter(({ status, reason }) => status === 'failed' && reason === null)).toEqual([])
    expect(await titlesOf(archive, '"danh sach ho chua"')).toHaveLength(1)
    expect(await titlesOf(archive, '"kinh gui"')).toEqual(expect.arrayContaining(['Chuyen tiep', 'Bao cao']))
    expect(await titlesOf(archive, '"ban quet"')).toEqual(['ban quet', 'Bao cao'])
    await archive.close()
  })
})
