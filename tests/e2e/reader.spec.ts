/** The reader on real items: what is selected, painted and shown is exactly what the archive holds. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '../../src/shared/ipc/contract.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { ItemDetail, ItemId } from '../../src/shared/model/item.ts'
import { writePdf } from '../fixtures/importers/write-pdf.ts'
import { expect, root, samples, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

const article = 'Dang Linh tong ket cong tac dan van nam 2021.txt'

/** A new archive with these files in it, the first of them open in the reader. */
async function openFirst(started: Started, folder: string, files: readonly string[]): Promise<ItemDetail> {
  await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  await ask(started, 'accession.start', { paths: [...files] })
  const office = new AppWindow(started)
  await expect(office.list.total).toHaveText(`${files.length} tài liệu`)
  const { items } = await ask(started, 'items.list', { filter: {}, sort: 'accession' })
  const item = await ask(started, 'items.get', { id: items[0]?.id as ItemId })
  await office.list.row(item.title).click()
  await expect(office.reader.title).toHaveText(item.title)
  return item
}

async function ask<N extends CallName>({ call }: Started, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

/** Selects in the page from the first place of `from` to the end of the first place of `to`, as a person may. */
async function selectOver(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const article = document.querySelector('article')
      const find = (words: string): { node: Text; at: number } => {
        const walk = document.createTreeWalker(article as Node, NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
          const at = node.data.indexOf(words)
          if (at >= 0) return { node, at }
        }
        throw new Error(`no "${words}" on the page`)
      }
      const start = find(first)
      const end = find(last)
      start.node.parentElement?.scrollIntoView({ block: 'center' })
      document.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length)
    },
    [from, to] as const
  )
}

async function annotations(started: Started, item: ItemDetail): Promise<Annotation[]> {
  return ask(started, 'annotations.list', { itemId: item.id })
}

test('a highlight holds exactly the passage that was selected', async ({ started, folder }) => {
  const { page } = started
  const item = await openFirst(started, folder, [path.join(samples, article)])
  const { reader } = new AppWindow(started)

  await test.step('inside a paragraph', async () => {
    await reader.selectByMouse('thu hút hơn 21.500 lượt người tham gia')
    await page.keyboard.press('Control+Shift+H')
    await expect.poll(() => reader.painted('note-yellow')).toEqual(['thu hút hơn 21.500 lượt người tham gia'])
  })

  await test.step('over two paragraphs and a heading', async () => {
    await selectOver(page, 'bí thư đảng ủy 19/19', 'Theo báo cáo')
    await reader.selectionAction('Tô lục').click()
    await expect.poll(async () => (await reader.painted('note-green')).length).toBeGreaterThan(2)
    const long = (await annotations(started, item)).find(({ colour }) => colour === 'green')
    const start = item.text.indexOf('bí thư đảng ủy 19/19')
    const end = item.text.indexOf('Theo báo cáo') + 'Theo báo cáo'.length
    expect(long?.selectors.position).toEqual({ type: 'TextPositionSelector', start, end })
    expect(long?.selectors.quote.exact).toBe(item.text.slice(start, end))
    expect((await reader.painted('note-green')).join('\n')).toBe(item.text.slice(start, end))
  })

  await test.step('a whole paragraph by three clicks, without the blank behind it', async () => {
    const line = reader.article.getByText(/^Dịp này/).or(reader.article.getByRole('paragraph').last())
    await line.first().click({ clickCount: 3 })
    await reader.selectionAction('Tô lam').click()
    const words = await line.first().textContent()
    await expect.poll(() => reader.painted('note-blue')).toEqual([words])
  })

  await test.step('in the title', async () => {
    await selectOver(page, 'Đăng Lĩnh tổng kết', 'công tác dân vận')
    await reader.selectionAction('Tô hồng').click()
    await expect.poll(() => reader.painted('note-pink')).toEqual(['Đăng Lĩnh tổng kết công tác dân vận'])
  })
})

test('Esc lays the selection down, and nothing is made of it', async ({ started, folder }) => {
  const item = await openFirst(started, folder, [path.join(samples, article)])
  const { reader } = new AppWindow(started)
  await reader.selectByMouse('tiếp nhận 4.218 ý kiến')
  await expect(reader.selectionAction('Tô vàng')).toBeVisible()
  await started.page.keyboard.press('Escape')
  await expect(reader.selectionAction('Tô vàng')).toHaveCount(0)
  expect(await annotations(started, item)).toEqual([])
})

test('a passage is copied with its source; of parts set aside nothing is taken along', async ({
  started,
  folder
}) => {
  const { app, page } = started
  const item = await openFirst(started, folder, [path.join(samples, article)])
  const { reader } = new AppWindow(started)
  const bar = reader.root.getByRole('toolbar', { name: 'Đoạn đang chọn' })

  await test.step('quotation, title, source, date and number of accession', async () => {
    await reader.selectByMouse('thu hút hơn 21.500 lượt người tham gia')
    await bar.getByRole('button', { name: 'Chép kèm nguồn' }).click()
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toContain(`“thu hút hơn 21.500 lượt người tham gia” (${item.title}, `)
    expect(await copied()).toContain(`${item.accession})`)
  })

  await reader.article.getByRole('button', { name: 'Hiện' }).click()
  const aside = 'Lịch cắt điện tuần tới'

  await test.step('from the last paragraph into a part set aside', async () => {
    await selectOver(page, 'Dịp này, 9 tập thể', aside)
    await reader.selectionAction('Tô lục').click()
    await expect.poll(async () => (await annotations(started, item)).length).toBe(1)
    const [made] = await annotations(started, item)
    const { start, end } = made!.selectors.position
    expect(made!.selectors.quote.exact).toBe(item.text.slice(start, end))
    expect(made!.selectors.quote.exact.startsWith('Dịp này, 9 tập thể')).toBe(true)
    expect(made!.selectors.quote.exact).not.toContain(aside)
  })

  await test.step('a part set aside alone', async () => {
    await selectOver(page, aside, aside)
    await page.keyboard.press('Control+Shift+H')
    await expect(bar).toHaveCount(0)
    expect(await annotations(started, item)).toHaveLength(1)
  })
})

test('notes are written, kept apart, recoloured, deleted and had back', async ({ started, folder }) => {
  const { page } = started
  const item = await openFirst(started, folder, [path.join(samples, article)])
  const office = new AppWindow(started)
  const { reader } = office
  for (const [passage, words] of [
    ['346 cuộc', 'Báo cáo quý III ghi 318 cuộc. Hỏi lại trước khi đưa vào báo cáo tổng hợp.'],
    ['đối thoại với nhân dân', 'Tính cả đối thoại đột xuất.'],
    ['4.218 ý kiến', 'So với 3.900 năm trước.']
  ] as const) {
    await selectOver(page, passage, passage)
    await page.keyboard.press('Control+Alt+m')
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
    await expect(reader.note(words)).toBeVisible()
  }

  const boxes = await reader.margin
    .getByRole('group')
    .evaluateAll((notes) =>
      notes.map((note) => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
    )
  expect(boxes).toHaveLength(3)
  boxes.sort((a, b) => a.top - b.top)
  boxes.forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0))

  const last = reader.note('So với 3.900 năm trước.')
  await last.click()
  await last.getByRole('button', { name: 'Việc với chú thích này' }).click()
  await page.getByRole('menuitemradio', { name: 'Hồng' }).click()
  await expect.poll(() => reader.painted('note-pink')).toEqual(['4.218 ý kiến'])

  await last.focus()
  await page.keyboard.press('Delete')
  await expect(last).toHaveCount(0)
  expect(await annotations(started, item)).toHaveLength(2)
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(last).toBeVisible()
  await expect.poll(() => reader.painted('note-pink')).toEqual(['4.218 ý kiến'])
})

test('F3 goes round the hits and says which it is at', async ({ started, folder }) => {
  const { page } = started
  await openFirst(started, folder, [path.join(samples, article)])
  const { reader, search } = new AppWindow(started)
  await search.fill('doi thoai')
  await expect.poll(() => reader.painted('hit').then((hits) => hits.length)).toBeGreaterThan(3)
  const total = (await reader.painted('hit')).length
  for (const words of await reader.painted('hit')) expect(words.toLowerCase()).toBe('đối thoại')
  await expect(reader.hitCount).toHaveText(`Kết quả 1 trong ${total}`)
  await page.keyboard.press('F3')
  await expect(reader.hitCount).toHaveText(`Kết quả 2 trong ${total}`)
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(reader.hitCount).toHaveText(`Kết quả ${total} trong ${total}`)
  expect(await reader.painted('hit-current')).toHaveLength(1)
})

test('a page with scripts and trackers is shown without running or asking for anything', async ({
  started,
  folder
}) => {
  const { page } = started
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'script ran') document.body.dataset['scriptRan'] = 'true'
    })
  })
  await openFirst(started, folder, [path.join(root, 'tests/fixtures/reader/hostile-page.html')])
  const { reader } = new AppWindow(started)
  await reader.tab('Bản gốc').click()
  const frame = reader.root.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Thông báo lịch tiếp công dân')
  await expect(frame.getByText('[Ảnh trụ sở tiếp công dân]')).toBeVisible()
  await expect(
    frame.locator('script, style, iframe, form, svg, [onload], [src], [href^="http"]')
  ).toHaveCount(0)
  await expect(frame.locator('body')).toHaveCSS('max-width', '760px')
  expect(await page.evaluate(() => document.body.dataset['scriptRan'])).toBeUndefined()
  expect(asked.filter((url) => !/^(?:app|data|blob|about):/.test(url))).toEqual([])
})

test('the pages of a PDF are drawn, a text is shown as it came', async ({ started, folder }) => {
  await openFirst(started, folder, [path.join(samples, '4187-QD-TU.pdf')])
  const { reader } = new AppWindow(started)
  await reader.tab('Bản gốc').click()
  const sheet = reader.root.getByRole('img', { name: 'Trang 1', exact: true })
  await expect(sheet).toHaveAttribute('data-drawn', 'true')
  const inks = await sheet.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1
    return dark / (data.length / 4)
  })
  expect(inks).toBeGreaterThan(0.005)
  expect(inks).toBeLessThan(0.5)
})

test('the pages of a PDF are named as the document names them', async ({ started, folder }) => {
  const lines = [
    'Lời nói đầu của tập tài liệu',
    'Mục lục các văn bản',
    'Quyết định về công tác thủy lợi của huyện'
  ]
  const pages = lines.map((text) => [{ x: 60, y: 700, size: 16, text }])
  // small roman numbers for the first two pages, digits from the third on (ISO 32000-1, 12.4.2)
  const catalog = '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>'
  const file = path.join(folder, 'Tập tài liệu.pdf')
  await writeFile(file, writePdf(pages, { catalog }))
  await openFirst(started, folder, [file])
  const { reader } = new AppWindow(started)
  await reader.tab('Bản gốc').click()
  for (const name of ['Trang i (tờ 1)', 'Trang ii (tờ 2)', 'Trang 1 (tờ 3)']) {
    await expect(reader.root.getByRole('img', { name, exact: true })).toBeVisible()
    await expect(reader.root.getByText(name, { exact: true })).toBeVisible()
  }
})
