/**
 * A long item with thousands of annotations in the built app: opened, scrolled through, pointed at, one added and one
 * deleted. Beside it the same item without any, which tells what is the text's and the machine's own.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { describeRange } from '../src/shared/anchor/describe.ts'
import { ANNOTATION_CONTEXT } from '../src/shared/model/web-annotation.ts'
import { generatedArticles, seeded, writeTexts } from './documents.ts'
import { ms, print, row } from './print.ts'
import { startBuiltApp } from './window.ts'

/** Bytes of the item's text, its highlights, and how many of them have a note. */
const BYTES = 300_000
const HIGHLIGHTS = 2000
const NOTES = 300
/** A frame of 30 a second; a task longer than `LONG_TASK` is told by the browser itself (Long Tasks API). */
const LONG_FRAME = 33.4

type Phase = { longTasks: number[]; frames: number; longFrames: number; longestFrame: number }
type Run = { openMs: number; phases: [string, Phase][] }
type Bridge = { tulieu: { call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> } }

const call = async <T>(page: Page, name: string, input: unknown): Promise<T> => {
  const answer = await page.evaluate(
    ([called, given]) => (globalThis as unknown as Bridge).tulieu.call(called as string, given),
    [name, input] as const
  )
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.value as T
}

/** One text of many articles, each sentence with a number of its own, so that no two passages are the same. */
function longText(): string {
  let text = 'Tập bài về công tác dân vận'
  for (const article of generatedArticles(1000)) {
    if (Buffer.byteLength(text) > BYTES) break
    text += `\n\n${article}`
  }
  return text
}

/** Annotations as another archive would send them: words here and there, some over each other. */
function collection(text: string, source: string): string {
  const random = seeded(6)
  const colours = ['yellow', 'green', 'pink', 'blue'] as const
  const items = Array.from({ length: HIGHLIGHTS + NOTES }, (_, at) => {
    const start = Math.floor(((at + random()) / (HIGHLIGHTS + NOTES)) * (text.length - 400))
    const { quote, position } = describeRange(text, start, start + 20 + Math.floor(random() * 160))
    const note =
      at % Math.floor((HIGHLIGHTS + NOTES) / NOTES) === 0 ? `Ghi chú ${at}: hỏi lại nơi gửi báo cáo` : ''
    return {
      id: `urn:x:${at}`,
      type: 'Annotation',
      body: [
        ...(note === '' ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }]),
        { type: 'TextualBody', value: colours[at % 4], purpose: 'classifying' }
      ],
      target: { type: 'SpecificResource', source, selector: [quote, position] }
    }
  })
  return JSON.stringify({ '@context': ANNOTATION_CONTEXT, type: 'AnnotationPage', items })
}

// What runs in the page is text: the benches are checked without the names of a browser.
/** Gathers long tasks and frames in the page from now on. */
const WATCH = `
  const seen = { tasks: [], frames: [], last: 0 }
  Object.assign(globalThis, { benchSeen: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
  const frame = (now) => {
    if (seen.last > 0) seen.frames.push(now - seen.last)
    seen.last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
`
/** Milliseconds from a click on the item's line to the frame in which its text and its first highlights are painted. */
const OPENED = (accession: string, isMarked: boolean): string => `(async () => {
  const next = () => new Promise(requestAnimationFrame)
  const isThere = () =>
    document.querySelectorAll('article [data-start]').length > 50 && (!${isMarked} || CSS.highlights.size > 0)
  const from = performance.now()
  const row = [...document.querySelectorAll('[role="option"]')].find((each) => each.textContent.includes('${accession}'))
  row.click()
  while (!isThere()) await next()
  await next()
  return performance.now() - from
})()`
const MIDDLE = `
  const reading = document.querySelector('[data-reading]')
  reading.scrollTo({ top: reading.scrollHeight / 2 })
`
const SELECT = `
  const leaves = [...document.querySelectorAll('article [data-start]')]
  const seen = leaves.find((leaf) => leaf.getBoundingClientRect().top > 200 && leaf.textContent.length > 60)
  document.getSelection().setBaseAndExtent(seen.firstChild, 10, seen.firstChild, 48)
`

async function phaseOf(page: Page, work: () => Promise<void>): Promise<Phase> {
  await page.waitForTimeout(300)
  const take = () =>
    page.evaluate(() => {
      const { benchSeen } = globalThis as unknown as { benchSeen: { tasks: number[]; frames: number[] } }
      return { tasks: benchSeen.tasks.splice(0), frames: benchSeen.frames.splice(0) }
    })
  await take()
  await work()
  await page.waitForTimeout(200)
  const { tasks, frames } = await take()
  return {
    longTasks: tasks,
    frames: frames.length,
    longFrames: frames.filter((length) => length > LONG_FRAME).length,
    longestFrame: Math.max(0, ...frames)
  }
}

async function measure(
  app: ElectronApplication,
  [short, long]: [string, string],
  count: number
): Promise<Run> {
  const page = await app.firstWindow()
  await page.reload()
  await page.locator('[role="option"]', { hasText: short }).click()
  await page.locator('article', { hasText: 'Mở trước' }).waitFor()
  await page.evaluate(WATCH)
  const phases: Run['phases'] = []
  let openMs = 0
  phases.push([
    'opened',
    await phaseOf(page, async () => {
      openMs = await page.evaluate<number>(OPENED(long, count > 0))
      await page.waitForTimeout(1000)
    })
  ])
  const reading = page.locator('[data-reading]')
  const box = (await reading.boundingBox())!
  await page.mouse.move(box.x + 200, box.y + 200)
  phases.push([
    'scrolled through',
    await phaseOf(page, async () => {
      for (let step = 0; step < 120; step++) {
        await page.mouse.wheel(0, 700)
        await page.waitForTimeout(16)
      }
    })
  ])
  await page.evaluate(MIDDLE)
  phases.push([
    'pointed at',
    await phaseOf(page, async () => {
      for (let step = 0; step < 60; step++)
        await page.mouse.move(box.x + 60 + (step % 20) * 20, box.y + 40 + step * 8)
    })
  ])
  phases.push([
    'one added',
    await phaseOf(page, async () => {
      await page.evaluate(SELECT)
      await page.keyboard.press('Control+Shift+h')
      await page.waitForTimeout(1500)
    })
  ])
  phases.push([
    'one deleted',
    await phaseOf(page, async () => {
      await page.keyboard.press('Control+z')
      await page.waitForTimeout(1500)
    })
  ])
  return { openMs, phases }
}

/** @param scratch where the archive is made */
export async function showAnnotations(scratch: string): Promise<void> {
  const folder = path.join(scratch, 'annotations')
  mkdirSync(folder, { recursive: true })
  writeTexts(path.join(folder, 'texts'), [
    longText(),
    'Một tài liệu ngắn\n\nMở trước, để tài liệu dài được mở từ đầu.'
  ])
  const app = await startBuiltApp(path.join(folder, 'user-data'))
  if (app === null) return print('\nannotations: not measured, the app could not be built')
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1600, height: 900 })
    await call(page, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
    await call(page, 'accession.start', { paths: [path.join(folder, 'texts')] })
    type Items = { items: { id: number; title: string; accession: string }[] }
    let items: Items['items'] = []
    while (items.length < 2) {
      await page.waitForTimeout(200)
      items = (await call<Items>(page, 'items.list', { filter: {} })).items
    }
    const long = items.find(({ title }) => title.startsWith('Tập bài'))!
    const short = items.find((each) => each !== long)!
    const { id, accession } = long
    const { text, original } = await call<{ text: string; original: { sha256: string } }>(page, 'items.get', {
      id
    })
    const bare = await measure(app, [short.accession, accession], 0)
    const source = `urn:tulieu:x:${accession}:sha256:${original.sha256}`
    const { added } = await call<{ added: number }>(page, 'annotations.import', {
      text: collection(text, source)
    })
    const full = await measure(app, [short.accession, accession], added)
    print()
    row([`annotations: ${Math.round(Buffer.byteLength(text) / 1000)} kB, ${added}`, 'without', 'with'])
    row(['  opened to first paint, ms', ms(bare.openMs), ms(full.openMs)])
    for (const [at, [name, phase]] of full.phases.entries()) {
      const plain = bare.phases[at]![1]
      const tell = (what: string, figure: (of: Phase) => string) =>
        row([`  ${name}: ${what}`, figure(plain), figure(phase)])
      tell('tasks over 50 ms', ({ longTasks }) => String(longTasks.length))
      tell('longest task, ms', ({ longTasks }) => ms(Math.max(0, ...longTasks)))
      tell('frames over 33 ms, of all', ({ longFrames, frames }) => `${longFrames} / ${frames}`)
      tell('longest frame, ms', ({ longestFrame }) => ms(longestFrame))
    }
  } finally {
    await app.close()
  }
}
