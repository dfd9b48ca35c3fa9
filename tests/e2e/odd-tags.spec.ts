/** Odd names typed as tags: what can be none is told in words and stays in the field; the others are tags like any other. */
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

const NFC = 'Hội nghị'.normalize('NFC')
const NFD = 'Hội nghị'.normalize('NFD')
const TOO_LONG = /Tên thẻ dài quá: mỗi cấp nhiều nhất 100 chữ/
const NAMELESS = 'Chưa có tên thẻ: dấu / chỉ ngăn các cấp. Hãy gõ tên thẻ.'

test('in the dialog', async ({ launch, archive }, info) => {
  const started = await launch(['--archive', archive])
  const { list, page, tags } = new AppWindow(started)
  await list.rows.nth(0).click()
  await list.rows.nth(2).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+t')
  const told = tags.root.getByRole('alert')
  const long = 'Thẻ dài '.repeat(62) + 'hết.'
  expect(long).toHaveLength(500)
  for (const [typed, words] of [
    [long, TOO_LONG],
    ['x'.repeat(600), TOO_LONG],
    [Array.from({ length: 9 }, (_, at) => `${at}`.repeat(60)).join('/'), TOO_LONG],
    [' / ', NAMELESS]
  ] as const) {
    await tags.field.fill(typed)
    await expect(told).toHaveText(words)
    for (const key of ['Enter', 'Control+Enter']) await tags.field.press(key)
    await tags.apply.click()
    await expect(tags.field).toHaveValue(typed)
    await expect(told).toHaveText(words)
  }
  await page.screenshot({ path: info.outputPath('nameless.png') })

  const taken = ['👍🏽 Việc hay', 'A / B//C/', 'NULL', NFC, NFD, "Robert'); DROP TABLE tags;--", '100 %_']
  for (const typed of taken) await tags.add(typed)
  await expect(told).toHaveCount(0)
  // what is typed and not taken is not lost when the button is pressed
  await tags.field.fill('Chưa bấm Enter')
  await tags.apply.click()
  await expect(tags.chip('Chưa bấm Enter')).toBeVisible()
  await tags.apply.click()
  await expect(tags.root).toHaveCount(0)
  const paths = async () => {
    const answer = await started.call('tags.list', {})
    return answer.ok ? answer.value.map(({ path, itemCount }) => `${path}: ${itemCount}`).sort() : []
  }
  const made = ['👍🏽 Việc hay', 'A', 'A/B', 'A/B/C', 'NULL', NFC, "Robert'); DROP TABLE tags;--", '100 %_']
  expect(await paths()).toEqual([...made, 'Chưa bấm Enter'].map((path) => `${path}: 3`).sort())
  await page.keyboard.press('Control+z')
  await expect.poll(paths).toEqual([])
})

test('in the tree: a name that cannot be is told, and can be mended', async ({ launch, archive }) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { list, navigation, page } = office
  await expect(list.rows.first()).toBeVisible()
  await started.call('tags.create', { path: 'Tiếp dân' })
  await navigation.tag('Tiếp dân').click()
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Tên mới của thẻ Tiếp dân' })
  for (const [typed, words] of [
    ['Tiếp dân / Quý I', /^Tên thẻ không có dấu \//],
    ['x'.repeat(500), TOO_LONG]
  ] as const) {
    await field.fill(typed)
    await field.press('Enter')
    await expect(page.getByText(words)).toBeVisible()
    await expect(field).toHaveValue(typed)
  }
  await field.fill('Tiếp công dân')
  await field.press('Enter')
  await expect(navigation.tag('Tiếp công dân')).toBeVisible()
})
