/** All annotations in one view, out into files and back in, by mouse and by keys. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findQuote } from '../../src/shared/anchor/place.ts'
import type { HighlightColour } from '../../src/shared/model/annotation.ts'
import { read } from '../support/read-file.ts'
import { expect, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths, chooseSavePath } from './pages/os-dialogs.ts'

/** Marks the first occurrence of a quote in the item that has it. */
async function mark({ call }: Started, quote: string, note: string, colour: HighlightColour): Promise<void> {
  const found = await call('search.run', { text: `"${quote}"`, filter: {} })
  if (!found.ok) throw new Error('the search failed')
  const itemId = found.value.hits[0]!.item.id
  const item = await call('items.get', { id: itemId })
  if (!item.ok) throw new Error('the item is not there')
  const selectors = findQuote(item.value.text, quote)!
  expect((await call('annotations.create', { itemId, selectors, note, colour })).ok).toBe(true)
}

test('every annotation is listed, filtered, and leads to its passage', async ({ launch, archive }) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  await expect(office.list.rows).toHaveCount(12)
  const { navigation, page, reader } = office
  await mark(started, 'Trả lời dân phải đúng hẹn', 'Dẫn vào báo cáo quý', 'green')
  await mark(started, '19/19 xã', '', 'yellow')
  await mark(started, '4187-QĐ/TU', 'Tìm văn bản gốc', 'pink')
  await navigation.goTo('Chú thích')
  const table = page.getByRole('listbox', { name: 'Chú thích' })
  const rows = table.getByRole('option')
  await expect(rows).toHaveCount(3)
  const filters = page.getByRole('group', { name: 'Bộ lọc' })
  await filters.getByRole('button', { name: /^Có ghi chú/ }).click()
  await expect(rows).toHaveCount(2)
  await filters.getByRole('button', { name: /^Hồng/ }).click()
  await expect(rows).toHaveText([/4187-QĐ\/TU.*Tìm văn bản gốc/])
  await filters.getByRole('button', { name: /^Hồng/ }).click()
  const words = page.getByRole('searchbox', { name: 'Lọc theo đoạn trích, ghi chú' })
  await words.fill('bao cao QUY')
  await expect(rows).toHaveText([/Trả lời dân phải đúng hẹn/])
  await filters.getByRole('button', { name: /^Mất chỗ/ }).click()
  await expect(rows).toHaveCount(0)
  await filters.getByRole('button', { name: /^Mất chỗ/ }).click()

  await table.focus()
  await page.keyboard.press('Home')
  const details = page.getByRole('complementary', { name: 'Chi tiết chú thích' })
  await expect(details).toContainText('Dẫn vào báo cáo quý')
  await page.screenshot({ path: test.info().outputPath('annotations.png') })
  await page.keyboard.press('Enter')
  await expect(reader.article).toBeVisible()
  await expect.poll(() => reader.painted('note-green')).toEqual(['Trả lời dân phải đúng hẹn'])
  await expect(page.getByText('Dẫn vào báo cáo quý')).toBeInViewport()
})

test('annotations go out from the list and the reader, and come in again; what could not come in is told', async ({
  launch,
  archive,
  folder
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  await expect(office.list.rows).toHaveCount(12)
  const { list, navigation, page } = office
  await mark(started, 'Trả lời dân phải đúng hẹn', 'Dẫn vào báo cáo quý', 'green')
  await mark(started, '4187-QĐ/TU', 'Tìm văn bản gốc', 'pink')
  const dialog = page.getByRole('dialog')
  const word = path.join(folder, 'Chú thích.docx')
  const jsonld = path.join(folder, 'Chú thích.jsonld')

  await test.step('Word from the context menu of the chosen rows', async () => {
    await navigation.goTo('Có chú thích')
    await expect(list.rows).toHaveCount(2)
    await list.rows.first().click()
    await page.keyboard.press('Control+a')
    await list.rows.first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Xuất chú thích…' }).click()
    await expect(dialog).toContainText('Xuất chú thích của 2 tài liệu')
    await page.screenshot({ path: test.info().outputPath('export.png') })
    await chooseSavePath(office.app, word)
    await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).click()
    await expect(page.getByText('Đã lưu 2 chú thích vào')).toBeVisible()
    const { blocks } = await read('docx', new Uint8Array(await readFile(word)))
    const said = blocks.map(({ text }) => text).join('\n')
    for (const each of ['Trả lời dân phải đúng hẹn', 'Dẫn vào báo cáo quý', '4187-QĐ/TU', 'Tìm văn bản gốc'])
      expect(said).toContain(each)
  })

  await test.step('JSON-LD of one document from the reader’s menu, by keys', async () => {
    await list.rows.first().click()
    await page.getByRole('button', { name: 'Thêm', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Xuất chú thích…' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: /^JSON-LD/ }).focus()
    await page.keyboard.press('Space')
    await chooseSavePath(office.app, jsonld)
    await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã lưu 1 chú thích vào')).toBeVisible()
  })

  const importing = async () => {
    await choosePaths(office.app, [jsonld])
    await page.getByRole('banner').getByRole('button', { name: 'Nhập', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Nhập chú thích (JSON-LD)…' }).click()
  }
  await test.step('what is there is not doubled', async () => {
    await importing()
    await expect(page.getByText('Đã nhập 0 chú thích, 1 chú thích đã có sẵn')).toBeVisible()
  })

  await test.step('one comes in anew, one is of another archive; all of it is taken back', async () => {
    const file = JSON.parse(await readFile(jsonld, 'utf8')) as {
      first: { items: { body: { value: string }[]; target: { source: string } }[] }
    }
    const [only] = file.first.items
    const other = structuredClone(only!)
    other.target.source = `urn:tulieu:kho:2019-999999:sha256:${'0'.repeat(64)}`
    only!.body[0]!.value = 'Ghi ở máy khác'
    await writeFile(jsonld, JSON.stringify({ ...file, first: { ...file.first, items: [only, other] } }))
    await importing()
    await expect(dialog).toContainText('Đã nhập 1 chú thích, 0 chú thích đã có sẵn')
    await expect(dialog.getByRole('listitem')).toHaveText([/Chú thích thứ 2.*2019-999999.*Kho này không có/])
    await page.screenshot({ path: test.info().outputPath('report.png') })
    await expect(page.getByText('Ghi ở máy khác')).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
    await expect(page.getByText('Ghi ở máy khác')).toHaveCount(0)
  })

  await test.step('a file that is something else is refused with a clear word', async () => {
    await writeFile(jsonld, '{"type": "Note"}')
    await importing()
    await expect(office.notice).toContainText('Tệp này không phải tệp chú thích JSON-LD')
  })
})
