/**
 * Whole pages, saved and copied: everything round the article is set aside with its own reason, the article's own
 * facts are found, and no word of the page is lost.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import type { Cleaned } from '../../src/archive/cleaning/cleaned.ts'
import { isElement, parsePage, type DomNode } from '../../src/archive/importers/dom.ts'
import { pageBlocks } from '../../src/archive/importers/html-blocks.ts'
import { htmlImporter } from '../../src/archive/importers/html.ts'
import { textImporter } from '../../src/archive/importers/text.ts'
import { realData, repository } from '../support/archive.ts'
import { contextOf } from '../support/importer-context.ts'
import { paragraphs } from '../support/site-page.ts'
import { wordF1, wordsOf } from '../support/word-f1.ts'

const fixtures = path.join(repository, 'tests/fixtures/cleaning')

async function clean(bytes: Uint8Array, name: string): Promise<Cleaned> {
  const importer = name.endsWith('.html') ? htmlImporter : textImporter
  const extract = await importer.read(bytes, contextOf(name))
  return cleanExtract(extract, { name, format: importer.format })
}

const cleanHtml = (html: string) => clean(new TextEncoder().encode(html), 'trang.html')
const cleanLines = (...lines: string[]) => clean(new TextEncoder().encode(lines.join('\n')), 'ban-chep.txt')

const asRead = ({ title, date, source, author, section, site, blocks }: Cleaned) => ({
  title,
  date,
  source,
  author,
  section,
  site,
  blocks: blocks.map(({ kind, reason, text }) => [reason === null ? kind : `(${reason})`, text])
})

const pages = readdirSync(fixtures).filter((name) => /\.(?:html|txt)$/.test(name))

describe('whole pages', () => {
  it.each(pages)('%s is taken apart as expected', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(path.join(fixtures, `${name}.cleaned.json`), 'utf8'))
    expect(asRead(await clean(readFileSync(path.join(fixtures, name)), name))).toEqual(expected)
  })

  // what a person gets who marks all of a page, copies it and saves it as a text
  it.each(pages.filter((name) => name.endsWith('.html')))(
    '%s as a copy keeps the same article',
    async (name) => {
      const bytes = readFileSync(path.join(fixtures, name))
      const lines = pageBlocks(parsePage(bytes.toString('utf8'))).map(({ text }) => text.replace(/^- /, ''))
      const page = await clean(bytes, name)
      const copy = await cleanLines(...lines)
      const facts = ({ title, author }: Cleaned) => ({ title, author })
      // the newspaper's own copy signs with a shorter name than its metadata
      if (name !== 'newspaper-page.html') expect(facts(copy)).toEqual(facts(page))
      const words = wordF1(wordsOf(copy.text), wordsOf(page.text))
      expect(words).toBeGreaterThan(0.96)
    }
  )
})

const [first, second] = paragraphs(5) as [string, string]
const TITLE = 'Huyện Sơn Khê ra quân làm thủy lợi nội đồng'

describe('the date of a copied page', () => {
  it.each([
    ['27/12/2019 - 01:44 PM', '2019-12-27T13:44:00+07:00'],
    ['27/12/2019 01:44:00 PM', '2019-12-27T13:44:00+07:00'],
    ['Thứ Sáu, 27/12/2019, 13:44 GMT+7', '2019-12-27T13:44:00+07:00'],
    ['Thứ sáu, 27/12/2019 | 13:44', '2019-12-27T13:44:00+07:00'],
    ['Cập nhật lúc 13:44, ngày 27-12-2019', '2019-12-27T13:44:00+07:00'],
    ['Thời gian đăng: 27/12/2019 13:44', '2019-12-27T13:44:00+07:00'],
    ['Ngày 27/12/2019 13h44', '2019-12-27T13:44:00+07:00'],
    ['T6, 27/12/2019', '2019-12-27'],
    ['Friday, 27/12/2019', '2019-12-27'],
    ['Thứ sáu, ngày 27 tháng 12 năm 2019', '2019-12-27'],
    ['27.12.2019', '2019-12-27'],
    ['27/12/2019 - 6.889 lượt xem', '2019-12-27'],
    ['Đăng bởi admin, ngày 27/12/2019', '2019-12-27']
  ])('is read from “%s”', async (line, date) => {
    const cleaned = await cleanLines(TITLE, line, first, second)
    expect(cleaned.date).toBe(date)
    expect(cleaned.blocks[1]?.reason).toBe('date-line')
    expect(cleaned.title).toBe(TITLE)
  })

  it.each([
    ['above the title', ['25/11/2026', TITLE, '27/12/2019', first, second]],
    ['with seconds', ['Thứ Tư, 25/11/2026 08:15:42', TITLE, '27/12/2019', first, second]],
    ['in words', ['Hôm nay, ngày 25/11/2026', TITLE, '27/12/2019', first, second]],
    ['under a menu', ['Trang chủ', 'Tin tức', 'Liên hệ', '25/11/2026', TITLE, '27/12/2019', first, second]],
    ['of a neighbour', [TITLE, '27/12/2019', first, second, 'Tin khác', 'Bài khác', '25/11/2026']]
  ])('is not that of the page: one %s', async (_, lines) => {
    const cleaned = await cleanLines(...lines)
    expect([cleaned.title, cleaned.date]).toEqual([TITLE, '2019-12-27'])
    expect(cleaned.text).not.toContain('2026')
  })

  it('may stand above the title, where it is the only one', async () => {
    expect(await cleanLines('27/12/2019', TITLE, first, second)).toMatchObject({
      title: TITLE,
      date: '2019-12-27'
    })
  })

  it('is none where only today is told', async () => {
    const cleaned = await cleanLines('Hôm nay, ngày 25/11/2026', TITLE, first, second)
    expect([cleaned.title, cleaned.date]).toEqual([TITLE, null])
  })
})

describe('the date of a saved page', () => {
  const page = (head: string, top: string, below: string, rest = '') =>
    cleanHtml(
      `<html><head><title>${TITLE}</title>${head}</head><body>${top}<div class="main"><h1>${TITLE}</h1>${below}<div class="body">${[...paragraphs(5), ...paragraphs(6)].map((text) => `<p>${text}</p>`).join('')}</div></div>${rest}</body></html>`
    )
  const clock =
    '<header><time datetime="2026-11-25">Thứ Tư, 25/11/2026</time></header><div>Hôm nay: 25/11/2026</div>'
  const neighbour =
    '<div class="other-news"><a>Bài khác</a> <time datetime="2026-11-24">24/11/2026</time></div>'
  const ld = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`

  it.each([
    ['meta', '<meta property="article:published_time" content="2019-12-27T13:44:00+07:00">', ''],
    [
      'JSON-LD',
      ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2019-12-27T13:44:00+07:00' }),
      ''
    ],
    [
      'JSON-LD among neighbours',
      ld([
        { '@type': 'WebPage', datePublished: '2026-11-25' },
        { '@type': 'NewsArticle', headline: 'Bài khác', datePublished: '2026-11-24' },
        { '@type': 'NewsArticle', headline: TITLE, datePublished: '2019-12-27T13:44:00+07:00' }
      ]),
      ''
    ],
    ['a time element', '', '<time datetime="2019-12-27T13:44:00+07:00">hai giờ trước</time>'],
    ['its line', '', '<span class="ngay">27/12/2019 - 01:44 PM</span>'],
    [
      'its line, whatever the page says of its own date',
      '<meta name="date" content="2026-11-25">',
      '<p class="ngay">Thứ Sáu, 27/12/2019, 13:44 [GMT+7]</p>'
    ]
  ])('is told by %s', async (_, head, below) => {
    const cleaned = await page(head, clock, below, neighbour)
    expect([cleaned.title, cleaned.date]).toEqual([TITLE, '2019-12-27T13:44:00+07:00'])
  })

  it('is none where only clock and neighbours tell one', async () => {
    expect((await page('', clock, '', neighbour)).date).toBeNull()
  })
})

describe('source and author at the end', () => {
  it.each([
    ['Theo CTTĐT', 'CTTĐT', null],
    ['Nguồn: Báo Vĩnh Sa', 'Báo Vĩnh Sa', null],
    ['(TTXVN)', 'TTXVN', null],
    ['Nguồn: https://baovinhsa.example.vn/tin/a-123.html', 'baovinhsa.example.vn', null],
    ['Hải Yến/TTXVN', 'TTXVN', 'Hải Yến'],
    ['Hải Yến (Theo Báo Vĩnh Sa)', 'Báo Vĩnh Sa', 'Hải Yến'],
    ['Theo Hải Yến (Báo Vĩnh Sa)', 'Báo Vĩnh Sa', 'Hải Yến'],
    ['Tác giả: Hải Yến', null, 'Hải Yến'],
    ['Tin, ảnh: Hải Yến', null, 'Hải Yến'],
    ['Bài và ảnh: Hải Yến - Thu Hà', null, 'Hải Yến - Thu Hà'],
    ['Hải Yến – Thu Hà', null, 'Hải Yến – Thu Hà'],
    ['Hải Yến (tổng hợp)', null, 'Hải Yến'],
    ['Nguyễn Văn An - Phòng Văn hóa', null, 'Nguyễn Văn An'],
    ['H.Yến', null, 'H.Yến'],
    ['Ban Biên tập', null, 'Ban Biên tập'],
    ['P.V', null, 'P.V']
  ])('“%s”', async (line, source, author) => {
    const cleaned = await cleanLines(TITLE, first, second, line)
    expect([cleaned.source, cleaned.author]).toEqual([source, author])
    expect(cleaned.text).not.toContain(line)
  })

  it.each([
    'Ảnh: Hải Yến',
    'Won Triều Tiên - Triều Tiên',
    'Theo Bộ Y tế, dịch đã lắng xuống.',
    'https://example.vn/a'
  ])('not “%s”', async (line) => {
    const cleaned = await cleanLines(TITLE, first, second, line)
    expect([cleaned.source, cleaned.author]).toEqual([null, null])
    expect(cleaned.text).toContain(line)
  })
})

describe('lines that are no part of an article', () => {
  it.each([
    ['[Trở về] [In trang này] [Gửi cho bạn bè]', 'navigation'],
    ['Trang chủ | Giới thiệu | Tin tức | Liên hệ', 'navigation'],
    ['Số lượt xem: 1.234', 'view-count'],
    ['Đang truy cập: 37', 'view-count'],
    ['Chia sẻ:', 'share'],
    ['In bài viết Gửi email Chia sẻ Facebook', 'share'],
    ['3 bình luận', 'comments'],
    ['Gửi ý kiến phản hồi', 'comments'],
    ['Tin cùng chuyên mục', 'related-news'],
    ['Các tin tức khác', 'related-news'],
    ['Bình chọn ý kiến', 'poll'],
    ['Thăm dò dư luận', 'poll'],
    ['Tổng số điểm của bài viết là: 0 trong 0 đánh giá', 'rating'],
    ['Trang web sử dụng cookie để phục vụ bạn tốt hơn.', 'cookie'],
    ['#danvan #sonkhe', 'tags']
  ])('“%s”', async (line, reason) => {
    const cleaned = await cleanLines(TITLE, first, second, 'Hải Yến', line)
    expect(cleaned.blocks.at(-1)).toMatchObject({ text: line, reason })
  })

  it.each(['Hôm nay: 1.234 người dự', 'Thống kê', 'Tệp đính kèm: kế hoạch 12', 'In ấn và phát hành'])(
    'but “%s” may be',
    async (line) => {
      expect((await cleanLines(TITLE, first, line, second)).text).toContain(line)
    }
  )
})

describe('no word is lost', () => {
  const bag = (words: readonly string[]) => words.toSorted().join(' ')
  const shown = (cleaned: Cleaned) => bag(cleaned.blocks.flatMap(({ text }) => wordsOf(text)))

  it('of any pile of lines', async () => {
    const line = fc.constantFrom(
      ...readFileSync(path.join(fixtures, 'portal-copy.txt'), 'utf8').split('\n'),
      ...readFileSync(path.join(fixtures, 'newspaper-copy.txt'), 'utf8').split('\n'),
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), async (lines) => {
        fc.pre(lines.some((each) => each.trim() !== ''))
        expect(shown(await cleanLines(...lines))).toBe(bag(wordsOf(lines.join('\n'))))
      }),
      { numRuns: 300 }
    )
  })

  /** Everything a page lets one read, hidden or not; what a browser never draws is left out. */
  function visible(node: DomNode): string {
    if (node.nodeType === 3) return node.textContent ?? ''
    if (!isElement(node)) return ''
    if (
      /^(?:script|style|noscript|template|head|button|select|textarea|svg|math|iframe|object|embed|canvas|audio|video|map|datalist|progress|meter|input)$/.test(
        node.localName
      )
    )
      return ''
    return [...node.childNodes]
      .map(visible)
      .join(/^(?:b|i|u|em|strong|span|a|font|sup|sub)$/.test(node.localName) ? '' : ' ')
  }
  /** Letters alone: where blocks end, blanks may differ. */
  const letters = (text: string) => wordsOf(text).join('').split('').toSorted().join('')

  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.html')))('of %s', async (name) => {
    const bytes = readFileSync(path.join(fixtures, name))
    const page = visible(parsePage(bytes.toString('utf8')).documentElement)
    const cleaned = await clean(bytes, name)
    expect(letters(cleaned.blocks.map(({ text }) => text).join(' '))).toBe(letters(page))
  })

  const real = path.join(realData, 'html-article-extractor')
  it.skipIf(!existsSync(real))('of the real pages (need ../shared/data or TULIEU_DATA)', async () => {
    for (const name of readdirSync(real).filter((each) => each.endsWith('.html'))) {
      const bytes = readFileSync(path.join(real, name))
      const page = wordsOf(visible(parsePage(bytes.toString('utf8')).documentElement))
      if (page.length === 0) continue
      const own = new Set((await clean(bytes, name)).blocks.flatMap(({ text }) => wordsOf(text)))
      const lost = [...new Set(page)].filter((word) => !own.has(word))
      expect([name, lost]).toEqual([name, []])
    }
  })
})
