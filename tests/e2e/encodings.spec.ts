/** The encoding doctor: what came in from before Unicode is looked at, repaired, taken back, by mouse and by keyboard. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LegacyEncoding } from '../../src/shared/model/encoding.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { faults } from './faults.ts'
import { expect, startApp, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { EncodingDoctor } from './pages/encoding-doctor.ts'

const MINUTES = [
  'Biên bản họp khối dân vận xã Tân Phiệt, tháng 9 năm 2003',
  'Hôm nay, ngày 17 tháng 9, tại trụ sở xã, khối dân vận họp bàn việc vận động nhân dân góp công làm đường vào thôn Bến Trám.',
  'Ông Lê Hữu Chắt, Khối trưởng, báo cáo: 86 hộ đồng ý góp 5 ngày công, còn 9 hộ đề nghị trả lời rõ về mốc giới trước khi làm.',
  'Kết luận: mời cán bộ địa chính xuống từng hộ trong tuần tới.'
].join('\n\n')
/** Little of it is Vietnamese, so that the program asks. */
const INVITATION = 'Moi hop so {n}\n\nKÝnh mêi c¸c «ng b¶o vµ tr¶ Garçon Müller Björk résumé naïve.'

const bytes = (text: string, encoding: LegacyEncoding) => Buffer.from(encodeLegacy(text, encoding), 'latin1')

async function oldFiles(folder: string): Promise<string> {
  const from = path.join(folder, 'Hồ sơ cũ')
  await mkdir(from)
  const files: Record<string, Buffer> = {
    'BB dan van 9-2003.txt': bytes(MINUTES, 'tcvn3'),
    'Danh sach to hoa giai.txt': bytes(MINUTES.replace('Biên bản', 'Danh sách'), 'vni'),
    'Thu moi 20-11-2001.txt': bytes(MINUTES.replace('Biên bản', 'Thư mời'), 'viscii'),
    'Moi hop 1.txt': Buffer.from(INVITATION.replace('{n}', '1'), 'latin1'),
    'Moi hop 2.txt': Buffer.from(INVITATION.replace('{n}', '2'), 'latin1')
  }
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(from, name), content)
  return from
}

test('old encodings are listed, looked at, repaired and taken back', async ({ started, folder }) => {
  const office = new AppWindow(started)
  const { page } = office
  const doctor = new EncodingDoctor(page)
  const archive = path.join(folder, 'Kho.tulieu')
  const from = await oldFiles(folder)
  await office.createArchive(archive)
  await office.importFolder(from)

  await test.step('the import tells of them and leads there', async () => {
    await expect(office.importing.title).toHaveText('Đã nhập 5 trong 5 tệp')
    const told = office.importing.root.getByText('5 tệp dùng bảng mã cũ, 2 tệp chưa chắc')
    await expect(told).toBeVisible()
    await told.getByRole('button', { name: 'Xem' }).click()
    await expect(doctor.root).toBeVisible()
    await expect(doctor.names).toHaveText([
      'Moi hop 1.txt',
      'Moi hop 2.txt',
      'BB dan van 9-2003.txt',
      'Danh sach to hoa giai.txt',
      'Thu moi 20-11-2001.txt'
    ])
    await expect(doctor.repair).toBeDisabled()
  })

  await test.step('what was converted shows both spellings and says that all is right', async () => {
    await doctor.show('BB dan van 9-2003.txt')
    await expect(doctor.before).toContainText('häp khèi d©n vËn')
    await expect(doctor.after).toContainText('họp khối dân vận xã Tân Phiệt')
    await expect(doctor.verdict).toContainText(/^\d+ âm tiết đều đúng chính tả, không còn ký tự lạ$/)
    await page.screenshot({ path: test.info().outputPath('doctor.png') })
    expect(await faults(page)).toEqual([])
  })

  await test.step('a wrong encoding is seen to be wrong', async () => {
    await doctor.choose('VISCII')
    await expect(doctor.verdict).toContainText('chữ lạ')
    await doctor.choose('TCVN3 (ABC)')
    await expect(doctor.verdict).toContainText('không còn ký tự lạ')
    await expect(doctor.repair).toBeDisabled()
  })

  await test.step('all files like the doubtful one are repaired at once', async () => {
    await doctor.show('Moi hop 1.txt')
    await expect(doctor.before).toContainText('KÝnh mêi')
    await page.getByRole('button', { name: 'Sửa tất cả 2 tệp như thế này' }).click()
    await expect(doctor.repair).toHaveText('Chữa 2 tài liệu đã chọn')
    await page.screenshot({ path: test.info().outputPath('doctor-chosen.png') })
    await doctor.repair.click()
    await expect(office.toast('Đã chữa 2 tài liệu')).toBeAttached()
    await expect(page.getByText(/^Chưa chắc/)).toBeHidden()
    await expect(doctor.repair).toBeDisabled()
  })

  await test.step('search finds them, and Thông tin leads back to the doctor', async () => {
    await page.keyboard.press('Escape')
    await expect(doctor.root).toBeHidden()
    await office.importing.close.click()
    await office.searchFor('"kính mời các ông"')
    await expect(office.list.rows).toHaveCount(2)
    await office.list.rows.first().click()
    await page.getByRole('tab', { name: 'Thông tin' }).click()
    await expect(page.getByText(/^Đọc theo TCVN3, do người dùng chọn/)).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('info.png') })
    await page.getByRole('button', { name: 'Xem lại…' }).click()
    await expect(doctor.after).toContainText('Kính mời các ông')
    await page.keyboard.press('Escape')
  })

  await test.step('after a restart Ctrl+Z takes the whole repair back', async () => {
    await started.app.close()
    const again = await startApp(path.join(folder, 'user-data'), [], ['--archive', archive])
    const later = new AppWindow(again)
    try {
      await later.list.rows.first().waitFor()
      await later.page.keyboard.press('Control+z')
      await expect(later.toast('Đã hoàn tác: chữa bảng mã chữ Việt')).toBeAttached()
      await later.searchFor('"kính mời các ông"')
      await expect(later.list.rows).toHaveCount(0)
    } finally {
      await again.app.close()
    }
  })
})

test('by keyboard alone: open, walk the list, choose an encoding, repair, undo', async ({
  started,
  folder
}) => {
  const office = new AppWindow(started)
  const { page } = office
  const doctor = new EncodingDoctor(page)
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await office.importFolder(await oldFiles(folder))
  await expect(office.importing.title).toHaveText('Đã nhập 5 trong 5 tệp')
  await office.importing.close.click()
  await office.button('Nhập').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Chữa bảng mã chữ Việt…' }).focus()
  await page.keyboard.press('Enter')
  await doctor.case('Moi hop 1.txt').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(doctor.case('BB dan van 9-2003.txt')).toBeFocused()
  await expect(doctor.after).toContainText('họp khối dân vận')
  await doctor.encoding.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(doctor.after).toContainText('häp khèi d©n vËn')
  await doctor.repair.focus()
  await page.keyboard.press('Enter')
  await expect(office.toast('Đã chữa 1 tài liệu')).toBeAttached()
  await expect(doctor.case('BB dan van 9-2003.txt')).toContainText('Như tệp gốc')
  await doctor.case('BB dan van 9-2003.txt').focus()
  await page.keyboard.press('Control+z')
  await expect(doctor.case('BB dan van 9-2003.txt')).toContainText('TCVN3')
})
