/**
 * From keystroke to list on screen, in the built app: queries typed letter by letter, each letter when the answer to the
 * former one is drawn, so that every keystroke is measured. The page itself measures (`keystroke-to-list`); where its time
 * went is told by when the question comes to the main process and when its answer leaves it.
 */
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
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

/** Milliseconds of one keystroke: in all; until main has the question, until it has the answer, until that is drawn. */
type Keystroke = {
  text: string
  ms: number | null
  phases: { asked: number; answered: number; engine: number; drawn: number } | null
}
type Question = { text: string; ms: number; from: number; to: number }
type Measure = { from: number; ms: number }

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
    await watchQuestions(app)
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
        const measure = await measured(page, text)
        keystrokes.push({
          text,
          ms: measure?.ms ?? null,
          phases: measure && (await phasesOf(app, text, measure))
        })
        await page.waitForTimeout(60)
      }
    }
    show(items, keystrokes)
  } finally {
    await app.close()
  }
}

type Measures = { listed: Record<string, Measure> }

const watchMeasures = (page: Page) =>
  page.evaluate(() => {
    const measures: Measures = { listed: {} }
    Object.assign(globalThis, measures)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('keystroke-to-list'))
        measures.listed[(entry as unknown as { detail: string }).detail] = {
          from: performance.timeOrigin + entry.startTime,
          ms: entry.duration
        }
    }).observe({ entryTypes: ['measure'] })
  })

/** Notes when questions of searches come to the main process and when their answers leave it. */
const watchQuestions = (app: ElectronApplication) =>
  app.evaluate(({ ipcMain }) => {
    type Handler = (
      event: unknown,
      name: string,
      input: { text?: string; offset?: number }
    ) => Promise<unknown>
    // the map is Electron's own and not in its types
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const answer = handlers.get('tulieu:call')!
    const questions: Question[] = []
    Object.assign(globalThis, { questions })
    const now = () => performance.timeOrigin + performance.now()
    ipcMain.removeHandler('tulieu:call')
    ipcMain.handle('tulieu:call', async (event, name: string, input: { text?: string; offset?: number }) => {
      const from = now()
      const result = (await answer(event, name, input)) as { value?: { ms?: number } }
      if (name === 'search.run' && !input.offset)
        questions.push({ text: input.text ?? '', ms: result.value?.ms ?? NaN, from, to: now() })
      return result
    })
  })

async function phasesOf(
  app: ElectronApplication,
  text: string,
  { from, ms: took }: Measure
): Promise<Keystroke['phases']> {
  const question = await app.evaluate(
    (_, asked) =>
      (globalThis as unknown as { questions: Question[] }).questions.findLast((each) => each.text === asked),
    text
  )
  // what was asked before is still at hand
  if (question === undefined || question.from < from) return null
  return {
    asked: question.from - from,
    answered: question.to - question.from,
    engine: question.ms,
    drawn: from + took - question.to
  }
}

/** The same beginning may have been typed before. */
const forget = (page: Page, text: string) =>
  page.evaluate((asked) => {
    delete (globalThis as unknown as Measures).listed[asked]
  }, text)

async function measured(page: Page, text: string): Promise<Measure | null> {
  const read = (asked: string) => (globalThis as unknown as Measures).listed[asked] ?? null
  try {
    await page.waitForFunction(read, text, { timeout: MOST_MS, polling: 20 })
  } catch {
    return null
  }
  return page.evaluate(read, text)
}

function show(items: number, keystrokes: readonly Keystroke[]): void {
  const listed = keystrokes.flatMap((each) => (each.ms === null ? [] : [{ ...each, ms: each.ms }]))
  const quantiles = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b)
    return [0.5, 0.95, 1].map((share) =>
      ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
    )
  }
  const phase = (pick: (phases: NonNullable<Keystroke['phases']>) => number) =>
    quantiles(listed.flatMap(({ phases }) => (phases === null ? [] : [pick(phases)])))
  print()
  row([`typing at ${items} items, ${keystrokes.length} keystrokes, ms`, 'median', 'p95', 'longest'])
  row(['  keystroke to list', ...quantiles(listed.map((each) => each.ms))])
  row(['    until main has the question', ...phase(({ asked }) => asked)])
  row(['    until main has the answer', ...phase(({ answered }) => answered)])
  row(['      of that the search itself', ...phase(({ engine }) => engine)])
  row(['    until it is drawn', ...phase(({ drawn }) => drawn)])
  row(['  without a list', String(keystrokes.length - listed.length)])
  print()
  row(['  the slowest', 'in all', 'asked', 'answered', 'searched', 'drawn'])
  for (const { text, ms: took, phases } of listed.toSorted((a, b) => b.ms - a.ms).slice(0, 12))
    row([
      `    ${text}`,
      ms(took),
      ...(phases === null ? [] : [phases.asked, phases.answered, phases.engine, phases.drawn].map(ms))
    ])
}
