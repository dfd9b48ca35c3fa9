/** An annotation whose passage changed: asked about beside the passage, accepted or refused, by mouse and by keys. */
import { findQuote } from '../../src/shared/anchor/place.ts'
import { faults } from './faults.ts'
import { expect, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { meetingTitle } from './screens.ts'

/** Opens the meeting with an annotation that was made when its words were others. */
async function openUncertain(started: Started): Promise<AppWindow> {
  const office = new AppWindow(started)
  await office.list.row(meetingTitle).click()
  await expect(office.reader.title).toContainText(meetingTitle)
  const found = await started.call('search.run', { text: '"19/19 xã"', filter: {} })
  if (!found.ok) throw new Error('the search failed')
  const itemId = found.value.hits[0]!.item.id
  const item = await started.call('items.get', { id: itemId })
  if (!item.ok) throw new Error('the item is not there')
  const now = findQuote(item.value.text, '19/19 xã')!
  const selectors = { ...now, quote: { ...now.quote, exact: '18/18 xã' } }
  const note = 'số của năm trước'
  const made = await started.call('annotations.create', { itemId, selectors, note, colour: 'yellow' })
  expect(made.ok).toBe(true)
  return office
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })

    test('what differs is shown, the passage is refused and taken back by mouse', async ({
      launch,
      archive
    }, info) => {
      const office = await openUncertain(await launch(['--archive', archive]))
      const { page, reader } = office
      const card = reader.note('số của năm trước')
      await card.click()
      const question = card.getByRole('note')
      await expect(question).toContainText('Chú thích có còn ở đoạn này?')
      await expect(question.locator('mark')).toHaveText(['18', '18', '19', '19'])
      expect(await faults(page)).toEqual([])
      await page.screenshot({ path: info.outputPath('asked.png') })
      await question.getByRole('button', { name: 'Không phải đoạn này' }).click()
      const orphans = page.getByRole('region', { name: 'Chú thích không còn chỗ trong bài' })
      await expect(orphans).toContainText('số của năm trước')
      await expect(reader.margin.getByRole('note')).toHaveCount(0)
      await orphans.scrollIntoViewIfNeeded()
      expect(await faults(page)).toEqual([])
      await page.screenshot({ path: info.outputPath('refused.png') })
      await office.list.box.focus()
      await page.keyboard.press('Control+z')
      await expect(question).toBeVisible()
      await expect(orphans).toHaveCount(0)
    })
  })
}

test('the passage is refused, then accepted, by keys alone', async ({ launch, archive }) => {
  const office = await openUncertain(await launch(['--archive', archive]))
  const { page, reader } = office
  const card = reader.note('số của năm trước')
  await card.focus()
  const wrong = card.getByRole('button', { name: 'Không phải đoạn này' })
  for (let step = 0; step < 5; step++) {
    if (await wrong.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(wrong).toBeFocused()
  await page.keyboard.press('Enter')
  const orphans = page.getByRole('region', { name: 'Chú thích không còn chỗ trong bài' })
  await expect(orphans).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(orphans).toHaveCount(0)
  await card.focus()
  const right = card.getByRole('button', { name: 'Đúng là đoạn đang tô' })
  for (let step = 0; step < 5; step++) {
    if (await right.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(card.getByRole('note')).toHaveCount(0)
  await expect(card).toBeVisible()
})
