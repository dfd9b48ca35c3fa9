/** A `winmail.dat` that somebody saved out of a mail, without the mail. */
import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { emlImporter } from '../../src/archive/importers/eml.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { packRtf, rtfText } from '../fixtures/importers/write-compressed-rtf.ts'
import { tnefProperties, writeTnef } from '../fixtures/importers/write-tnef.ts'
import { bringIn, folderOf, freshArchive, titlesOf } from '../support/archive.ts'
import { contextOf } from '../support/importer-context.ts'

const read = async (bytes: Buffer) => emlImporter.read(new Uint8Array(bytes), contextOf('winmail.dat'))
const attached = (name: string, bytes: Buffer): [number, Buffer][] => [
  [0x00069002, Buffer.alloc(14)],
  [0x0006800f, bytes],
  [0x00069005, tnefProperties({ 0x3707: name })]
]
const said = `{\\rtf1\\ansi ${rtfText('Kính gửi các xã, báo cáo đập Nà Lơi trước ngày 5/6.')}\\par}`
const inner = writeTnef([
  0x00069003,
  tnefProperties({ 0x0037: 'Lịch trực đập', 0x1000: 'Tổ hai trực từ ngày 10.' })
])
const winmail = writeTnef(
  [
    0x00069003,
    tnefProperties({
      0x0037: 'Báo cáo hồ chứa tháng 6',
      0x0039: new Date('2021-06-02T01:00:00Z'),
      0x0c1a: 'Lò Thị Mai',
      0x0c1f: '/O=SON KHE/CN=MAI',
      0x5d01: 'mai@son-khe.invalid',
      0x0e04: 'Quàng Văn Hặc; Tổ thủy nông',
      0x1009: packRtf(said)
    })
  ],
  ...attached('Phụ lục hồ chứa.txt', Buffer.from('Danh sách mười hai hồ chứa của huyện Sơn Khê.')),
  [0x00069002, Buffer.alloc(14)],
  [0x00069005, tnefProperties({ 0x3701: { message: inner } })]
)

describe('a winmail.dat by itself', () => {
  it('is told by its bytes and comes in as a letter, its files as items', async () => {
    for (const name of ['winmail.dat', 'ATT00001.bin', 'không đuôi'])
      expect(await sniffMediaType(new Uint8Array(winmail), name)).toEqual({
        format: 'eml',
        mediaType: 'application/ms-tnef'
      })
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(archive, folderOf({ 'winmail.dat': winmail }))
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported'])
    expect(await titlesOf(archive, '"dap na loi"')).toEqual(['Báo cáo hồ chứa tháng 6'])
    expect(await titlesOf(archive, '"muoi hai ho chua"')).toHaveLength(1)
    await archive.close()
  })

  it('says who wrote when to whom, what its letter says and what is attached, messages too', async () => {
    const { blocks, metadata, attachments } = await read(winmail)
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'title: Báo cáo hồ chứa tháng 6',
      'paragraph: Kính gửi các xã, báo cáo đập Nà Lơi trước ngày 5/6.',
      'paragraph: Người gửi: Lò Thị Mai <mai@son-khe.invalid>',
      'paragraph: Người nhận: Quàng Văn Hặc, Tổ thủy nông',
      'list: - Phụ lục hồ chứa.txt',
      'heading: Lịch trực đập',
      'paragraph: Tổ hai trực từ ngày 10.'
    ])
    expect(metadata).toMatchObject({ author: 'Lò Thị Mai', date: '2021-06-02T01:00:00.000Z' })
    expect(attachments?.map(({ name }) => name)).toEqual(['Phụ lục hồ chứa.txt'])
  })

  it('reads the attributes of old programs on the code page they state', async () => {
    // this code page has the tones by themselves
    const page = (text: string) =>
      iconv.encode(
        text.normalize('NFD').replace(/[a-z][\u0302\u0306\u031b]/gi, (letter) => letter.normalize('NFC')),
        'cp1258'
      )
    const [name, address] = [page('Mai'), Buffer.from('SMTP:mai@son-khe.invalid\0')]
    const words = (...values: number[]) => Buffer.from(new Uint16Array(values).buffer)
    const old = writeTnef(
      [0x00069007, Buffer.from(new Uint32Array([1258, 0]).buffer)],
      [0x00008000, Buffer.concat([words(4, 50, name.length, address.length), name, address])],
      [0x00018004, page('Giao ban tuần\0')],
      [0x00038005, words(2004, 3, 1, 7, 30, 0, 1)],
      [0x0002800c, page('Họp lúc 7 giờ.\0')],
      [0x00069002, Buffer.alloc(14)],
      [0x00018010, page('giấy mời.txt\0')],
      [0x0006800f, Buffer.from('x')]
    )
    const { blocks, metadata } = await read(old)
    expect(blocks.map(({ text }) => text)).toEqual([
      'Giao ban tuần',
      'Họp lúc 7 giờ.',
      'Người gửi: Mai <mai@son-khe.invalid>',
      '- giấy mời.txt'
    ])
    expect(metadata.date).toBe('2004-03-01T07:30:00.000Z')
  })

  it('says that there is nothing to read in one cut off, and never fails otherwise', async () => {
    await expect(read(winmail.subarray(0, 20))).rejects.toMatchObject({ code: 'no-text' })
    for (let at = 6; at < winmail.length; at++) {
      for (const damaged of [
        winmail.subarray(0, at),
        Buffer.concat([winmail.subarray(0, at), Buffer.from([0xff]), winmail.subarray(at + 1)])
      ]) {
        const code = await read(damaged).then(
          () => 'read',
          (error: { code?: string }) => error.code
        )
        expect(['read', 'no-text', 'broken-file']).toContain(code)
      }
    }
  })
})
