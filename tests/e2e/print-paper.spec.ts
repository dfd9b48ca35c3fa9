/** Printing on paper: what is kept, what is said where a printer is missing, and the pages a real print system gets. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Settings } from '../../src/shared/model/settings.ts'
import { readPdf } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { chooseSavePath } from './pages/os-dialogs.ts'

const MEETING = /tổng kết công tác dân vận/
const printing: Settings['printing'] = { printer: null, copies: 1, sides: 'printer', isAsked: false }

/** What CUPS knows; the printer that makes PDF files (cups-pdf) writes into ~/PDF. */
const printers = ((): string => {
  try {
    return execFileSync('lpstat', ['-v'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
})()
const output = path.join(homedir(), 'PDF')
const printed = (): string[] => (existsSync(output) ? readdirSync(output) : [])

/** How much two pages differ, 0 to 255 a point, where both are grey pictures of 10 points an inch. */
function difference(one: [string, number], other: [string, number]): number {
  const [a, b] = [one, other].map(([file, page]) =>
    execFileSync('pdftoppm', ['-r', '10', '-gray', '-f', String(page), '-singlefile', file], {
      maxBuffer: 2 ** 24,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  ) as [Buffer, Buffer]
  const points = Math.min(a.length, b.length)
  let sum = 0
  for (let at = 0; at < points; at++) sum += Math.abs(a[at]! - b[at]!)
  return sum / points
}

async function openPreview(office: AppWindow): Promise<void> {
  const { list, page, print } = office
  await list.rows.filter({ hasText: MEETING }).first().click()
  await page.keyboard.press('Control+p')
  await expect(print.sheets.first()).toBeVisible()
}

test.describe('without a printer', () => {
  // nobody listens there: the system has no printer, whatever this machine has
  test.beforeAll(() => void (process.env['CUPS_SERVER'] = 'localhost:1'))
  test.afterAll(() => void delete process.env['CUPS_SERVER'])

  test('printing says so, offers a PDF, and goes away; copies and sides are kept', async ({
    launch,
    archive,
    folder
  }) => {
    const started = await launch(['--archive', archive])
    const office = new AppWindow(started)
    const { page, print } = office
    await openPreview(office)
    await print.root.getByRole('spinbutton', { name: 'Số bản' }).fill('3')
    await print.root.getByRole('spinbutton', { name: 'Số bản' }).blur()
    await print.root.getByRole('combobox', { name: 'Mặt giấy' }).click()
    await page.getByRole('option', { name: 'Hai mặt, lật cạnh dài' }).click()
    await page.keyboard.press('Control+p')
    const bar = print.root.getByText('Máy này chưa cài máy in nào.')
    await expect(bar).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('no-printer.png') })
    const file = path.join(folder, 'thay cho in.pdf')
    await chooseSavePath(started.app, file)
    await print.root.getByRole('group').getByRole('button', { name: 'Lưu PDF' }).click()
    await expect(page.getByText(`Đã lưu ${file}`)).toBeVisible()
    expect((await readPdf(file)).text[0]).toContain('TÓM TẮT HỘI NGHỊ')
    await print.root.getByRole('button', { name: 'Đóng thông báo' }).click()
    await expect(bar).toHaveCount(0)
    const kept = await started.call('shell.getSettings', {})
    expect(kept.ok && kept.value.printing).toMatchObject({ copies: 3, sides: 'longEdge', isAsked: true })
  })
})

test.describe('with a printer that makes PDF files', () => {
  test.skip(!printers.includes('cups-pdf:'), 'needs CUPS with cups-pdf')
  test.use({ settings: { printing: { ...printing, printer: 'May in cu', copies: 1 } } })

  test('one that is gone is told and another one takes its place; the paper is the page that is shown', async ({
    office,
    folder
  }) => {
    const { page, print } = office
    await openPreview(office)
    await expect(print.root.getByText('Không còn thấy máy in này.')).toBeVisible()
    const before = printed()
    await page.keyboard.press('Control+p')
    await expect(print.root.getByText('Không còn thấy máy in “May in cu”.')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('printer-missing.png') })
    await print.root.getByRole('button', { name: 'Dùng máy in mặc định' }).click()
    await expect(page.getByText('Đã gửi đến máy in')).toBeVisible({ timeout: 30_000 })
    const fresh = () => printed().filter((name) => !before.includes(name))
    await expect.poll(fresh, { timeout: 30_000 }).toHaveLength(1)
    const file = path.join(output, fresh()[0]!)
    // the file is there before it is written
    await expect(async () => expect((await readPdf(file)).pages).toBeGreaterThan(0)).toPass()
    const pdf = await readPdf(file)
    const [, total] = /\/ (\d+)/.exec((await print.place.textContent()) ?? '') ?? []
    expect(pdf.pages).toBe(Number(total))
    expect(Math.round(pdf.size[0])).toBe(595)
    // on its way through PostScript the paper lost its letters, so the two are looked at
    const shown = path.join(folder, 'shown.pdf')
    await chooseSavePath(office.app, shown)
    await print.savePdf.click()
    await expect(page.getByText(`Đã lưu ${shown}`)).toBeVisible()
    expect(difference([file, 1], [shown, 1])).toBeLessThan(difference([file, 1], [shown, 2]) / 2)
  })
})
