/** Recognised text in the window: it is told as such, its doubtful places are shown on the scan and put right. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { CallName, Input, Output } from '../../src/shared/ipc/contract.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { expect, root, samples, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

const scans = path.join(root, 'tests/fixtures/importers')

async function ask<N extends CallName>({ call }: Started, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

async function openScan(started: Started, folder: string, file: string): Promise<ItemId> {
  await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  await ask(started, 'accession.start', { paths: [file] })
  const office = new AppWindow(started)
  await expect(office.list.total).toHaveText('1 tài liệu', { timeout: 60_000 })
  const { items } = await ask(started, 'items.list', { filter: {} })
  await office.list.row(items[0]!.title).click()
  await expect(office.reader.title).toHaveText(items[0]!.title)
  return items[0]!.id
}

/** Whether something dark is drawn in a canvas: the letters of a scan. */
const hasInk = (canvas: HTMLElement | SVGElement): boolean => {
  const { width, height } = canvas as HTMLCanvasElement
  const data = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 100 && data[at + 3]! > 200) return true
  return false
}

/** Dots of a canvas to a pixel of the screen, across. */
const dotsToPixel = (canvas: HTMLElement | SVGElement): number =>
  (canvas as HTMLCanvasElement).width / (canvas.getBoundingClientRect().width * devicePixelRatio)

test('a clerk goes through the doubtful places by keyboard, beside their pictures', async ({
  started,
  folder
}, info) => {
  const { page } = started
  const id = await openScan(started, folder, path.join(scans, 'doubtful.png'))
  const bar = page.getByRole('region', { name: 'Chữ nhận từ ảnh', exact: true })
  await expect(bar).toContainText('Chữ nhận từ ảnh, chưa kiểm tra')
  await page.screenshot({ path: info.outputPath('bar.png') })
  await bar.getByRole('button', { name: 'Kiểm tra chữ nhận dạng (4 chỗ nghi ngờ)' }).click()

  const field = bar.getByRole('textbox', { name: 'Chữ đúng trên ảnh' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('32 tháng 9 năm 2021')
  const crop = bar.getByRole('img', { name: /^Ảnh chỗ “32 tháng 9 năm 2021”, trang 1$/ })
  await expect(crop).toHaveAttribute('data-drawn', 'true')
  expect(await crop.evaluate(hasInk)).toBe(true)
  await page.screenshot({ path: info.outputPath('check.png') })

  await page.keyboard.press('F8')
  await expect(field).toHaveValue('2214-QX/TU')
  await expect(bar).toContainText('Chỗ 2/4')
  await field.fill('2214-QĐ/TU')
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('Chỗ 2/3')
  await expect(page.locator('article')).toContainText('Kế hoạch số 2214-QĐ/TU ngày 25/13/2018')
  const { hits } = await ask(started, 'search.run', { text: '"2214-QĐ/TU"', filter: {} })
  expect(hits.map(({ item }) => item.id)).toEqual([id])

  await expect(field).toHaveValue('25/13/2018')
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('Chỗ 2/2')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(bar.getByRole('button', { name: /2 chỗ nghi ngờ/ })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(bar.getByRole('button', { name: /3 chỗ nghi ngờ/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('article')).toContainText('Kế hoạch số 2214-QX/TU')
  await expect(bar.getByRole('button', { name: /4 chỗ nghi ngờ/ })).toBeVisible()
})

test('a place in a scanned PDF is shown from its page', async ({ started, folder }, info) => {
  const { page } = started
  const scan = await PDFDocument.create()
  scan.addPage([300, 300]).drawText('Cover: nothing to check here', { size: 9 })
  const picture = await scan.embedPng(await readFile(path.join(scans, 'doubtful.png')))
  const sheet = scan.addPage([842, 595])
  sheet.drawImage(picture, { x: 60, y: 200, width: 720, height: 336 })
  const file = path.join(folder, 'quet.pdf')
  await writeFile(file, await scan.save())
  await openScan(started, folder, file)
  await page.getByRole('button', { name: /^Kiểm tra chữ nhận dạng/ }).click()
  const crop = page.getByRole('img', { name: /^Ảnh chỗ “.*”, trang 2$/ })
  await expect(crop).toHaveAttribute('data-drawn', 'true')
  expect(await crop.evaluate(hasInk)).toBe(true)
  await page.screenshot({ path: info.outputPath('pdf.png') })
})

test('the pages of a scanned TIFF are drawn in the original tab', async ({ started, folder }, info) => {
  const { page } = started
  await openScan(started, folder, path.join(scans, 'scan.tif'))
  await page.getByRole('tab', { name: 'Bản gốc' }).click()
  const sheet = page.getByRole('img', { name: 'Trang 1', exact: true })
  await expect(sheet).toHaveAttribute('data-drawn', 'true')
  expect(await sheet.evaluate(hasInk)).toBe(true)
  const sheets = page.getByRole('img', { name: /^Trang \d$/ })
  await expect(sheets).toHaveCount(2)
  // as sharp as the screen is, one page drawn after the other
  for (const each of await sheets.all()) {
    await each.scrollIntoViewIfNeeded()
    await expect(each).toHaveAttribute('data-drawn', 'true')
    await expect.poll(() => each.evaluate(dotsToPixel)).toBeCloseTo(1, 1)
  }
  await sheet.scrollIntoViewIfNeeded()
  await page.screenshot({ path: info.outputPath('tiff.png') })
})

test('no bar stands above text that was read as text', async ({ started, folder }) => {
  await openScan(started, folder, path.join(samples, 'Dang Linh tong ket cong tac dan van nam 2021.txt'))
  await expect(started.page.getByText('Chữ nhận từ ảnh')).toHaveCount(0)
})
