/** The real app on an archive of its own for one demonstration: started, spoken to through the page's door, closed. */
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { electronSwitches } from '../setup/display.mjs'
import { electronInPlace } from '../setup/electron.mjs'
import { root } from '../setup/paths.mjs'

/** Starts the built app with a settings folder and a place for an archive that nobody else uses. */
export async function openOffice() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-demo-'))
  const app = await _electron.launch({
    executablePath: electronInPlace().program,
    args: [...electronSwitches(), root, `--user-data=${path.join(scratch, 'user-data')}`],
    cwd: root
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')

  /** One call of the contract; a failure comes out as an error with its code. */
  async function call(name, input) {
    const answer = await page.evaluate(([called, given]) => window.tulieu.call(called, given), [name, input])
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} (${answer.error.message})`)
    return answer.value
  }

  return {
    page,
    call,
    archive: path.join(scratch, 'Kho trình diễn.tulieu'),
    async close() {
      await app.close()
      rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** Brings paths in and waits for the end; `tell` hears `{done, total}` about once a second. */
export async function bringIn({ page, call }, paths, tell) {
  await page.evaluate(() => {
    window.demoProgress = null
    window.tulieu.on('job.progress', (progress) => (window.demoProgress = progress))
  })
  const jobId = await call('accession.start', { paths })
  for (;;) {
    const progress = await page.evaluate(() => window.demoProgress)
    if (progress?.jobId === jobId) {
      if (progress.endedAt !== null) break
      tell(progress)
    }
    await page.waitForTimeout(250)
  }
  return call('accession.outcomes', { jobId, limit: 5000 })
}

/** The pages of an item's summary, printed as the app prints them. */
export async function printSummary({ page }, itemId) {
  const { base64, pages } = await page.evaluate(async (id) => {
    const answer = await window.tulieu.call('report.preview', { template: 'tom-tat', itemIds: [id] })
    if (!answer.ok) throw new Error(`${answer.error.code} (${answer.error.message})`)
    const bytes = answer.value.data
    let binary = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    return { base64: btoa(binary), pages: answer.value.pages }
  }, itemId)
  return { pdf: Buffer.from(base64, 'base64'), pages }
}
