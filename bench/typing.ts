/**
 * From keystroke to list on screen, in the built app: queries typed letter by letter, each letter when the answer to the
 * former one is drawn, so that every keystroke is measured. The page itself measures (`keystroke-to-list`).
 */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ms, print, row } from './print.ts'
import { archiveOfItems } from './search-scale.ts'
import { startBuiltApp } from './window.ts'

const typed = [
  'hoi nghi tong ket',
  'dân vận khéo',
  'nguyen van',
  'doi thoai nhan dan',
  'ubnd tp',
  'chủ tịch nước',
  'giai phong mat bang',
  'quyet dinh',
  'y te',
  'ha noi hom nay'
]
/** A list that has not come by then is counted apart. */
const MOST_MS = 3000

type Keystroke = { text: string; ms: number | null }

/** @param real paths of real texts to make the archive from where it is not there yet */
export async function showTyping(scratch: string, real: readonly string[], items: number): Promise<void> {
  const archive = await archiveOfItems(scratch, real, items)
  const app = await startBuiltApp(path.join(scratch, 'tulieu-typing-user'), ['--archive', archive])
  if (app === null) return print('\ntyping: not measured, the app could not be built')
  try {
    const page = await app.firstWindow()
    const box = page.locator('#tl-search')
    await page.locator('#tl-row-0').waitFor()
    await watchMeasures(page)
    await box.focus()
    const keystrokes: Keystroke[] = []
    for (const query of typed) {
      await box.fill('')
      await page.waitForTimeout(500)
      let text = ''
      for (const letter of query) {
        text += letter
        await forget(page, text)
        await page.keyboard.insertText(letter)
        if (letter === ' ') continue
        keystrokes.push({ text, ms: await measured(page, text) })
        await page.waitForTimeout(60)
      }
    }
    show(items, keystrokes)
  } finally {
    await app.close()
  }
}

type Measures = { listed: Record<string, number> }

const watchMeasures = (page: Page) =>
  page.evaluate(() => {
    const measures: Measures = { listed: {} }
    Object.assign(globalThis, measures)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('keystroke-to-list'))
        measures.listed[(entry as unknown as { detail: string }).detail] = entry.duration
    }).observe({ entryTypes: ['measure'] })
  })

/** The same beginning may have been typed before. */
const forget = (page: Page, text: string) =>
  page.evaluate((asked) => {
    delete (globalThis as unknown as Measures).listed[asked]
  }, text)

async function measured(page: Page, text: string): Promise<number | null> {
  const read = (asked: string) => (globalThis as unknown as Measures).listed[asked] ?? null
  try {
    await page.waitForFunction(read, text, { timeout: MOST_MS, polling: 20 })
  } catch {
    return null
  }
  return page.evaluate(read, text)
}

function show(items: number, keystrokes: readonly Keystroke[]): void {
  const times = keystrokes.flatMap((each) => (each.ms === null ? [] : [each.ms])).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  print()
  row([
    `typing at ${items} items, keystroke to list, ms`,
    'keystrokes',
    'median',
    'p95',
    'longest',
    'no list'
  ])
  row([
    '  all',
    String(keystrokes.length),
    ...[at(0.5), at(0.95), at(1)].map(ms),
    String(keystrokes.length - times.length)
  ])
  const slowest = keystrokes.toSorted((a, b) => (b.ms ?? Infinity) - (a.ms ?? Infinity)).slice(0, 5)
  for (const { text, ms: took } of slowest) row([`    ${text}`, '', '', '', took === null ? '–' : ms(took)])
}
