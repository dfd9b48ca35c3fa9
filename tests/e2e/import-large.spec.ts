/** A mixed folder of 300 files: paused, cut off twice as by a power cut, gone on with, and every file accounted for. */
import path from 'node:path'
import { duplicates, unreadable, writeMixedFolder } from '../support/mixed-folder.ts'
import { expect, test, type Started } from './fixtures.ts'
import { killApp } from './kill-app.ts'
import { AppWindow } from './pages/app-window.ts'

async function answered<T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const told = await answer
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told.value
}
/** Files of the newest run that have their outcome. */
const doneIn = async ({ call }: Started) => {
  const { runs } = await answered(call('accession.list', { limit: 1 }))
  const counts = runs[0]?.counts
  return counts ? Object.values(counts).reduce((sum, each) => sum + each, 0) : 0
}

test('a mixed folder survives a pause and two power cuts, and every file has one outcome', async ({
  launch,
  folder
}, testInfo) => {
  test.setTimeout(240_000)
  const from = path.join(folder, 'Hồ sơ dân vận')
  const paths = await writeMixedFolder(from)
  const archive = path.join(folder, 'Kho.tulieu')
  expect(paths).toHaveLength(300)

  let started = await launch()
  let office = new AppWindow(started)
  await office.createArchive(archive)
  await expect(office.heading('Kho chưa có tài liệu nào')).toBeVisible()
  const dragged = await office.dragOver([from])
  await dragged.drop()
  await expect(office.importing.title).toHaveText('Đang nhập 300 tệp')
  await expect(office.importing.root.getByText(`${from}, có cả thư mục con`)).toBeVisible()
  // at once: two hundred files may be written together
  await office.importing.button('Tạm dừng').click()
  await expect(office.importing.button('Tiếp tục')).toBeVisible()
  // files that were under way come to their end; scans among them take their seconds, more on a busy machine
  let stood = -1
  for (let same = 0; same < 4;) {
    const done = await doneIn(started)
    same = done === stood ? same + 1 : 0
    stood = done
    await office.page.waitForTimeout(3000)
  }
  expect(stood).toBeLessThan(300)
  await office.page.waitForTimeout(1000)
  expect(await doneIn(started)).toBe(stood)
  await office.page.screenshot({ path: testInfo.outputPath('paused.png') })
  await killApp(office.app)

  await test.step('after the first power cut it is still paused, and says so', async () => {
    started = await launch(['--archive', archive])
    office = new AppWindow(started)
    await expect(office.statusBar).toContainText('đang tạm dừng')
    await office.page.waitForTimeout(1000)
    expect(await doneIn(started)).toBe(stood)
    await office.statusBar.getByRole('button', { name: 'Tiếp tục' }).click()
    // as soon as it goes on: a fast machine has the rest in a second
    const state = async () => (await answered(started.call('accession.list', { limit: 1 }))).runs[0]?.state
    await expect.poll(state, { intervals: [20] }).toBe('running')
    await killApp(office.app)
  })

  await test.step('after the second it goes on by itself to the end', async () => {
    started = await launch(['--archive', archive])
    office = new AppWindow(started)
    await expect(office.importing.title).toHaveText(/^Đã nhập \d+ trong 300 tệp$/, { timeout: 120_000 })
  })

  const { runs } = await answered(started.call('accession.list', {}))
  expect(runs).toHaveLength(1)
  const [run] = runs
  const outcomes = await answered(started.call('accession.outcomes', { jobId: run!.jobId, limit: 5000 }))
  expect(outcomes.map((outcome) => outcome.path).sort()).toEqual([...paths].sort())
  expect(run!.counts).toMatchObject({ failed: unreadable, duplicate: duplicates, kept: 0 })
  const { total, items } = await answered(
    started.call('items.list', { filter: {}, sort: 'accession', limit: 500 })
  )
  expect(total).toBe(300 - unreadable - duplicates)
  expect(new Set(items.map((item) => item.accession)).size).toBe(total)
  const came = outcomes.filter((outcome) => outcome.status === 'imported').map((outcome) => outcome.item)
  expect(new Set(came)).toEqual(new Set(items.map((item) => item.id)))
  expect(await office.verify()).toEqual([])

  await test.step('the panel tells what became of them', async () => {
    const { importing, page } = office
    await expect(importing.tab('Không nhập được')).toContainText(String(unreadable))
    await expect(importing.file('Có mật khẩu 01.pdf')).toContainText('Tệp có mật khẩu.')
    await page.screenshot({ path: testInfo.outputPath('outcomes.png') })
    await importing.tab('Đã nhập').click()
    await expect(importing.file('TCVN3 01.txt')).toHaveCount(0)
    await importing.files.last().scrollIntoViewIfNeeded()
    await importing.root.getByRole('tabpanel').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await expect(importing.file('Trang 30.html')).toBeVisible()
    await importing.button('Các lần nhập').click()
    await expect(importing.title).toHaveText('Các lần nhập')
    await expect(importing.files).toHaveCount(1)
    await page.screenshot({ path: testInfo.outputPath('runs.png') })
    await importing.files.first().getByRole('button').click()
    await expect(importing.title).toHaveText(/trong 300 tệp$/)
  })
})

test('while files come in, a search is answered', async ({ launch, folder }, testInfo) => {
  const from = path.join(folder, 'Hồ sơ')
  await writeMixedFolder(from)
  const office = new AppWindow(await launch())
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await office.importFolder(from)
  await expect(office.list.rows.first()).toBeVisible()
  await expect(office.importing.button('Tạm dừng')).toBeVisible()
  await office.page.screenshot({ path: testInfo.outputPath('running.png') })
  await office.importing.minimise.click()
  await office.searchFor('bao cao')
  await expect(office.list.rows.first()).toBeVisible()
  await expect(office.statusBar).toContainText('Đang nhập')
})

test('the taskbar shows the progress, and closing the window in its midst says that it goes on', async ({
  launch,
  folder
}) => {
  const from = path.join(folder, 'Hồ sơ')
  await writeMixedFolder(from)
  const office = new AppWindow(await launch())
  await office.app.evaluate(({ BrowserWindow, dialog }) => {
    const seen: { bars: number[]; asked: string[] } = { bars: [], asked: [] }
    const [window] = BrowserWindow.getAllWindows()
    const bar = window!.setProgressBar.bind(window)
    window!.setProgressBar = (value, options) => {
      seen.bars.push(value)
      bar(value, options)
    }
    dialog.showMessageBox = ((_: unknown, { message, detail }: { message: string; detail: string }) => {
      seen.asked.push(`${message} ${detail}`)
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    Object.assign(globalThis, { seen })
  })
  const seen = () =>
    office.app.evaluate(() => (globalThis as unknown as { seen: { bars: number[]; asked: string[] } }).seen)
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await office.importFolder(from)
  await expect(office.list.rows.first()).toBeVisible()
  await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await expect
    .poll(async () => (await seen()).asked)
    .toEqual([
      expect.stringMatching(
        /^Đang nhập dở \d+\/300 tệp\. Đóng chương trình\? Không mất gì: lần mở sau .* nhập tiếp/
      )
    ])
  // the person stayed
  await expect(office.importing.title).toHaveText(/trong 300 tệp$/, { timeout: 60_000 })
  const { bars } = await seen()
  expect(bars.some((value) => value > 0 && value < 1)).toBe(true)
  expect(bars.at(-1)).toBe(-1)
})
