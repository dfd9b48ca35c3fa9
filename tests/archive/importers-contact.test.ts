/** Cards of people and offices (.vcf). */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { bringIn, folderOf, freshArchive, titlesOf } from '../support/archive.ts'
import { codeOf, read, rows } from '../support/read-file.ts'

const bytes = (...lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n')))
const card = bytes(
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Quàng;Hặc;Văn;;',
  'FN:Quàng Văn Hặc',
  'ORG:UBND huyện Sơn Khê;Phòng Nông nghiệp',
  'TITLE:Trưởng phòng',
  'item1.TEL;TYPE=CELL:0912 000 345',
  'TEL;TYPE="work,voice":tel:0215 000 111',
  'EMAIL;TYPE=INTERNET:hac@son-khe.invalid',
  'ADR;TYPE=WORK:;;Tổ 3\\, phố Nà Lơi;Sơn Khê;;;',
  'NOTE:Trực hồ chứa\\nngày lẻ',
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ',
  ' AAAQABAAD',
  'END:VCARD'
)

describe('a card', () => {
  it('says who it is, of which office, and how to reach them', async () => {
    expect((await sniffMediaType(card, 'danh ba'))?.format).toBe('eml')
    expect(await rows('eml', card)).toEqual([
      'title: Quàng Văn Hặc',
      'paragraph: Tổ chức: UBND huyện Sơn Khê, Phòng Nông nghiệp',
      'paragraph: Chức vụ: Trưởng phòng',
      'paragraph: Điện thoại: 0912 000 345; 0215 000 111',
      'paragraph: Thư điện tử: hac@son-khe.invalid',
      'paragraph: Địa chỉ: Tổ 3, phố Nà Lơi, Sơn Khê',
      'paragraph: Ghi chú: Trực hồ chứa\nngày lẻ'
    ])
    expect((await read('eml', card)).metadata.title).toBe('Quàng Văn Hặc')
  })

  it('of an old telephone is read, many in one file', async () => {
    const old = bytes(
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=B2;Mai;Th=',
      '=E1=BB=8B;;',
      'TEL;CELL:0913000222',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Van thu',
      'END:VCARD'
    )
    expect(await rows('eml', old)).toEqual([
      'heading: Lò Thị Mai',
      'paragraph: Điện thoại: 0913000222',
      'heading: Van thu'
    ])
  })

  it('survives damage, and says when it is empty', async () => {
    for (let at = 20; at < card.length; at += 9)
      expect(['read', 'no-text', 'broken-file']).toContain(await codeOf('eml', card.subarray(0, at)))
    expect(await codeOf('eml', bytes('BEGIN:VCARD', 'END:VCARD'))).toBe('no-text')
  })

  it('is found by name and number', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(archive, folderOf({ 'danh bạ.vcf': Buffer.from(card) }))
    expect(outcomes.map(({ status }) => status)).toEqual(['imported'])
    expect(await titlesOf(archive, 'quang van hac')).toEqual(['Quàng Văn Hặc'])
    expect(await titlesOf(archive, 'phong nong nghiep')).toEqual(['Quàng Văn Hặc'])
    await archive.close()
  })
})
