/** A test with the real app in it: its own settings folder, removed afterwards, and a console that must stay clean. */
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallName, Input, Output } from '../../src/shared/ipc/contract.ts'
import type { WireResult } from '../../src/shared/ipc/result.ts'
import type { Settings } from '../../src/shared/model/settings.ts'
import { AppWindow } from './pages/app-window.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const samples = path.join(root, 'resources/samples/documents')
/** The Electron in place, pinned or fallback. */
export const electronProgram = createRequire(import.meta.url)('electron') as unknown as string
/** Chromium refuses its sandbox to root. */
export const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type Started = {
  app: ElectronApplication
  page: Page
  /** One call through the page's own door. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<WireResult<Output<N>>>
}

/** Starts the built app. `extra` goes before the app's own options. */
export async function startApp(
  userData: string,
  extra: string[] = [],
  args: string[] = []
): Promise<Started> {
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: [...rootArguments, ...extra, root, `--user-data=${userData}`, ...args],
    cwd: root
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    call: (name, input) =>
      page.evaluate(
        ([called, given]) =>
          (
            window as unknown as { tulieu: { call(name: string, input: unknown): Promise<never> } }
          ).tulieu.call(called as string, given),
        [name, input] as const
      )
  }
}

/** An archive with the sample documents, made by the app; one file after the other, so that numbers never change. */
async function makeSampleArchive(folder: string): Promise<string> {
  const archive = path.join(folder, 'Kho mẫu.tulieu')
  const { app, call } = await startApp(path.join(folder, 'user-data'))
  await call('shell.createArchive', { path: archive })
  const names = (await readdir(samples)).sort()
  for (const [index, name] of names.entries()) {
    await call('accession.start', { paths: [path.join(samples, name)] })
    await expect
      .poll(
        async () => {
          const counts = await call('items.counts', {})
          return counts.ok ? counts.value.all : 0
        },
        { intervals: [20], timeout: 60_000 }
      )
      .toBe(index + 1)
  }
  await app.close()
  return archive
}

type Fixtures = {
  /** Given to the app after its own options (`--archive …`). */
  appArguments: string[]
  /** The person's settings before the first start. */
  settings: Partial<Settings>
  folder: string
  /** Starts the app on this test's settings folder, as often as the test likes; all are closed at its end. */
  launch: (args?: string[]) => Promise<Started>
  started: Started
  /** This test's own copy of the archive with the sample documents. */
  archive: string
  /** The window with that archive open. */
  office: AppWindow
}

/** What Chromium itself says on a machine without a GPU or a keyring; nothing of ours. */
const notOurs = /Autofill|gpu|GPU|DevTools|ResizeObserver loop/

export const test = base.extend<Fixtures, { sampleArchive: string }>({
  sampleArchive: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'tulieu-samples-'))
      await use(await makeSampleArchive(folder))
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' }
  ],
  appArguments: [[], { option: true }],
  settings: [{}, { option: true }],
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tulieu-window-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  launch: async ({ folder, settings }, use) => {
    const userData = path.join(folder, 'user-data')
    if (Object.keys(settings).length > 0) {
      await mkdir(userData)
      await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ settings }))
    }
    const running = new Set<Started>()
    const complaints: string[] = []
    await use(async (args = []) => {
      const started = await startApp(userData, [], args)
      running.add(started)
      // a test may have ended it itself, the hard way
      started.app.on('close', () => running.delete(started))
      started.page.on('console', (line) => {
        if (line.type() === 'error' && !notOurs.test(line.text())) complaints.push(line.text())
      })
      started.page.on('pageerror', (error) => complaints.push(error.message))
      await started.page.waitForLoadState('domcontentloaded')
      return started
    })
    for (const { app } of [...running]) await app.close()
    expect(complaints, 'the page complained').toEqual([])
  },
  started: async ({ launch, appArguments }, use) => use(await launch(appArguments)),
  archive: async ({ folder, sampleArchive }, use) => {
    const own = path.join(folder, path.basename(sampleArchive))
    await cp(sampleArchive, own, { recursive: true })
    await use(own)
  },
  office: async ({ launch, archive }, use) => use(new AppWindow(await launch(['--archive', archive])))
})

export { expect }
