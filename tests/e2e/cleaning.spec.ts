/** A block said once to be none of the article, for a whole site: by mouse, by keyboard, looked up and taken back. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { paragraphs, sitePage } from '../support/site-page.ts'
import { writeZip } from '../support/write-zip.ts'
import { faults } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

const title = (number: number) => `Sơn Khê họp bàn chống hạn lần thứ ${number}`
const pageOf = (number: number) =>
  sitePage({
    title: title(number),
    body: paragraphs(number),
    after: `<div class="box-promo"><p>Đặt báo dài hạn năm ${2020 + number} ngay hôm nay để nhận ưu đãi cho bạn đọc thân thiết</p></div>
      <div class="related"><p>Công văn hướng dẫn kèm theo bài số ${number}</p></div>`
  })

test('a rule for a site is made in the reader, followed, looked up and taken back', async ({
  started,
  folder
}) => {
  const office = new AppWindow(started)
  const { page, reader, list, settings } = office
  const from = path.join(folder, 'Tin Sơn Khê')
  await mkdir(from)
  for (const number of [1, 2]) await writeFile(path.join(from, `tin-${number}.html`), pageOf(number))
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await office.importFolder(from)
  await expect(list.total).toHaveText('2 tài liệu')
  await office.importing.close.click()
  await list.row(title(1)).click()
  const promo = reader.article.getByText(/^Đặt báo dài hạn/)
  const always = page.getByRole('menuitem', { name: 'Luôn bỏ khối như thế này ở trang sonkhe.example.vn' })
  const dialog = page.getByRole('dialog')
  const related = reader.article
    .locator('[data-position]')
    .filter({ hasText: 'Công văn hướng dẫn kèm theo' })
    .filter({ hasText: 'Tin liên quan' })

  await test.step('by the right button: the menu, then how the block is told', async () => {
    await promo.click({ button: 'right' })
    await expect(always).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('menu.png') })
    await always.click()
    await expect(dialog).toContainText('Luôn bỏ khối như thế này ở trang sonkhe.example.vn')
    await expect(dialog.getByRole('radio')).toHaveCount(2)
    await expect(dialog.getByRole('radio').first()).toBeChecked()
    await expect(dialog).toContainText('Trong kho hiện có 2 khối như thế, ở 2 tài liệu')
    await expect(dialog.getByRole('checkbox')).toBeChecked()
    await page.screenshot({ path: test.info().outputPath('rule.png') })
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Nhớ quy tắc' }).click()
    await expect(office.toast('Đã nhớ quy tắc cho sonkhe.example.vn, sửa 2 tài liệu')).toBeVisible()
    await expect(promo).toHaveCount(0)
    await list.row(title(2)).click()
    await expect(reader.title).toHaveText(title(2))
    await expect(promo).toHaveCount(0)
  })

  await test.step('what comes in later follows it', async () => {
    const later = path.join(folder, 'tin-3.html')
    await writeFile(later, pageOf(3))
    await office.importFiles([later])
    await expect(list.total).toHaveText('3 tài liệu')
    await office.importing.close.click()
    await list.row(title(3)).click()
    await expect(reader.title).toHaveText(title(3))
    await expect(promo).toHaveCount(0)
    await reader.article.getByRole('button', { name: 'Hiện' }).click()
    await expect(reader.setAside('Đặt báo dài hạn năm 2023')).toContainText('Theo quy tắc của trang')
  })

  await test.step('by keys: to the block, its menu, always keep', async () => {
    const region = reader.root.getByRole('region', { name: 'Đọc' })
    await region.focus()
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Control+ArrowDown')
      if (await related.evaluate((block) => block === document.activeElement)) break
    }
    await expect(related).toBeFocused()
    await page.screenshot({ path: test.info().outputPath('focused.png') })
    await page.keyboard.press('Shift+F10')
    const keep = page.getByRole('menuitem', { name: 'Luôn giữ khối như thế này ở trang sonkhe.example.vn' })
    await expect(keep).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(keep).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('ở 3 tài liệu')
    await dialog.getByRole('button', { name: 'Nhớ quy tắc' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(reader.article.getByText(/^Công văn hướng dẫn kèm theo bài số 3/)).toBeVisible()
    await expect(related).toHaveCount(0)
  })

  await test.step('one undo takes rule and texts back', async () => {
    await page.keyboard.press('Control+z')
    await expect(related).toHaveCount(1)
  })

  await test.step('Settings list the rules; one is removed and had back', async () => {
    await office.openSettings()
    const rules = settings.root.getByRole('listitem').filter({ hasText: 'sonkhe.example.vn' })
    await expect(rules).toHaveCount(1)
    await expect(rules).toContainText('Luôn bỏ · sonkhe.example.vn')
    await rules.scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath('settings.png') })
    await rules.getByRole('button').click()
    await expect(rules).toHaveCount(0)
    await settings.root.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(rules).toHaveCount(1)
  })
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })
    test('Thông tin tells of each way an item came in', async ({ started, folder }) => {
      const office = new AppWindow(started)
      const { page, reader, list } = office
      const file = path.join(folder, 'tin-1.html')
      const zip = path.join(folder, 'Lưu tháng 3.zip')
      await writeFile(file, pageOf(1))
      await writeFile(zip, writeZip([{ name: 'cũ/tin-1.html', content: pageOf(1) }]))
      await office.createArchive(path.join(folder, 'Kho.tulieu'))
      await office.importFiles([file])
      await expect(list.total).toHaveText('1 tài liệu')
      await office.importing.close.click()
      await office.importFiles([zip])
      await expect(office.importing.title).toContainText('1 tệp')
      await office.importing.close.click()
      await list.row(title(1)).click()
      await reader.tab('Thông tin').click()
      const info = reader.root.getByRole('region', { name: 'Thông tin tài liệu' })
      const first = info.getByRole('region', { name: 'Nguồn gốc' })
      const second = info.getByRole('region', { name: 'Cũng đến từ (lần 2)' })
      await expect(first).toContainText(file)
      await expect(first).toContainText('Nhập từ máy')
      await expect(first).toContainText(/Trang web \(html\), bản \d+/)
      await expect(first).toContainText('UTF-8')
      await expect(second).toContainText('Nhập từ máy, nằm trong tệp Lưu tháng 3.zip')
      await expect(info).toContainText('https://www.sonkhe.example.vn/tin-tuc/')
      await page.screenshot({ path: test.info().outputPath('info-top.png') })
      await second.scrollIntoViewIfNeeded()
      await page.screenshot({ path: test.info().outputPath('info.png') })
      await first.getByRole('button', { name: /^Đợt \d+, bắt đầu/ }).click()
      await expect(office.importing.file('tin-1.html')).toBeVisible()
    })
  })
}
