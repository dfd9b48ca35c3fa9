/** Highlights and notes on the original: words and regions of PDF pages and pictures, by mouse and by keys alone. */
import path from 'node:path'
import { faults } from './faults.ts'
import { expect, root, test } from './fixtures.ts'
import { ask, listed, openPdf } from './open-original.ts'
import { AppWindow } from './pages/app-window.ts'
import { Original } from './pages/original.ts'

const fixtures = path.join(root, 'tests/fixtures/importers')

test('words of a page by mouse: one annotation, on the page and in the text', async ({
  launch,
  archive
}, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { page, reader } = office
  await expect(original.root.locator('[data-page-text="1"]')).toContainText('không uỷ')
  await original.selectByMouse(1, 'Công khai', 'không uỷ')
  await page.screenshot({ path: info.outputPath('selected.png') })
  await original.action('Tô lục').click()
  await expect.poll(async () => (await listed(started, itemId)).length).toBe(1)
  const [made] = await listed(started, itemId)
  expect(made!.region!.page).toBe(1)
  expect(made!.region!.rects.length).toBe(2)
  await expect(original.marks(made!.id)).toHaveCount(2)
  expect(made!.placement.status).toBe('exact')
  expect(made!.placement.range).not.toBeNull()
  await page.screenshot({ path: info.outputPath('marked.png') })

  await test.step('the mark lies over its words at every size and turn', async () => {
    const before = await original.shareOf(made!.id, 1)
    await original.tool('Phóng to').click()
    await original.tool('Phóng to').click()
    const zoomed = await original.shareOf(made!.id, 1)
    zoomed.forEach((share, at) => expect(share).toBeCloseTo(before[at]!, 2))
    await original.tool('Vừa chiều rộng').click()
    await original.tool('Xoay trang sang phải').click()
    const [left, top, width, height] = await original.shareOf(made!.id, 1)
    expect(left).toBeCloseTo(1 - before[1]! - before[3]!, 2)
    expect(top).toBeCloseTo(before[0]!, 2)
    expect(width).toBeCloseTo(before[3]!, 2)
    expect(height).toBeCloseTo(before[2]!, 2)
    await page.screenshot({ path: info.outputPath('turned.png') })
    for (let turn = 0; turn < 3; turn++) await original.tool('Xoay trang sang phải').click()
  })

  await test.step('the same annotation shows in the text; a note is written there and read on the page', async () => {
    await reader.tab('Đọc').click()
    await expect.poll(async () => (await reader.painted('note-green')).join(' ')).not.toBe('')
    await reader.tab('Bản gốc').click()
    await original.drawn(1)
    const { x, y, width, height } = await original.box(original.marks(made!.id).first())
    await page.mouse.click(x + width / 2, y + height / 2)
    const card = original.margin.getByRole('group', { name: /người đứng đầu/ })
    await card.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('ai trả lời thay?')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await listed(started, itemId))[0]!.note).toBe('ai trả lời thay?')
    await page.screenshot({ path: info.outputPath('noted.png') })
    await reader.tab('Đọc').click()
    await expect(reader.note('ai trả lời thay')).toBeVisible()
  })
})

test('a region by mouse: note, colour, deletion, undo; listed with its page and picture', async ({
  launch,
  archive
}, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { navigation, page } = office
  await original.tool('Đánh dấu vùng').click()
  await expect(page.getByText('Kéo chuột trên trang để vẽ vùng')).toBeVisible()
  await original.drag(1, [0.15, 0.1], [0.6, 0.25])
  await page.screenshot({ path: info.outputPath('drawn.png') })
  await original.action('Ghi chú').click()
  const field = original.margin
    .getByRole('textbox', { name: 'Ghi chú' })
    .or(page.getByRole('textbox', { name: 'Ghi chú' }))
  await field.first().fill('con dấu mờ')
  await field.first().press('Control+Enter')
  await expect
    .poll(async () => (await listed(started, itemId)).map(({ note }) => note))
    .toEqual(['con dấu mờ'])
  const [made] = await listed(started, itemId)
  const share = await original.shareOf(made!.id, 1)
  ;[0.15, 0.1, 0.45, 0.15].forEach((part, at) => expect(share[at]).toBeCloseTo(part, 1))
  await page.screenshot({ path: info.outputPath('noted.png') })

  await test.step('it stands in the list of all annotations with its page and a picture', async () => {
    await navigation.goTo('Chú thích')
    const table = page.getByRole('listbox', { name: 'Chú thích' })
    await expect(table.getByRole('option')).toHaveText([/vùng trên trang 1.*con dấu mờ/])
    await table.getByRole('option').first().click()
    const details = page.getByRole('complementary', { name: 'Chi tiết chú thích' })
    await expect(details.getByRole('img', { name: 'Ảnh chỗ được đánh dấu trên trang 1' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('listed.png') })
    await details.getByRole('button', { name: 'Xem trên bản gốc' }).click()
    await expect(original.marks(made!.id)).toBeInViewport()
  })

  await test.step('under the text it is listed, and leads back to its page', async () => {
    await office.reader.tab('Đọc').click()
    const apart = page.getByRole('region', { name: 'Chú thích trên bản gốc' })
    await expect(apart).toContainText('vùng trên trang 1')
    await apart.scrollIntoViewIfNeeded()
    await page.screenshot({ path: info.outputPath('below.png') })
    await apart.getByRole('button', { name: 'Xem trên bản gốc' }).click()
    await expect(original.marks(made!.id)).toBeInViewport()
  })

  await test.step('deleted and brought back', async () => {
    await ask(started, 'annotations.delete', { id: made!.id })
    await expect(original.marks(made!.id)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(original.marks(made!.id)).toHaveCount(1)
  })
})

test('a region by keys alone', async ({ launch, archive }, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { page } = office
  await page.keyboard.press('Control+Alt+v')
  await expect(original.frame).toBeFocused()
  const before = await original.box(original.frame)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  const after = await original.box(original.frame)
  expect(after.x - before.x).toBeCloseTo(8, 0)
  expect(after.y - before.y).toBeCloseTo(9, 0)
  expect(after.width - before.width).toBeCloseTo(8, 0)
  expect(after.height - before.height).toBeCloseTo(-8, 0)
  await expect(original.root.getByRole('status')).toContainText('Trang 1: cách trái')
  await page.screenshot({ path: info.outputPath('frame.png') })
  await page.keyboard.press('Escape')
  await expect(original.frame).toHaveCount(0)
  await page.keyboard.press('Control+Alt+v')
  await page.keyboard.press('Enter')
  await expect(original.action('Tô vàng')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(original.action('Tô hồng')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await listed(started, itemId)).map(({ colour }) => colour)).toEqual(['pink'])
  await expect(original.frame).toHaveCount(0)

  await page.keyboard.press('Control+Alt+v')
  await page.keyboard.press('Enter')
  await expect(original.action('Tô vàng')).toBeFocused()
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByRole('textbox', { name: 'Ghi chú' })).toBeFocused()
  await page.keyboard.type('xem lại chỗ này')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await listed(started, itemId)).map(({ note }) => note))
    .toContain('xem lại chỗ này')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await listed(started, itemId)).length).toBe(1)
})

test('a passage marked in the text shows on its page', async ({ launch, archive }, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { text } = await ask(started, 'items.get', { id: itemId })
  const start = text.indexOf(' ', Math.floor(text.length / 3)) + 1
  const end = text.indexOf(' ', start + 70)
  const made = await ask(started, 'annotations.create', {
    itemId,
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(start - 32, start),
        suffix: text.slice(end, end + 32)
      },
      position: { type: 'TextPositionSelector', start, end }
    },
    note: 'ghi ở bài đọc',
    colour: 'blue'
  })
  await office.reader.tab('Đọc').click()
  await office.reader.tab('Bản gốc').click()
  await expect(original.marks(made.id).first()).toBeAttached()
  await original.marks(made.id).first().scrollIntoViewIfNeeded()
  await office.page.screenshot({ path: info.outputPath('found.png') })
})

test('regions on a picture and on the second page of a TIFF', async ({ started, folder }, info) => {
  test.slow()
  await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  await ask(started, 'accession.start', {
    paths: [path.join(fixtures, 'scan.tif'), path.join(fixtures, 'scan.png')]
  })
  const office = new AppWindow(started)
  const { page } = office
  await expect(office.list.total).toHaveText('2 tài liệu', { timeout: 60_000 })
  const { items } = await ask(started, 'items.list', { filter: {} })
  const details = await Promise.all(items.map(({ id }) => ask(started, 'items.get', { id })))
  const original = new Original(page)
  for (const [name, number] of [
    ['scan.tif', 2],
    ['scan.png', 1]
  ] as const) {
    const item = details.find((each) => each.original.name === name)!
    await page.locator(`[role="option"]`, { hasText: item.accession }).click()
    await office.reader.tab('Bản gốc').click()
    await original.sheet(number).scrollIntoViewIfNeeded()
    await original.drawn(number)
    await original.sheet(number).evaluate((sheet) => sheet.scrollIntoView({ block: 'start' }))
    await original.drag(number, [0.2, 0.05], [0.7, 0.12])
    await original.action('Tô lam').click()
    await expect.poll(async () => (await listed(started, item.id)).length).toBe(1)
    const [made] = await listed(started, item.id)
    expect(made!.region).toMatchObject({ page: number })
    for (const length of made!.region!.rects.flat()) expect(Number.isInteger(length)).toBe(true)
    const before = await original.shareOf(made!.id, number)
    ;[0.2, 0.05, 0.5, 0.07].forEach((part, at) => expect(before[at]).toBeCloseTo(part, 1))
    await original.tool('Phóng to').click()
    const after = await original.shareOf(made!.id, number)
    after.forEach((share, at) => expect(share).toBeCloseTo(before[at]!, 2))
    await original.tool('Vừa chiều rộng').click()
    await page.screenshot({ path: info.outputPath(`${name}.png`) })
    const { data } = await ask(started, 'annotations.export', {
      of: { itemIds: [item.id] },
      format: 'jsonld'
    })
    const json = Buffer.from(Object.values(data)).toString('utf8')
    expect(json).toMatch(number === 2 ? /page=2&xywh=pixel:\d+,\d+,\d+,\d+"/ : /"xywh=pixel:\d+,\d+,\d+,\d+"/)
  }
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })
    test('the original with its marks keeps the rules a machine can check', async ({
      launch,
      archive
    }, info) => {
      const started = await launch(['--archive', archive])
      const { original, office, itemId } = await openPdf(started)
      const { page } = office
      for (const [at, colour] of (['yellow', 'green', 'pink', 'blue'] as const).entries()) {
        await ask(started, 'annotations.create', {
          itemId,
          region: { page: 1, label: null, rects: [[80 + at * 60, 90 + at * 50, 140, 60]] },
          note: at % 2 === 0 ? 'Hỏi lại văn thư' : '',
          colour
        })
      }
      await original.tool('Đánh dấu vùng').focus()
      await page.keyboard.press('Enter')
      await expect(original.frame).toBeFocused()
      await page.screenshot({ path: info.outputPath('marks.png') })
      await page.keyboard.press('Escape')
      await original.margin
        .getByRole('group', { name: /Hỏi lại văn thư/ })
        .first()
        .focus()
      await expect(original.held).toBeVisible()
      expect(await faults(page)).toEqual([])
    })
  })
}
