/** Tags put in order: merged by menu, by dropping and by keys alone; twins found; described; each taken back. */
import type { Locator, Page } from '@playwright/test'
import { faults } from './faults.ts'
import { expect, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

/** Gives the first items of the archive tags, through the page's own door. */
async function tagItems(started: Started, tags: Readonly<Record<string, number>>): Promise<AppWindow> {
  await expect(new AppWindow(started).list.rows.first()).toBeVisible()
  const list = await started.call('items.list', { filter: {} })
  if (!list.ok) throw new Error('no items')
  for (const [path, count] of Object.entries(tags)) {
    await started.call('tags.create', { path })
    const ids = list.value.items.slice(0, count).map(({ id }) => id)
    if (ids.length > 0) await started.call('tags.assign', { ids, add: [path] })
  }
  return new AppWindow(started)
}

const middle = async (locator: Locator) => {
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags one row onto another by mouse, with a key held or none. */
async function drag(page: Page, from: Locator, to: Locator, key?: 'Control'): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y + 4)
  if (key) await page.keyboard.down(key)
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  if (key) await page.keyboard.up(key)
}

test('a tag is merged into another by its menu, which tells before what will change', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = await tagItems(started, { 'Tiếp dân/Quý I': 3, 'Tiếp công dân': 2 })
  const { merging, navigation, page } = office
  await navigation.tag('Tiếp dân').click()
  await navigation.tag('Tiếp dân').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gộp vào…' }).click()
  await expect(merging.field).toBeFocused()
  await expect(merging.option(/Quý I/)).toHaveCount(0)
  await merging.option(/^Tiếp công dân/).click()
  await expect(merging.preview).toHaveText(
    '3 tài liệu đang mang thẻ “Tiếp dân” sẽ mang thẻ “Tiếp công dân”; thẻ “Tiếp dân” không còn nữa. 1 thẻ bên dưới chuyển theo.'
  )
  await merging.apply.click()
  await expect(office.toast('Đã gộp thẻ Tiếp dân vào Tiếp công dân: 3 tài liệu')).toBeVisible()
  await expect(navigation.tag('Tiếp dân')).toHaveCount(0)
  await expect(navigation.tag('Tiếp công dân')).toHaveAttribute('aria-selected', 'true')
  await expect(navigation.tag('Tiếp công dân')).toContainText('3')
  await expect(navigation.tag('Quý I')).toHaveAttribute('aria-level', '2')
  await expect(office.list.total).toHaveText('3 tài liệu')
  await page.keyboard.press('Control+z')
  await expect(navigation.tag('Tiếp dân')).toContainText('3')
  await expect(navigation.tag('Tiếp công dân')).toContainText('2')
})

test('dropped with Ctrl held a tag is merged, without it is moved', async ({ launch, archive }) => {
  const started = await launch(['--archive', archive])
  const office = await tagItems(started, { 'Môi trường': 2, 'Kiến nghị': 1, 'Kiến nghị/Đất đai': 0 })
  const { navigation, page } = office
  await expect(navigation.tag('Đất đai')).toBeVisible()
  await drag(page, navigation.tag('Môi trường'), navigation.tag('Kiến nghị'))
  await expect(navigation.tag('Môi trường')).toHaveAttribute('aria-level', '2')
  await drag(page, navigation.tag('Môi trường'), navigation.tag('Đất đai'), 'Control')
  await expect(office.toast('Đã gộp thẻ Môi trường vào Kiến nghị/Đất đai: 2 tài liệu')).toBeVisible()
  await expect(navigation.tag('Môi trường')).toHaveCount(0)
  await expect(navigation.tag('Đất đai')).toContainText('2')
  await drag(page, navigation.tag('Kiến nghị'), navigation.tag('Đất đai'), 'Control')
  await expect(navigation.tag('Kiến nghị')).toBeVisible()
})

test('by keys alone: twins without accents are found and merged, a tag is described', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = await tagItems(started, { 'Dan van': 3, 'Dân vận': 1, 'dat dai': 0, 'Đất đai': 1 })
  const { merging, navigation, page, palette } = office
  await expect(navigation.root.getByRole('button', { name: 'Thẻ trùng khi bỏ dấu: 2 nhóm' })).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await palette.field.fill('the trung')
  await page.keyboard.press('Enter')
  await expect(merging.twins).toBeVisible()
  const group = merging.twinGroup('Dan van')
  await expect(group.getByRole('radio', { name: /^Dân vận/ })).toBeChecked()
  const merge = group.getByRole('button', { name: 'Gộp' })
  for (
    let step = 0;
    step < 6 && !(await merge.evaluate((button) => button === document.activeElement));
    step++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(merging.twinGroup('Dan van')).toHaveCount(0)
  await expect(merging.twinGroup('dat dai').getByRole('button', { name: 'Gộp' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(navigation.tag('Dân vận')).toContainText('3')

  await navigation.tag('Dân vận').focus()
  await page.keyboard.press('Shift+F10')
  await page.keyboard.type('m')
  await expect(page.getByRole('menuitem', { name: 'Mô tả…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(merging.description).toBeFocused()
  await page.keyboard.type('Việc của khối dân vận các xã')
  await page.keyboard.press('Control+Enter')
  await expect(navigation.tag('Dân vận')).toHaveAttribute('title', 'Dân vận\nViệc của khối dân vận các xã')
  await expect(navigation.tag('Dân vận')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(navigation.tag('Dân vận')).toHaveAttribute('title', 'Dân vận')
})

test('documents are dragged onto a tag; in the dialog what will change is told before it is done', async ({
  launch,
  archive
}, info) => {
  const started = await launch(['--archive', archive])
  const office = await tagItems(started, { 'Dân vận': 1, 'Huyện ủy': 3 })
  const { list, navigation, page, tags } = office
  const count = async (path: string) => {
    const answer = await started.call('tags.list', {})
    return answer.ok ? answer.value.find((tag) => tag.path === path)?.itemCount : undefined
  }
  await list.rows.nth(0).click()
  await list.rows.nth(3).click({ modifiers: ['Shift'] })
  await drag(page, list.rows.nth(1), navigation.tag('Dân vận'))
  await expect.poll(() => count('Dân vận')).toBe(4)
  await list.box.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => count('Dân vận')).toBe(1)

  await page.keyboard.press('Control+t')
  const preview = tags.root.getByRole('status', { name: 'Những gì sẽ thay đổi' })
  await expect(preview).toBeEmpty()
  await tags.root.getByRole('button', { name: /^Dân vận, có ở 1 trong 4 tài liệu/ }).click()
  await expect(preview).toHaveText('Gắn thẻ “Dân vận” cho 3 tài liệu')
  await tags.chip('Huyện ủy').click()
  await tags.add('Kiến nghị/Đất đai')
  await expect(preview.locator('p')).toHaveText([
    'Gắn thẻ “Dân vận” cho 3 tài liệu',
    'Gắn thẻ “Kiến nghị / Đất đai” cho 4 tài liệu',
    'Gỡ thẻ “Huyện ủy” khỏi 3 tài liệu'
  ])
  await page.screenshot({ path: info.outputPath('preview.png') })
  expect(await faults(page)).toEqual([])
  await tags.apply.click()
  await expect.poll(() => count('Huyện ủy')).toBe(0)
  await expect.poll(() => count('Kiến nghị/Đất đai')).toBe(4)
  await page.keyboard.press('Control+z')
  await expect.poll(() => count('Huyện ủy')).toBe(3)
})

test('Ctrl+T tags the open item though a search has left the list without a choice', async ({ office }) => {
  const { page, list, search } = office
  await list.rows.first().click()
  const title = await office.reader.article.getByRole('heading', { level: 1 }).textContent()
  await search.fill('zzz khong co')
  await expect(page.getByText('Không thấy “zzz khong co”')).toBeVisible()
  await expect(page.getByText('Thử ít từ hơn, gõ không dấu, hoặc xem lại chính tả.')).toBeVisible()
  await expect(office.reader.article).toContainText(title!)
  await page.keyboard.press('Control+t')
  await expect(page.getByRole('dialog', { name: 'Gắn thẻ cho 1 tài liệu' })).toBeVisible()
})
