/** What comes in inside other files, by paste, or twice: each is an item, linked, and what is alike can be compared. */
import { readFile, writeFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeZip } from '../support/write-zip.ts'
import { expect, root, samples, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths } from './pages/os-dialogs.ts'

const fixtures = path.join(root, 'tests/fixtures/importers')

test('a zip with a mail, a scan and a drawing comes in file by file', async ({ started, folder }) => {
  const office = new AppWindow(started)
  const { importing, page } = office
  const from = path.join(folder, 'Hồ sơ')
  await mkdir(from)
  const news = await readFile(path.join(samples, 'Dang Linh tong ket cong tac dan van nam 2021.txt'), 'utf8')
  await writeFile(
    path.join(from, 'kho cũ.zip'),
    writeZip([
      { name: 'thư/giấy mời.eml', content: await mail() },
      { name: 'quét/báo cáo.png', content: await readFile(path.join(fixtures, 'scan.png')) },
      { name: 'BanVe_TruSo.dwg', content: Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(400, 3)]) },
      { name: 'tin.txt', content: news },
      { name: 'tin đăng lại.txt', content: news.replace(/^.*$/m, 'Nhìn lại một năm công tác dân vận') }
    ])
  )
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await choosePaths(office.app, [from])
  await office.button('Chọn thư mục…').click()
  // recognition takes its time on a slow machine
  await expect(importing.title).toHaveText('Đã nhập 6 trong 6 tệp', { timeout: 60_000 })
  await expect(importing.tab('Chỉ giữ bản gốc')).toContainText('1')

  await test.step('the mail leads to its attachment and back', async () => {
    await importing.tab('Đã nhập').click()
    await importing.file('giấy mời.eml').getByRole('button').first().click()
    await importing.close.click()
    const inside = page.getByRole('region', { name: '1 tệp kèm theo' })
    await inside.getByRole('button', { name: 'báo cáo.docx' }).click()
    await expect(page.getByRole('region', { name: 'Kèm trong' })).toContainText('Gửi báo cáo quý III')
  })

  await test.step('the scan is found by its words and shown as a picture', async () => {
    await office.searchFor('doi thoai voi nhan dan quy')
    await office.list.row(/đối thoại với nhân dân quý/).click()
    await page.getByRole('tab', { name: 'Bản gốc' }).click()
    await expect(page.getByRole('img', { name: /^Ảnh của tài liệu/ })).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('scan.png') })
    await page.getByRole('tab', { name: 'Đọc' }).click()
  })

  await test.step('the drawing is found by its name and says that only the original is kept', async () => {
    await office.searchFor('ban ve tru so')
    await office.list.row(/BanVe/).click()
    await expect(page.getByText('Chương trình chưa đọc được loại tệp này.')).toBeVisible()
    await expect(office.button('Lưu bản sao…')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('kept.png') })
  })

  await test.step('what is alike is laid side by side and joined', async () => {
    await office.searchFor('nhin lai mot nam cong tac dan van')
    await office.list.row(/Nhìn lại một năm/).click()
    await office.button('Xem khác nhau').click()
    const dialog = page.getByRole('dialog', { name: 'Tài liệu gần giống nhau' })
    await expect(dialog.locator('mark').first()).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('alike.png') })
    await dialog.getByRole('button', { name: 'Gộp thành nhóm' }).click()
    await expect(dialog.getByText('Không còn tài liệu nào gần giống nhau cần xem.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Đóng' }).last().click()
    await expect(page.getByText('Cùng nhóm:')).toBeVisible()
  })

  await test.step('pasted text becomes an item', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/plain',
        'Thông báo nghỉ lễ\n\nCơ quan nghỉ lễ từ ngày 2/9/2021 đến hết ngày 5/9/2021.'
      )
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await expect(importing.title).toHaveText('Đã nhập 1 trong 1 tệp')
    await importing.close.click()
    await office.searchFor('thong bao nghi le')
    await expect(office.list.row(/Thông báo nghỉ lễ/)).toBeVisible()
  })
  expect(await office.verify()).toEqual([])
})

async function mail(): Promise<string> {
  const attachment = await readFile(path.join(fixtures, 'report.docx'))
  return [
    'From: vanthu@example.vn',
    'To: danvan@example.vn',
    `Subject: =?utf-8?B?${Buffer.from('Gửi báo cáo quý III').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=ranh',
    '',
    '--ranh',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Kính gửi các đồng chí bản báo cáo công tác thủy lợi.',
    '--ranh',
    `Content-Type: application/octet-stream; name="=?utf-8?B?${Buffer.from('báo cáo.docx').toString('base64')}?="`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    attachment.toString('base64'),
    '--ranh--',
    ''
  ].join('\r\n')
}
