/** F7: passages of the text, of a PDF and of a scan are selected, marked and noted by keys alone. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { faults } from './faults.ts'
import { expect, root, test } from './fixtures.ts'
import { ask, listed, openPdf } from './open-original.ts'
import { AppWindow } from './pages/app-window.ts'
import { Original } from './pages/original.ts'

const selected = (page: Page) =>
  page.evaluate(() => document.getSelection()!.toString().replace(/\s+/g, ' ').trim())
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('in the text: by letter, word and line; a highlight, a note, the bar; Esc ends', async ({
  launch,
  archive
}, info) => {
  const started = await launch(['--archive', archive])
  const { page, list, reader } = new AppWindow(started)
  await expect(list.rows).toHaveCount(12)
  await list.box.focus()
  await page.keyboard.press('Home')
  await expect(list.chosen).toHaveCount(1)
  await expect(reader.title).toHaveText(
    'Mặt trận các cấp tỉnh Vĩnh Sa: Giám sát đến cùng việc trả lời kiến nghị của dân'
  )
  await page.keyboard.press('F6')
  await expect(reader.root.locator(':focus')).toHaveCount(1)
  await press(page, 'F7')
  const caret = page.locator('[data-caret]')
  await expect(caret).toBeVisible()
  await expect(page.getByText('Con trỏ chữ: mũi tên để đi')).toBeVisible()
  const before = (await caret.boundingBox())!
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  expect((await caret.boundingBox())!.y).toBeGreaterThan(before.y + 40)
  await press(
    page,
    'Home',
    'Control+Shift+ArrowRight',
    'Control+Shift+ArrowRight',
    'Control+Shift+ArrowRight'
  )
  await expect.poll(() => selected(page)).not.toBe('')
  const words = await selected(page)
  expect(words.split(' ').length).toBeGreaterThanOrEqual(2)
  await expect(reader.selectionAction('Tô vàng')).toBeVisible()
  await page.screenshot({ path: info.outputPath('selected.png') })
  await press(page, 'Control+Shift+h')
  await expect.poll(async () => (await reader.painted('note-yellow')).join(' ')).toBe(words)

  await press(page, 'ArrowDown', 'ArrowDown', 'Home', 'Shift+End')
  await expect(reader.selectionAction('Tô lam')).toBeVisible()
  await press(page, 'Enter')
  await expect(reader.selectionAction('Tô vàng')).toBeFocused()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
  await expect.poll(async () => (await reader.painted('note-blue')).join('')).not.toBe('')

  await reader.text.focus()
  await press(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  await expect(reader.selectionAction('Ghi chú')).toBeVisible()
  await press(page, 'Control+Alt+m')
  await expect(reader.noteField).toBeFocused()
  await page.keyboard.type('hỏi lại bằng phím')
  await press(page, 'Control+Enter')
  await expect(reader.note('hỏi lại bằng phím')).toBeVisible()

  await reader.text.focus()
  await press(page, 'Escape')
  await expect(caret).toHaveCount(0)
  const { total, items } = await ask(started, 'items.list', { filter: { view: 'annotated' } })
  expect(total).toBe(1)
  expect(await listed(started, items[0]!.id)).toHaveLength(3)
})

test('on a page of a PDF', async ({ launch, archive }, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { page } = office
  await expect(original.words(1)).toContainText('không uỷ')
  await press(page, 'F7')
  await expect(page.locator('[data-caret]')).toBeVisible()
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'Shift+ArrowDown', 'Shift+End')
  await expect(original.action('Tô lục')).toBeVisible()
  await page.screenshot({ path: info.outputPath('selected.png') })
  await press(page, 'Control+Shift+h')
  await expect.poll(async () => (await listed(started, itemId)).length).toBe(1)
  const [made] = await listed(started, itemId)
  expect(made!.region!.rects.length).toBe(2)
  expect(made!.placement.range).not.toBeNull()
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })
    test('on both pages of a scan, with the rules a machine can check', async ({ started, folder }, info) => {
      test.slow()
      await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
      await ask(started, 'accession.start', { paths: [path.join(root, 'tests/fixtures/importers/scan.tif')] })
      const office = new AppWindow(started)
      const { page, list, reader } = office
      await expect(list.total).toHaveText('1 tài liệu', { timeout: 60_000 })
      await list.rows.first().click()
      await reader.tab('Bản gốc').click()
      const original = new Original(page)
      await original.drawn(1)
      await expect(original.words(1)).toBeAttached()
      await press(page, 'F7')
      await expect(page.locator('[data-caret]')).toBeVisible()
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home')
      await press(page, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Shift+ArrowDown')
      await expect(original.action('Tô hồng')).toBeVisible()
      await page.screenshot({ path: info.outputPath('selected.png') })
      expect(await faults(page)).toEqual([])
      await press(page, 'Control+Shift+h')
      const { items } = await ask(started, 'items.list', { filter: {} })
      const item = await ask(started, 'items.get', { id: items[0]!.id })
      await expect.poll(async () => (await listed(started, item.id)).length).toBe(1)
      const [made] = await listed(started, item.id)
      const { position, quote } = made!.selectors
      expect(item.text.slice(position.start, position.end)).toBe(quote.exact)
      expect(made!.region!.rects.length).toBeGreaterThan(1)
      for (let line = 0; line < 20; line++) await press(page, 'ArrowDown')
      await press(page, 'Home', 'Shift+End')
      await press(page, 'Control+Shift+h')
      await expect
        .poll(async () => (await listed(started, item.id)).map(({ region }) => region!.page))
        .toEqual([1, 2])
      await page.screenshot({ path: info.outputPath('second.png') })
    })
  })
}
