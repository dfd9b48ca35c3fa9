import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/archive/importers/dom.ts'
import { htmlImporter } from '../../src/archive/importers/html.ts'
import { contextOf } from '../support/importer-context.ts'
import { codeOf } from '../support/read-file.ts'

const signal = new AbortController().signal
const read = (html: string) =>
  htmlImporter.read(new TextEncoder().encode(html), contextOf('trang.html', signal))

const sentence =
  'Năm 2021, huyện Sơn Khê nạo vét mười hai cây số kênh mương, sửa chữa tám hồ chứa, bảo đảm nước tưới cho toàn bộ diện tích lúa hai vụ. '

describe('a torn page', () => {
  it('without a body is read whole', async () => {
    const extract = await read(`<html><head><meta charset="utf-8"></head><bgdy><p>${sentence.repeat(3)}</p>`)
    expect(extract.blocks.map((block) => block.text).join(' ')).toContain('nạo vét mười hai cây số')
  })
})

describe('parsePage', () => {
  it.each([
    ['a script', '<script>if (a < b) document.write("<html>")</script><html><body><p>Chữ</p></body></html>'],
    ['a comment', '<!-- <html> --><!doctype html><html><body><p>Chữ</p></body></html>'],
    ['an element', '<p>Chữ</p><html><head><title>a</title></head><body></body></html>'],
    ['an element and no body', '<p>Chữ</p><html><head></head></html>'],
    ['nothing but text about pages', '<p>Chữ</p><script>"<html>"</script>']
  ])('finds the body behind %s before the root', (_, html) => {
    const document = parsePage(html)
    expect([...document.querySelectorAll('p')].map((element) => element.textContent)).toEqual(['Chữ'])
    expect(document.documentElement.localName).toBe('html')
  })

  it('takes no longer for a page of unclosed scripts', () => {
    const document = parsePage(`${'<script '.repeat(50_000)}<html>`)
    expect(document.documentElement.localName).toBe('html')
  })
})

it('says of a page that breaks off inside its first tag that it has no text', async () => {
  for (const page of [
    '<!doctype html>\n<html lang="vi"',
    '<html ',
    '<html',
    '<!doctype html><html lang="vi" <body'
  ]) {
    expect(await codeOf('html', new TextEncoder().encode(page)), page).toMatch(/^(?:no-text|read)$/)
  }
})

describe('html article', () => {
  it('keeps words that stand between the items of a list', async () => {
    const list = '<ul>Các hồ được sửa gồm:<li>Hồ Nà Lơi</li>(kể cả cống lấy nước)</ul>'
    const extract = await read(`<html><body><p>${sentence}</p>${list}</body></html>`)
    expect(extract.blocks.slice(1).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: Các hồ được sửa gồm:',
      'list: - Hồ Nà Lơi',
      'paragraph: (kể cả cống lấy nước)'
    ])
  })

  it('sets menus, related titles and share lines inside the article aside', async () => {
    const extract = await read(
      `<html><body><article><nav><a href="/">Chuyên mục Kinh tế</a></nav><h1>Sơn Khê sửa hồ</h1>
      ${`<p>${sentence.repeat(3)}</p>`.repeat(4)}
      <div class="article-relate"><ul><li>Tin thứ nhất</li><li>Tin thứ hai</li></ul></div>
      <div class="box share">Chia sẻ bài viết</div><p>${sentence}</p></article></body></html>`
    )
    const aside = extract.blocks.filter((block) => block.reason !== null)
    expect(aside.map((block) => [block.text, block.reason])).toEqual([
      ['Chuyên mục Kinh tế', 'navigation'],
      ['- Tin thứ nhất', 'related-news'],
      ['- Tin thứ hai', 'related-news'],
      ['Chia sẻ bài viết', 'share']
    ])
  })

  it('keeps an article that stands whole in a place with such a name', async () => {
    const extract = await read(
      `<html><body><div class="recommend"><h1>Sơn Khê sửa hồ</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}</div></body></html>`
    )
    expect(extract.blocks.filter((block) => block.reason === null).length).toBeGreaterThanOrEqual(5)
  })
})

it('takes a page that Word saved as a document: notes are text, remarks and deletions are not', async () => {
  const { blocks, warnings } = await read(
    '<html><head><meta name=Generator content="Microsoft Word 15"><title>Tờ trình</title></head><body><div class=WordSection1>' +
      '<p class=MsoNormal>Kinh phí <del cite="mailto:Mai" datetime="2021-03-01T08:00">500</del><ins>600</ins> triệu[1].</p>' +
      '<p><span style="mso-hide:all;display:none">Ghi riêng.</span></p></div>' +
      '<div style="mso-element:footnote-list"><p class=MsoFootnoteText>[1] Chưa gồm thuế.</p></div>' +
      '<div style="mso-element:comment-list"><p class=MsoCommentText>Xem lại số.</p></div></body></html>'
  )
  expect(blocks.map(({ text, reason }) => [text, reason])).toEqual([
    ['Kinh phí 600 triệu[1].', null],
    ['Ghi riêng.', 'hidden'],
    ['[1] Chưa gồm thuế.', null],
    ['Xem lại số.', 'editor-comment']
  ])
  expect(warnings).toEqual([])
})

it('leaves tracked deletions out of tables too, and reads a price that is crossed out', async () => {
  const gone = '<del cite="mailto:Mai" datetime="2021-03-01T08:00">'
  const { blocks } = await read(
    '<html><head><title>Dự toán</title></head><body>' +
      `<table><tr><td>Hồ ${gone}Nà Lơi</del><ins datetime="2021-03-01T08:00">Bản Mòng</ins></td><td>${gone}500</del>600</td></tr>` +
      `<tr><td>${gone}Kênh</del></td><td>${gone}70</del></td></tr><tr><td>Đập</td><td>700</td></tr></table>` +
      '<p>Giá vé <del>90.000 đồng</del> 60.000 đồng.</p></body></html>'
  )
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['table', 'Hồ Bản Mòng\t600\nĐập\t700'],
    ['paragraph', 'Giá vé 90.000 đồng 60.000 đồng.']
  ])
})
