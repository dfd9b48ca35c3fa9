/** Every screen by the rules a machine can check (WCAG 2.2 A and AA), in light, dark and forced colours. */
import { faults } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { visitFirstScreens, visitScreens } from './screens.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })

    test('the first screens', async ({ started, folder }) => {
      const office = new AppWindow(started)
      await visitFirstScreens(office, folder, async (screen) => {
        expect.soft(await faults(office.page), screen).toEqual([])
      })
    })

    test('every screen of an archive', async ({ office, folder }) => {
      test.slow()
      await visitScreens(office, folder, async (screen) => {
        expect.soft(await faults(office.page), screen).toEqual([])
      })
    })
  })
}

test('in forced colours what is chosen, marked and focused is still told apart', async ({ office }, info) => {
  const { list, page, reader } = office
  await page.emulateMedia({ forcedColors: 'active' })
  await office.searchFor('đối thoại nhân dân')
  await list.rows.nth(1).click()
  await expect.poll(() => reader.painted('hit')).not.toEqual([])
  const look = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role="option"]')]
    const ground = (row: Element | undefined) => (row ? getComputedStyle(row).backgroundColor : '')
    const mark = document.querySelector('mark')
    return {
      chosen: ground(rows.find((row) => row.getAttribute('aria-selected') === 'true')),
      other: ground(rows.find((row) => row.getAttribute('aria-selected') === 'false')),
      mark: mark ? getComputedStyle(mark).backgroundColor : '',
      around: mark?.parentElement ? getComputedStyle(mark.parentElement).backgroundColor : ''
    }
  })
  expect(look.chosen).not.toBe(look.other)
  expect(look.mark).not.toBe(look.around)
  await info.attach('forced-colors', { body: await page.screenshot(), contentType: 'image/png' })
  expect(await faults(page)).toEqual([])
})
