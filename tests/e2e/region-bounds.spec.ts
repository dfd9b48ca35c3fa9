/** A region marked on the original is moved and sized later, by mouse and by keys alone; each step is undone. */
import { expect, test } from './fixtures.ts'
import { ask, listed, openPdf } from './open-original.ts'

test('a marked region is moved and sized by mouse, on a page that is turned too', async ({
  launch,
  archive
}, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { page } = office
  const { id } = await ask(started, 'annotations.create', {
    itemId,
    region: { page: 1, label: null, rects: [[100, 120, 200, 80]] },
    note: 'con dấu'
  })
  const rect = async () => (await listed(started, itemId))[0]!.region!.rects[0]!
  const { x, y, width, height } = await original.box(original.marks(id))
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(original.held).toBeVisible()
  const before = await original.box(original.held)
  await page.screenshot({ path: info.outputPath('held.png') })

  await original.pull(original.held, { x: 40, y: 30 })
  await expect.poll(rect).not.toEqual([100, 120, 200, 80])
  const moved = await original.box(original.held)
  expect([moved.x - before.x, moved.y - before.y].map(Math.round)).toEqual([40, 30])
  expect((await rect()).slice(2)).toEqual([200, 80])

  const old = await rect()
  await original.pull(original.handle(1, 1), { x: 50, y: -20 })
  await expect.poll(rect).not.toEqual(old)
  const sized = await original.box(original.held)
  expect([sized.x - moved.x, sized.width - moved.width, sized.height - moved.height].map(Math.round)).toEqual(
    [0, 50, -20]
  )
  await page.screenshot({ path: info.outputPath('sized.png') })

  await original.tool('Xoay trang sang phải').click()
  await original.held.scrollIntoViewIfNeeded()
  const turned = await rect()
  const shown = await original.box(original.held)
  await original.pull(original.handle(-1, 0), { x: -30, y: 0 })
  await expect.poll(rect).not.toEqual(turned)
  const wider = await original.box(original.held)
  expect([wider.x - shown.x, wider.width - shown.width, wider.height - shown.height].map(Math.round)).toEqual(
    [-30, 30, 0]
  )
  await office.list.box.focus()
  for (const former of [turned, old, [100, 120, 200, 80]]) {
    await page.keyboard.press('Control+z')
    await expect.poll(rect).toEqual(former)
  }
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(rect).toEqual(old)
})

test('a marked region is moved and sized by keys alone', async ({ launch, archive }, info) => {
  const started = await launch(['--archive', archive])
  const { office, original, itemId } = await openPdf(started)
  const { page } = office
  await ask(started, 'annotations.create', {
    itemId,
    region: { page: 1, label: null, rects: [[100, 120, 200, 80]] },
    note: 'con dấu'
  })
  const rect = async () => (await listed(started, itemId))[0]!.region!.rects[0]!
  const card = original.margin.getByRole('group', { name: /con dấu/ })
  const take = async () => {
    await card.focus()
    await card.getByRole('button', { name: /chú thích/i }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Dời hoặc đổi cỡ vùng' }).focus()
    await page.keyboard.press('Enter')
    await expect(original.held).toBeFocused()
  }
  await take()
  const before = await original.box(original.held)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(original.root.getByRole('status')).toContainText('Trang 1: cách trái')
  const after = await original.box(original.held)
  expect(
    [after.x - before.x, after.y - before.y, after.width - before.width, after.height - before.height].map(
      Math.round
    )
  ).toEqual([8, 1, 8, 0])
  await page.screenshot({ path: info.outputPath('by-keys.png') })
  expect(await rect()).toEqual([100, 120, 200, 80])
  await page.keyboard.press('Escape')
  await expect(original.held).not.toBeFocused()
  await expect.poll(async () => Math.round((await original.box(original.held)).x - before.x)).toBe(0)
  expect(await rect()).toEqual([100, 120, 200, 80])

  await take()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(rect).not.toEqual([100, 120, 200, 80])
  expect((await rect()).slice(1)).toEqual([120, 200, 80])
  await page.keyboard.press('Control+z')
  await expect.poll(rect).toEqual([100, 120, 200, 80])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await listed(started, itemId)).length).toBe(0)
})
