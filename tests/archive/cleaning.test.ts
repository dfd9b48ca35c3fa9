import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import type { Cleaned } from '../../src/archive/cleaning/cleaned.ts'
import { cleanText } from '../../src/archive/cleaning/unicode.ts'
import { textImporter } from '../../src/archive/importers/text.ts'
import { contextOf } from '../support/importer-context.ts'
import type { Extract } from '../../src/shared/model/extract.ts'

const root = resolve(import.meta.dirname, '../..')
const data = process.env.TULIEU_DATA ?? resolve(root, '../shared/data')
const seed = join(data, 'seed/000_3847597dc018d04d.txt')

async function cleanText8(text: string, name = 'van-ban.txt'): Promise<Cleaned> {
  return cleanBytes(new TextEncoder().encode(text), name)
}

async function cleanBytes(bytes: Uint8Array, name: string): Promise<Cleaned> {
  const extract = await textImporter.read(bytes, contextOf(name))
  return cleanExtract(extract, { name, format: 'txt' })
}

function texts(cleaned: Cleaned, kind: string): string[] {
  return cleaned.blocks.filter((block) => block.kind === kind).map((block) => block.text)
}

function reasons(cleaned: Cleaned): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const block of cleaned.blocks) if (block.reason !== null) (out[block.reason] ??= []).push(block.text)
  return out
}

function expectExactOffsets(cleaned: Cleaned): void {
  const kept = cleaned.blocks.filter((block) => block.kind !== 'boilerplate')
  expect(kept.map((block) => cleaned.text.slice(block.start ?? -1, block.end ?? -1))).toEqual(
    kept.map((block) => block.text)
  )
  expect(cleaned.text).toBe(kept.map((block) => block.text).join('\n'))
  for (const block of cleaned.blocks) {
    expect(block.start === null).toBe(block.kind === 'boilerplate')
    expect(block.reason === null).toBe(block.kind !== 'boilerplate')
  }
  expect(cleaned.blocks.map((block) => block.position)).toEqual(cleaned.blocks.map((_, index) => index))
}

const paragraph =
  'Ủy ban nhân dân huyện Sơn Khê yêu cầu các xã rà soát toàn bộ hồ chứa, cống lấy nước và tuyến đê bao trước mùa mưa, báo cáo kết quả bằng văn bản trong tháng này để huyện tổng hợp, bố trí kinh phí sửa chữa.'

describe('a copied news page', () => {
  it('yields its article, and sets the rest aside with reasons', async () => {
    const folder = join(root, 'tests/fixtures/importers')
    const cleaned = await cleanBytes(readFileSync(join(folder, 'news-copy.txt')), 'news-copy.txt')
    expect(cleaned).toEqual(JSON.parse(readFileSync(join(folder, 'news-copy.cleaned.json'), 'utf8')))
    expectExactOffsets(cleaned)
  })

  it('closes with an author and pictures', async () => {
    const cleaned = await cleanText8(
      [
        'Huyện Sơn Khê chủ động phòng chống lụt bão',
        paragraph,
        'Lò Thị Mai',
        'Chủ tịch UBND huyện Lý Văn Sáng.',
        'Kiểm tra hồ Nà Lơi - Ảnh: HẢI YẾN.'
      ].join('\n')
    )
    expect(cleaned.author).toBe('Lò Thị Mai')
    expect(texts(cleaned, 'caption')).toEqual([
      'Chủ tịch UBND huyện Lý Văn Sáng.',
      'Kiểm tra hồ Nà Lơi - Ảnh: HẢI YẾN.'
    ])
    expect(reasons(cleaned)).toEqual({ 'author-line': ['Lò Thị Mai'] })
  })

  it('keeps text after a box of related news inside the article', async () => {
    const cleaned = await cleanText8(
      ['Nhan đề bài báo', paragraph, 'Tin liên quan', 'Mưa lớn ở vùng cao', paragraph, paragraph].join('\n')
    )
    expect(reasons(cleaned)).toEqual({ 'related-news': ['Tin liên quan', 'Mưa lớn ở vùng cao'] })
    expect(texts(cleaned, 'paragraph')).toEqual([paragraph, paragraph, paragraph])
  })

  it('sets menus, share lines, view counts, tags and comments aside', async () => {
    const cleaned = await cleanText8(
      [
        'Trang chủ',
        'Giới thiệu',
        'Tin tức - Sự kiện',
        'Liên hệ',
        'Huyện Sơn Khê ra quân làm thủy lợi nội đồng năm 2021',
        'Thứ Sáu, 15/01/2021, 13:44 [GMT+7]',
        'Chia sẻ',
        paragraph,
        'Từ khóa: thủy lợi, Sơn Khê',
        'Lượt xem: 1.024',
        'Bình luận (2)',
        'Bài viết rất hay'
      ].join('\n')
    )
    expect(cleaned.title).toBe('Huyện Sơn Khê ra quân làm thủy lợi nội đồng năm 2021')
    expect(cleaned.date).toBe('2021-01-15T13:44:00+07:00')
    expect(reasons(cleaned)).toEqual({
      navigation: ['Trang chủ', 'Giới thiệu', 'Tin tức - Sự kiện', 'Liên hệ'],
      'date-line': ['Thứ Sáu, 15/01/2021, 13:44 [GMT+7]'],
      share: ['Chia sẻ'],
      tags: ['Từ khóa: thủy lợi, Sơn Khê'],
      'view-count': ['Lượt xem: 1.024'],
      comments: ['Bình luận (2)', 'Bài viết rất hay']
    })
  })

  it('takes no date from a neighbour and no source from a sentence', async () => {
    const cleaned = await cleanText8(
      [
        'Nhan đề bài báo',
        paragraph,
        'Theo Bộ Y tế, dịch đã lắng xuống ở các xã vùng thấp.',
        'Các tin khác',
        'Bài khác',
        '31/01/2021'
      ].join('\n')
    )
    expect(cleaned.date).toBeNull()
    expect(cleaned.source).toBeNull()
    expect(texts(cleaned, 'paragraph')).toHaveLength(2)
  })
})

describe('an official document', () => {
  it('is titled by kind and subject, dated by its head, and keeps its signer', async () => {
    const cleaned = await cleanText8(
      [
        'ỦY BAN NHÂN DÂN',
        'HUYỆN SƠN KHÊ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 15/QĐ-UBND',
        'Sơn Khê, ngày 05 tháng 3 năm 2021',
        'QUYẾT ĐỊNH',
        'Về việc kiện toàn Ban Chỉ đạo phòng, chống thiên tai',
        'Căn cứ Luật Tổ chức chính quyền địa phương;',
        'Điều 1. Kiện toàn Ban Chỉ đạo',
        paragraph,
        'CHỦ TỊCH',
        'Lý Văn Sáng'
      ].join('\n')
    )
    expect(cleaned.title).toBe('QUYẾT ĐỊNH Về việc kiện toàn Ban Chỉ đạo phòng, chống thiên tai')
    expect(cleaned.date).toBe('2021-03-05')
    expect(texts(cleaned, 'heading')).toContain('Điều 1. Kiện toàn Ban Chỉ đạo')
    expect(cleaned.text.endsWith('CHỦ TỊCH\nLý Văn Sáng')).toBe(true)
    expect(reasons(cleaned)).toEqual({})
  })
})

describe('Unicode', () => {
  it('gives NFC, plain spaces and nothing invisible', () => {
    expect(cleanText('  Hội\u00a0nghi\u0323\u200b \u2003 to\u0309ng\ufeff ke\u0302\u0301t \r\n\r\n x ')).toBe(
      'Hội nghị tỏng kết\nx'
    )
    expect(cleanText('trư\u00adởng')).toBe('trưởng')
  })
})

describe('hostile lines', () => {
  it.each([
    '1 ',
    '1',
    'a ',
    'An ',
    'Theo ',
    'cookie ',
    'Ảnh: ',
    '( ',
    'chia sẻ ',
    '[- ',
    'Tin, ảnh: ',
    '12/12/2020 ',
    '> ',
    '#a ',
    'Trang chủ ',
    'Tin tức ',
    '[In] ',
    'Hải Yến - ',
    'A.',
    'bởi ',
    'chia sẻ email '
  ])('a line of “%s” over and over costs no time', async (part) => {
    const lines = Array.from({ length: 20 }, (_, index) =>
      part.repeat(Math.ceil((90 + index * 10) / part.length))
    )
    expect((await cleanText8(['Nhan đề', paragraph, ...lines].join('\n'))).title).toBe('Nhan đề')
  })
})

describe('stated metadata', () => {
  it.each([
    ['2021-01-15T08:00:00Z', '2021-01-15T15:00:00+07:00'],
    ['2021-01-15', '2021-01-15T13:44:00+07:00'],
    ['Fri, 15 Jan 2021 09:05:00 +0700', '2021-01-15T09:05:00+07:00'],
    ['không rõ', '2021-01-15T13:44:00+07:00']
  ])('weighs %s against the date line', (date, expected) => {
    const lines = ['Nhan đề bài báo', '15/01/2021 - 01:44 PM', paragraph]
    const cleaned = cleanExtract(
      {
        blocks: lines.map((text) => ({ kind: 'paragraph', text, reason: null })),
        metadata: {
          title: 'Nhan đề bài báo - Báo Sơn Khê',
          author: null,
          date,
          source: 'Báo Sơn Khê',
          language: null
        },
        encoding: 'utf-8',
        pages: null,
        warnings: []
      },
      { name: 'trang.html', format: 'html' }
    )
    expect(cleaned.date).toBe(expected)
    expect(cleaned.title).toBe('Nhan đề bài báo')
    expect(cleaned.source).toBe('Báo Sơn Khê')
  })
})

describe.skipIf(!existsSync(seed))('the seed document (needs ../shared/data or TULIEU_DATA)', () => {
  type Gold = Record<'photo_captions' | 'section_headings' | 'boilerplate', { text: string }[]> & {
    body: { start: number; end: number }
  }
  it('yields exactly its article', async () => {
    const gold = JSON.parse(readFileSync(join(data, 'seed/gold.json'), 'utf8')) as Gold
    const cleaned = await cleanBytes(readFileSync(seed), 'seed.txt')
    expectExactOffsets(cleaned)
    expect(cleaned.title).toBe('Triển khai nhiệm vụ công tác dân vận năm 2020')
    expect(cleaned.date).toBe('2019-12-27T13:44:00+07:00')
    expect(cleaned.source).toBe('CTTĐT')
    expect(cleaned.author).toBeNull()
    expect(cleaned.language).toBe('vi')
    expect(texts(cleaned, 'caption')).toEqual(gold.photo_captions.map((caption) => caption.text))
    expect(texts(cleaned, 'heading')).toEqual(gold.section_headings.map((heading) => heading.text))
    const aside = cleaned.blocks.filter((block) => block.kind === 'boilerplate')
    expect(aside.map((block) => block.text)).toEqual([
      '27/12/2019 - 01:44 PM',
      'Theo CTTĐT',
      ...gold.boilerplate.map((line) => line.text)
    ])
    expect(aside.slice(0, 2).map((block) => block.reason)).toEqual(['date-line', 'source-line'])
    const characters = [...readFileSync(seed, 'utf8')]
    const body = characters.slice(gold.body.start, gold.body.end).join('')
    const lines = body
      .split('\n')
      .map((line) => line.replaceAll('\u00a0', ' ').trim())
      .filter((line) => line !== '')
    expect(cleaned.text).toBe([cleaned.title, ...lines].join('\n'))
  })
})

it('takes no name beside figures for who wrote: it is a cell of a table laid out as lines', async () => {
  const lines = [
    'Báo cáo hồ chứa',
    'Các xã có hồ:',
    'Nà Lơi',
    '4,5',
    '3',
    'Phiêng Ban',
    '8,0',
    'Nơi nhận: Văn phòng.'
  ]
  const extract: Extract = {
    blocks: lines.map((text) => ({ kind: 'paragraph', text, reason: null })),
    metadata: { title: null, author: null, date: null, source: null, language: null },
    encoding: null,
    pages: null,
    warnings: []
  }
  const cleaned = cleanExtract(extract, { name: 'hồ.doc', format: 'doc' })
  expect(cleaned.author).toBeNull()
  expect(cleaned.text).toContain('Phiêng Ban')
})
