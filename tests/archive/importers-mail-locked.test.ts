/** Letters signed or encrypted as one piece. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { read } from '../support/read-file.ts'

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
