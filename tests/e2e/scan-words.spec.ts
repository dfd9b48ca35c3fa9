/** Recognised words lie over their picture: selected there by mouse and by keys, bound to the text, painted in both. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sayOrientation } from '../../src/archive/importers/ocr/jpeg-orientation.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { ItemDetail } from '../../src/shared/model/item.ts'
import type { PageWord } from '../../src/shared/model/recognition.ts'
import { scanScale } from '../../src/shared/model/scan-scale.ts'
import { expect, root, test, type Started } from './fixtures.ts'
import { ask, listed } from './open-original.ts'
import { AppWindow } from './pages/app-window.ts'
import { Original } from './pages/original.ts'

const fixtures = path.join(root, 'tests/fixtures/importers')

async function openScan(started: Started, folder: string, name: string) {
  const file = path.join(folder, name)
  const bytes = await readFile(path.join(fixtures, name))
  // a photo on its side, which says so
  await writeFile(file, name === 'scan-turned.jpg' ? sayOrientation(bytes, 6) : bytes)
  await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  await ask(started, 'accession.start', { paths: [file] })
  const office = new AppWindow(started)
  await expect(office.list.total).toHaveText('1 tài liệu', { timeout: 60_000 })
  const { items } = await ask(started, 'items.list', { filter: {} })
  const item = await ask(started, 'items.get', { id: items[0]!.id })
  await office.list.row(item.title).click()
  await expect(office.reader.title).toHaveText(item.title)
  await office.reader.tab('Bản gốc').click()
  return { office, original: new Original(office.page), item }
}

/** Words of one line of a page that stand one behind the other in the text, and the box around them. */
async function lineOn(started: Started, item: ItemDetail, page: number, at: number) {
  const blocks = await ask(started, 'items.pageWords', { id: item.id, page })
  const words = blocks.filter((block) => block.length > 12 && block[0]!.start !== null)[0]!.slice(at, at + 3)
  const [first, last] = [words[0]!, words.at(-1)!]
  const start = first.start!
  const end = last.start! + last.text.length
  return { words, start, end, quote: item.text.slice(start, end) }
}

/** A mark lies over exactly these words, in the units of the page. */
function expectOver({ region }: Pick<Annotation, 'region'>, words: readonly PageWord[], scale: number): void {
  const [left, top, width, height] = region!.rects[0]!
  const side = (at: 0 | 1 | 2 | 3) => words.map(({ box }) => box[at] / scale)
  const slack = 4 / scale + 1
  expect(Math.abs(left - Math.min(...side(0)))).toBeLessThan(slack)
  expect(Math.abs(left + width - Math.max(...side(2)))).toBeLessThan(slack)
  expect(top).toBeLessThan(Math.min(...side(1)) + slack)
  expect(top + height).toBeGreaterThan(Math.max(...side(3)) - slack)
  // no higher than a line
  expect(height).toBeLessThan(2.5 * Math.max(...words.map(({ box }) => (box[3] - box[1]) / scale)))
}

for (const [name, number] of [
  ['scan.png', 1],
  ['scan-turned.jpg', 1],
  ['scan.tif', 2],
  ['scan.pdf', 1]
] as const) {
  test(`words on ${name} by mouse`, async ({ started, folder }, info) => {
    test.slow()
    const { office, original, item } = await openScan(started, folder, name)
    const { page, reader } = office
    await original.sheet(number).scrollIntoViewIfNeeded()
    await original.drawn(number)
    await expect(original.words(number)).toBeAttached()
    const chosen = await lineOn(started, item, number, 1)
    await original.selectByMouse(number, chosen.words[0]!.text, chosen.words.at(-1)!.text)
    await page.screenshot({ path: info.outputPath('selected.png') })
    await original.action('Tô lục').click()
    await expect.poll(async () => (await listed(started, item.id)).length).toBe(1)
    const [made] = await listed(started, item.id)
    expect(made!.selectors.position).toMatchObject({ start: chosen.start, end: chosen.end })
    expect(made!.selectors.quote.exact).toBe(chosen.quote)
    expect(made!.placement.status).toBe('exact')
    const isPdf = name === 'scan.pdf'
    const points = await original.sheet(number).evaluate((sheet) => sheet.clientHeight / sheet.clientWidth)
    const scale = isPdf ? scanScale(595, 595 * points) : 1
    expectOver(made!, chosen.words, scale)
    await page.screenshot({ path: info.outputPath('marked.png') })

    await test.step('at every size and turn', async () => {
      const before = await original.shareOf(made!.id, number)
      const word = () => original.wordShare(number, chosen.words[0]!.text)
      const [x, y] = await word()
      await original.tool('Phóng to').click()
      await original.tool('Phóng to').click()
      const zoomed = await word()
      expect(zoomed[0]).toBeCloseTo(x!, 2)
      expect(zoomed[1]).toBeCloseTo(y!, 2)
      await original.tool('Vừa chiều rộng').click()
      await original.tool('Xoay trang sang phải').click()
      const turned = await original.shareOf(made!.id, number)
      expect(turned[0]).toBeCloseTo(1 - before[1]! - before[3]!, 2)
      await original.words(number).getByText(chosen.words[0]!.text, { exact: true }).first().dblclick()
      await expect(original.action('Tô hồng')).toBeVisible()
      await page.screenshot({ path: info.outputPath('turned.png') })
      await page.keyboard.press('Escape')
      for (let turn = 0; turn < 3; turn++) await original.tool('Xoay trang sang phải').click()
    })

    await test.step('in the text it is painted, too', async () => {
      await reader.tab('Đọc').click()
      await expect.poll(async () => (await reader.painted('note-green')).join(' ')).toBe(chosen.quote)
    })
  })
}

test('what was marked in the text is painted on the picture; a corrected word is selected as it is now', async ({
  started,
  folder
}, info) => {
  const { office, original, item } = await openScan(started, folder, 'scan.png')
  const chosen = await lineOn(started, item, 1, 4)
  await expect(original.words(1)).toBeAttached()
  const made = await ask(started, 'annotations.create', {
    itemId: item.id,
    selectors: describeRange(item.text, chosen.start, chosen.end),
    note: 'ghi ở bài đọc',
    colour: 'blue'
  })
  await expect(original.marks(made.id)).toHaveCount(1)
  const [left, top] = await original.shareOf(made.id, 1)
  const [x, y] = await original.wordShare(1, chosen.words[0]!.text)
  expect(left).toBeCloseTo(x!, 2)
  expect(top).toBeCloseTo(y!, 2)
  await expect(original.margin.getByRole('group', { name: /ghi ở bài đọc/ })).toBeVisible()

  const last = chosen.words.at(-1)!
  await ask(started, 'items.correctText', {
    id: item.id,
    start: last.start!,
    end: last.start! + last.text.length,
    text: 'ĐÚNG'
  })
  await expect(original.words(1)).toContainText('ĐÚNG')
  await expect(original.marks(made.id)).toHaveCount(1)
  await original.selectByMouse(1, chosen.words[0]!.text, 'ĐÚNG')
  await office.page.keyboard.press('Control+Shift+H')
  await expect.poll(async () => (await listed(started, item.id)).length).toBe(2)
  const now = await ask(started, 'items.get', { id: item.id })
  const second = (await listed(started, item.id)).find(({ id }) => id !== made.id)!
  expect(second.selectors.quote.exact).toBe(now.text.slice(chosen.start, last.start! + 'ĐÚNG'.length))
  await office.page.screenshot({ path: info.outputPath('corrected.png') })
})

test('beside the words of a picture the pointer draws a region', async ({ started, folder }) => {
  const { original, item } = await openScan(started, folder, 'scan.png')
  await expect(original.words(1)).toBeAttached()
  await original.drag(1, [0.2, 0.7], [0.6, 0.8])
  await original.action('Tô vàng').click()
  await expect.poll(async () => (await listed(started, item.id)).length).toBe(1)
  expect((await listed(started, item.id))[0]!.selectors.quote.exact).toBe('')
})
