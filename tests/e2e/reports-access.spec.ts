/** Reports for everybody: from the list to the PDF by keys alone, and their screens by the rules of axe. */
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { readPdf } from '../support/read-pdf.ts'
import { faults } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { chooseSavePath } from './pages/os-dialogs.ts'
import { meetingTitle } from './screens.ts'

test('a meeting is found, checked, previewed and saved as PDF by keys alone', async ({ office, folder }) => {
  const { app, list, meeting, page, print, reader, search } = office
  const { keyboard } = page
  const tabTo = async (target: Locator): Promise<void> => {
    for (let steps = 0; steps < 40; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }
  await expect(list.total).toHaveText('12 tài liệu')
  await keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await keyboard.type('dang linh tong ket')
  await expect(list.rows.first()).toContainText(meetingTitle)
  await keyboard.press('Enter')
  await expect(list.box).toBeFocused()
  await keyboard.press('Home')
  await expect(reader.title).toContainText(meetingTitle)
  await tabTo(reader.tab('Đọc'))
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(reader.tab('Cuộc họp')).toBeFocused()
  await keyboard.press('Enter')
  await expect(meeting.field('Tên')).toBeVisible()

  await keyboard.press('F8')
  const left = meeting.root.getByText(/^Còn \d+ chỗ cần xem\./)
  await expect(left).toBeVisible()
  const count = async () => Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])
  const before = await count()
  await keyboard.press('Enter')
  await expect.poll(count).toBe(before - 1)

  await keyboard.press('Control+p')
  await expect(print.sheets.first()).toBeVisible()
  const file = path.join(folder, 'bàn phím.pdf')
  await chooseSavePath(app, file)
  await expect(print.savePdf).toBeEnabled()
  await tabTo(print.savePdf)
  await keyboard.press('Enter')
  await expect(page.getByText(`Đã lưu ${file}`)).toBeVisible()
  expect((await readPdf(file)).text[0]).toContain('TÓM TẮT HỘI NGHỊ')
  await keyboard.press('Escape')
  await expect(print.root).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })
    test('the screens of reports have no serious fault', async ({ office, folder }) => {
      test.slow()
      const { app, list, meeting, navigation, page, print, reader } = office
      const check = async (screen: string): Promise<void> => {
        await page.screenshot({ path: test.info().outputPath(`${screen}.png`) })
        expect.soft(await faults(page), screen).toEqual([])
      }
      await list.row(meetingTitle).click()
      await reader.tab('Cuộc họp').click()
      await expect(meeting.field('Tên')).toBeVisible()
      await check('meeting')
      await meeting.preview.click()
      await expect(print.sheets.first()).toBeVisible()
      await print.choose('Báo cáo theo Nghị định 30')
      await expect(print.root.getByRole('checkbox', { name: 'Nơi nhận' })).toBeVisible()
      await expect(print.sheets.first()).toBeVisible()
      await check('print')
      await print.back.click()
      await navigation.goTo('Người')
      await page.getByText('Khổng Minh Dực').first().click()
      await check('people')
      await navigation.goTo('Văn bản được dẫn')
      await page.getByText('4187-QĐ/TU').first().click()
      await check('cited')
      await navigation.goTo('Cuộc họp')
      await list.rows.first().click()
      await page.keyboard.press('Control+a')
      await list.rows.first().click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Xuất báo cáo…' }).click()
      const dialog = page.getByRole('dialog', { name: /^Xuất báo cáo/ })
      await dialog.getByRole('radio', { name: 'Gộp thành một tệp' }).check()
      await check('batch')
      await chooseSavePath(app, path.join(folder, 'gộp.pdf'))
      await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).click()
      await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeVisible({ timeout: 60_000 })
      await check('batch-done')
    })
  })
}
