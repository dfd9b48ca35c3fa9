/** Every screen by the rules a machine can check (WCAG 2.2 A and AA), in light, dark and forced colours. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { visitFirstScreens, visitScreens } from './screens.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong on the page, one line for each element. */
async function faults(page: Page): Promise<string[]> {
  await standingStill(page)
  // one frame, and Electron opens no second page for the results
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(rules)
  // Fluent's helpers around a focus trap: they hand the focus on as soon as they get it
  const { violations } = await axe.exclude('[data-tabster-dummy]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    )
}

/** What slides in lies over half of something else for a moment. */
const standingStill = (page: Page) =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map((animation) => animation.finished))
  })

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
