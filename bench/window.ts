/**
 * The window while it imports: the longest time the main process and the page were busy with one thing, in the built
 * app. The last second before the import is measured too, to tell what is the machine's own.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from '@playwright/test'
import type { JobProgress } from '../src/shared/model/accession.ts'
import { ms, print, row } from './print.ts'

/** `frames`: the slowest frames, each with how long it took, of that drawing, and the scripts in it. */
type Delays = { longestMs: number; over50: number; frames: string[] }

/** Builds the app and starts it; null when it cannot be built. */
export async function startBuiltApp(
  userData: string,
  args: string[] = []
): Promise<ElectronApplication | null> {
  const root = fileURLToPath(new URL('../', import.meta.url))
  const built = spawnSync(process.execPath, [path.join(root, 'tools/build.mjs')], {
    cwd: root,
    stdio: 'ignore'
  })
  if (built.status !== 0) return null
  // Chromium refuses its sandbox to root
  const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    executablePath: createRequire(import.meta.url)('electron') as unknown as string,
    args: [...rootArguments, root, `--user-data=${userData}`, ...args],
    cwd: root
  })
}

/** @param folder what to bring in */
export async function showWindow(scratch: string, folder: string): Promise<void> {
  mkdirSync(scratch, { recursive: true })
  const app = await startBuiltApp(path.join(scratch, 'user-data'))
  if (app === null) return print('\nwindow: not measured, the app could not be built')
  const page = await app.firstWindow()
  const call = (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      ([called, given]) =>
        (
          globalThis as unknown as { tulieu: { call(name: string, input: unknown): Promise<unknown> } }
        ).tulieu.call(called as string, given),
      [name, input] as const
    )
  try {
    await call('shell.createArchive', { path: path.join(scratch, 'Kho.tulieu') })
    await page.waitForTimeout(3000)
    const startMain = () =>
      app.evaluate(() => {
        const { monitorEventLoopDelay } = process.getBuiltinModule('perf_hooks')
        const histogram = monitorEventLoopDelay({ resolution: 5 })
        histogram.enable()
        Object.assign(globalThis, { benchDelay: histogram })
      })
    const readMain = () =>
      app.evaluate(() => {
        const { benchDelay } = globalThis as unknown as {
          benchDelay: { max: number; percentile(p: number): number }
        }
        return { maxMs: benchDelay.max / 1e6, p99Ms: benchDelay.percentile(99) / 1e6 }
      })
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(globalThis, { benchTasks: tasks })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      }).observe({ entryTypes: ['longtask' as never] })
      // https://www.w3.org/TR/long-animation-frames/: what a long frame spent its time on
      type Script = {
        invoker: string
        sourceFunctionName: string
        duration: number
        forcedStyleAndLayoutDuration: number
      }
      type Frame = {
        duration: number
        startTime: number
        renderStart: number
        styleAndLayoutStart: number
        scripts: Script[]
      }
      const frames: { ms: number; words: string }[] = []
      Object.assign(globalThis, { benchFrames: frames })
      new PerformanceObserver((list) => {
        for (const frame of list.getEntries() as unknown as Frame[]) {
          const end = frame.startTime + frame.duration
          const scripts = frame.scripts.map(
            (one) =>
              `${one.invoker} ${one.sourceFunctionName} ${Math.round(one.duration)} (layout ${Math.round(one.forcedStyleAndLayoutDuration)})`
          )
          const layout = frame.styleAndLayoutStart === 0 ? 0 : end - frame.styleAndLayoutStart
          frames.push({
            ms: frame.duration,
            words: `${Math.round(frame.duration)} ms, drawing ${Math.round(layout)}: ${scripts.join('; ')}`
          })
        }
      }).observe({ type: 'long-animation-frame' as never })
    })
    const readPage = (): Promise<Delays> =>
      page.evaluate(() => {
        const { benchTasks, benchFrames } = globalThis as unknown as {
          benchTasks: number[]
          benchFrames: { ms: number; words: string }[]
        }
        const tasks = benchTasks.splice(0)
        const frames = benchFrames
          .splice(0)
          .sort((a, b) => b.ms - a.ms)
          .slice(0, 6)
          .map(({ words }) => words)
        return { longestMs: Math.max(0, ...tasks), over50: tasks.length, frames }
      })
    await startMain()
    await page.waitForTimeout(1000)
    const [idleMain, idlePage] = [await readMain(), await readPage()]
    await startMain()
    const started = performance.now()
    await page.evaluate(() => {
      const { tulieu } = globalThis as unknown as {
        tulieu: { on(name: string, hear: (progress: JobProgress) => void): void }
      }
      tulieu.on('job.progress', (progress) => Object.assign(globalThis, { benchProgress: progress }))
    })
    await call('accession.start', { paths: [folder] })
    await page.waitForFunction(
      () => (globalThis as unknown as { benchProgress?: JobProgress }).benchProgress?.endedAt,
      undefined,
      { timeout: 0, polling: 250 }
    )
    const took = performance.now() - started
    const [main, own] = [await readMain(), await readPage()]
    const done = await page.evaluate(
      () => (globalThis as unknown as { benchProgress: JobProgress }).benchProgress.done
    )
    print()
    row(['window: longest task, ms', 'at rest', 'importing'])
    row(['  main process (delay of its event loop)', ms(idleMain.maxMs), ms(main.maxMs)])
    row(['  main process, 99 of 100 turns', ms(idleMain.p99Ms), ms(main.p99Ms)])
    row(['  page (0: none over 50)', ms(idlePage.longestMs), ms(own.longestMs)])
    row(['  page, tasks over 50', String(idlePage.over50), String(own.over50)])
    for (const frame of own.frames) print(`  ${frame}`)
    row([`  ${done} files a second`, '', Math.round((done / took) * 1000).toString()])
  } finally {
    await app.close()
  }
}
