/** The print screen: any template chosen and looked at, the office's fields kept in the archive, the file as shown. */
import path from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { chooseSavePath } from './pages/os-dialogs.ts'

const MEETING = /tổng kết công tác dân vận/

/** Opens an item and its pages. */
async function preview({ list, page, print }: AppWindow, title: string | RegExp): Promise<void> {
  await list.rows.filter({ hasText: title }).first().click()
  await page.keyboard.press('Control+p')
  await expect(print.sheets.first()).toBeVisible()
}

test('a report by Nghị định 30 is filled in, kept in the archive and saved as it is shown', async ({
  office,
  folder,
  launch,
  archive
}) => {
  const { page, print } = office
  await preview(office, MEETING)
  expect(await print.templates()).toEqual([
    'Tóm tắt hội nghị',
    'Báo cáo theo Nghị định 30',
    'Báo cáo Đảng',
    'Phiếu tài liệu',
    'Báo cáo tổng hợp',
    'Sổ văn bản'
  ])
  await print.choose('Báo cáo theo Nghị định 30')
  await print.fill('Tên cơ quan', 'Văn phòng UBND huyện Đăng Lĩnh')
  await print.fill('Cơ quan chủ quản', 'UBND huyện Đăng Lĩnh')
  await print.fill('Cơ quan ban hành', 'Văn phòng')
  await print.fill('Ký hiệu', 'BC-VP')
  await print.fill('Địa danh', 'Đăng Lĩnh')
  await print.fill('Nơi nhận', 'Thường trực Huyện ủy\nLưu: VT, TH')
  await print.fill('Chức vụ người ký', 'Chánh Văn phòng')
  await print.fill('Họ tên người ký', 'Bùi Hạnh Nguyên')
  await print.fill('Ngày ký', '05/01/2022')

  await test.step('what the decree does not allow is told and not kept', async () => {
    await print.field('Lề trên, dưới, trái, phải (mm)').fill('10 20 30 15')
    await expect(print.root.getByText('trên 20–25')).toBeVisible()
    await print.field('Lề trên, dưới, trái, phải (mm)').press('Escape')
    await expect(print.field('Lề trên, dưới, trái, phải (mm)')).toHaveValue('20 20 30 15')
  })

  const file = path.join(folder, 'báo cáo.pdf')
  await chooseSavePath(office.app, file)
  await expect(print.savePdf).toBeEnabled()
  await print.savePdf.click()
  await expect(page.getByText(`Đã lưu ${file}`)).toBeVisible()
  const pdf = await readPdf(file)
  expect(pdf.text[0]).toContain('UBND HUYỆN ĐĂNG LĨNH')
  expect(pdf.text[0]).toMatch(/Số:\s+\/BC-VP/u)
  expect(pdf.text[0]).toContain('Đăng Lĩnh, ngày 05 tháng 01 năm 2022')
  expect(pdf.text.join(' ')).toContain('- Lưu: VT, TH.')
  expect(pdf.text.join(' ')).toContain('Bùi Hạnh Nguyên')
  await expect(print.place).toHaveText(`Trang 1 / ${pdf.pages}`)
  await page.screenshot({ path: test.info().outputPath('nd30.png') })

  await test.step('and is there again at the next start, in the settings too', async () => {
    await office.app.close()
    const again = new AppWindow(await launch(['--archive', archive]))
    await expect(again.list.rows.first()).toBeVisible()
    await again.page.keyboard.press('Control+,')
    const settings = again.settings.root
    await expect(settings.getByRole('textbox', { name: 'Họ tên người ký' })).toHaveValue('Bùi Hạnh Nguyên')
    await settings.getByRole('textbox', { name: 'Địa danh' }).fill('Khuê Giang')
    await settings.getByRole('textbox', { name: 'Địa danh' }).press('Enter')
    await again.page.screenshot({ path: test.info().outputPath('settings.png') })
    await again.settings.close.click()
    await again.page.keyboard.press('Control+z')
    await again.page.keyboard.press('Control+,')
    await expect(settings.getByRole('textbox', { name: 'Địa danh' })).toHaveValue('Đăng Lĩnh')
  })
})

test('the other templates: digest of a period, register, slip, and what fits what is open', async ({
  office
}) => {
  const { page, print } = office
  await preview(office, MEETING)
  await print.choose('Báo cáo tổng hợp')
  await print.fill('Kỳ', 'tháng 13/2021')
  await expect(print.root.getByText('Ghi như 12/2019')).toBeVisible()
  await print.fill('Kỳ', '12/2021')
  await expect(print.place).toHaveText(/^Trang 1 \/ ([6-9]|1\d)$/)
  await page.screenshot({ path: test.info().outputPath('tong-hop.png') })
  await print.fill('Kỳ', '1999')
  await expect(print.root.getByText('Không có gì để in')).toBeVisible()
  await print.choose('Sổ văn bản')
  await print.root.getByRole('radio', { name: 'Văn bản được dẫn' }).check()
  await expect(print.sheets.first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('so.png') })
  await print.choose('Phiếu tài liệu')
  await expect(print.sheets.first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('phieu.png') })
  await print.back.click()

  await preview(office, 'Tân Phiệt')
  expect(await print.templates()).toEqual(['Phiếu tài liệu', 'Báo cáo tổng hợp', 'Sổ văn bản'])
  await print.back.click()

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+p')
  await expect(print.root.getByRole('heading', { name: 'Xem trước khi in' })).toBeVisible()
  expect(await print.templates()).toEqual(['Báo cáo tổng hợp', 'Sổ văn bản'])
})

test('while other pages are made, those on the desk are told to be of the choice before', async ({
  office
}) => {
  const { page, print } = office
  await preview(office, MEETING)
  const desk = print.root.getByRole('group', { name: 'Các trang in' })
  await expect(desk).toHaveAttribute('aria-busy', 'false')
  await desk.evaluate((element) => {
    const seen = new MutationObserver(() => {
      const state = element.getAttribute('aria-busy') ?? ''
      const sheet = element.firstElementChild
      const faint = sheet !== null && getComputedStyle(sheet).opacity !== '1'
      document.body.dataset['desk'] =
        `${document.body.dataset['desk'] ?? ''} ${state}${faint ? ' faint' : ''}`
    })
    seen.observe(element, { attributes: true })
  })
  await print.choose('Báo cáo tổng hợp')
  await expect(page.locator('body')).toHaveAttribute('data-desk', /true.* true faint.* false$/)
})
