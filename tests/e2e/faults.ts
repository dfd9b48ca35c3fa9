/** What a machine can check of a screen (WCAG 2.2 A and AA). */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong on the page, one line for each element. */
export async function faults(page: Page): Promise<string[]> {
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
