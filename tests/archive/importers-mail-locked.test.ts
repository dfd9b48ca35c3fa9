/** Letters signed or encrypted as one piece. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { importerFor } from '../../src/archive/importers/registry.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { bringIn, folderOf, freshArchive, titlesOf } from '../support/archive.ts'
import { contextOf } from '../support/importer-context.ts'
import { codeOf, read } from '../support/read-file.ts'

const LETTER = 'Content-Type: text/plain; charset=utf-8\r\n\r\nKênh Nà Lơi mở nước ngày 5.\r\n'

/** An element of DER: tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length = Buffer.from([0x82, content.length >> 8, content.length & 0xff])
  return Buffer.concat([Buffer.from([tag]), length, content])
}
/** The same without a stated length (X.690, 8.1.3.6). */
const open = (tag: number, ...parts: Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])])
const type = (last: number) => Buffer.from([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last])
const version = Buffer.from([0x02, 1, 1])

function enveloped(content: Buffer): Buffer {
  const lines = content.toString('base64').match(/.{1,76}/g) ?? []
  return Buffer.from(
    `From: a@example.vn\r\nSubject: Mo nuoc\r\nMIME-Version: 1.0\r\nContent-Type: application/x-pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}\r\n`
  )
}
const open7 = async (content: Buffer) => {
  const { blocks, attachments, warnings } = await read('eml', new Uint8Array(enveloped(content)))
  return { texts: blocks.map(({ text }) => text), attachments, warnings }
}

describe('a letter enclosed in its signature', () => {
  const octets = der(0x04, Buffer.from(LETTER))
  const pieces = open(
    0x24,
    der(0x04, Buffer.from(LETTER.slice(0, 20))),
    der(0x04, Buffer.from(LETTER.slice(20)))
  )
  const rest = der(0x31)
  it.each([
    [
      'with lengths',
      der(
        0x30,
        type(2),
        der(0xa0, der(0x30, version, der(0x31), der(0x30, type(1), der(0xa0, octets)), rest))
      )
    ],
    [
      'without, in pieces',
      open(
        0x30,
        type(2),
        open(0xa0, open(0x30, version, der(0x31), open(0x30, type(1), open(0xa0, pieces)), rest))
      )
    ]
  ])('is read: %s', async (_, content) => {
    const { texts, attachments, warnings } = await open7(content)
    expect(texts).toEqual(['Mo nuoc', 'Kênh Nà Lơi mở nước ngày 5.', 'Người gửi: a@example.vn'])
    expect(attachments).toEqual([])
    expect(warnings).toEqual([])
  })

  it('survives damage anywhere', async () => {
    const whole = der(
      0x30,
      type(2),
      open(0xa0, open(0x30, version, der(0x31), open(0x30, type(1), open(0xa0, pieces))))
    )
    for (let at = 0; at < whole.length; at += 3) {
      for (const cut of [
        whole.subarray(0, at),
        Buffer.concat([whole.subarray(0, at), Buffer.alloc(8, 0x80)])
      ])
        expect((await open7(cut)).texts[0]).toBe('Mo nuoc')
    }
  })
})

describe('an encrypted letter', () => {
  it('comes in by its envelope, and says that it is encrypted', async () => {
    const { texts, attachments, warnings } = await open7(der(0x30, type(3), der(0xa0, version)))
    expect(texts).toEqual(['Mo nuoc', 'Người gửi: a@example.vn'])
    expect(attachments).toEqual([])
    expect(warnings).toEqual(['mail-encrypted'])
  })

  it('of PGP too', async () => {
    const mail =
      'From: a@example.vn\r\nSubject: Mo nuoc\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted;\r\n protocol="application/pgp-encrypted"; boundary=b\r\n\r\n' +
      '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--\r\n'
    const { attachments, warnings } = await read('eml', new Uint8Array(Buffer.from(mail)))
    expect(attachments).toEqual([])
    expect(warnings).toEqual(['mail-encrypted'])
  })
})

it('a signature beside a letter is no file of it', async () => {
  const mail = `From: a@example.vn\r\nSubject: Mo nuoc\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n${LETTER}\r\n--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment; filename=smime.p7s\r\n\r\nabc\r\n--b--\r\n`
  const { blocks, attachments } = await read('eml', new Uint8Array(Buffer.from(mail)))
  expect(blocks.map(({ text }) => text)).toContain('Kênh Nà Lơi mở nước ngày 5.')
  expect(attachments).toEqual([])
})

describe('a file signed or encrypted as one piece', () => {
  const signed = (content: string) =>
    der(
      0x30,
      type(2),
      der(
        0xa0,
        der(
          0x30,
          version,
          der(0x31),
          der(0x30, type(1), der(0xa0, der(0x04, Buffer.from(content)))),
          der(0x31)
        )
      )
    )
  const readAs = async (name: string, bytes: Uint8Array) => {
    expect(await sniffMediaType(bytes, name)).toEqual({
      format: 'eml',
      mediaType: 'application/pkcs7-mime'
    })
    const extract = await (await importerFor('eml')).read(bytes, contextOf(name))
    return { texts: extract.blocks.map(({ text }) => text), files: extract.attachments }
  }

  it('gives the letter inside, whatever its name', async () => {
    const { texts, files } = await readAs('smime', signed(`Subject: Mo nuoc\r\n${LETTER}`))
    expect(texts).toEqual(['Mo nuoc', 'Kênh Nà Lơi mở nước ngày 5.'])
    expect(files).toEqual([])
  })

  it.each([
    ['as bytes', (bytes: Buffer) => bytes],
    ['as text', (bytes: Buffer) => Buffer.from(bytes.toString('base64').replace(/.{64}/g, '$&\n'))],
    [
      'as text that says so',
      (bytes: Buffer) =>
        Buffer.from(`-----BEGIN PKCS7-----\n${bytes.toString('base64')}\n-----END PKCS7-----\n`)
    ]
  ])('gives the file inside under its own name: %s', async (_, written) => {
    const file = written(signed('Kế hoạch số 45/KH-UBND mở nước kênh Nà Lơi. '.repeat(3)))
    const { texts, files } = await readAs('ke hoach.txt.p7m', new Uint8Array(file))
    expect(texts).toEqual(['- ke hoach.txt'])
    expect(files?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().slice(0, 19)])).toEqual([
      ['ke hoach.txt', 'Kế hoạch số 45/KH-U']
    ])
  })

  it('says what is encrypted, what is a signature alone and what is cut', async () => {
    const bytes = (buffer: Buffer) => new Uint8Array(buffer)
    expect(await codeOf('eml', bytes(der(0x30, type(3), der(0xa0, version))))).toBe('protected-file')
    const alone = der(0x30, type(2), der(0xa0, der(0x30, version, der(0x31), der(0x30, type(1)), der(0x31))))
    expect(await codeOf('eml', bytes(alone))).toBe('no-text')
    expect(await codeOf('eml', bytes(signed('x'.repeat(200)).subarray(0, 120)))).toBe('broken-file')
  })

  it('comes in with what it encloses', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(
      archive,
      folderOf({ 'ke hoach.txt.p7m': signed('Kế hoạch số 45/KH-UBND mở nước kênh Nà Lơi.') })
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported'])
    expect(await titlesOf(archive, '45/KH-UBND')).toHaveLength(1)
    await archive.close()
  })
})
