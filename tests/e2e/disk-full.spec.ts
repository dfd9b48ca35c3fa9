/** A disk that is full in the middle of an import, and names that would turn a line around. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeManyTexts } from '../support/many-files.ts'
import { canMount, mountDisk } from '../support/small-disk.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths } from './pages/os-dialogs.ts'

test('the import stands still on a full disk, says so, and goes on when there is room', async ({
  launch,
  folder
}, testInfo) => {
  test.skip(!canMount, 'only root on Linux may mount a disk')
  test.slow()
  const from = await writeManyTexts(path.join(folder, 'Hồ sơ'), 1500)
  const place = path.join(folder, 'Ổ đĩa')
  const disk = mountDisk(place, 6)
  try {
    const office = new AppWindow(await launch())
    const { importing, list } = office
    await office.createArchive(path.join(place, 'Kho.tulieu'))
    await choosePaths(office.app, [from])
    await office.button('Chọn thư mục…').click()
    const alert = importing.root.getByRole('alert')
    await expect(alert).toContainText('Ổ đĩa chứa kho đã đầy nên lượt nhập tạm dừng.', { timeout: 60_000 })
    await expect(importing.root.getByText('Đang tạm dừng')).toBeVisible()
    await office.page.screenshot({ path: testInfo.outputPath('disk-full.png') })
    disk.grow(300)
    await importing.button('Tiếp tục').click()
    await expect(alert).toBeHidden()
    await expect(list.total).toHaveText('1.500 tài liệu', { timeout: 60_000 })
    await expect(importing.title).toHaveText('Đã nhập 1.500 trong 1.500 tệp', { timeout: 60_000 })
    expect(await office.verify()).toEqual([])
    await office.app.close()
  } finally {
    disk.unmount()
  }
})

test('a name that would turn its line around is shown in the order of its letters', async ({
  started,
  folder
}, testInfo) => {
  test.skip(process.platform === 'win32', 'Windows has no such names')
  const office = new AppWindow(started)
  const { importing } = office
  const from = path.join(folder, 'Hồ sơ')
  await mkdir(from)
  await writeFile(path.join(from, 'hóa đơn\u202egpj.docx'), 'PK\u0003\u0004 không phải Word')
  await writeFile(path.join(from, 'hai\ndòng 😀.docx'), 'PK\u0003\u0004 không phải Word')
  await writeFile(path.join(from, `${'tên rất dài '.repeat(14)}.docx`), 'PK\u0003\u0004 không phải Word')
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await choosePaths(office.app, [from])
  await office.button('Chọn thư mục…').click()
  await expect(importing.title).toHaveText('Đã nhập 0 trong 3 tệp')
  await expect(importing.file('hóa đơngpj.docx')).toContainText('Tệp hỏng, không đọc được.')
  await expect(importing.file('hai\ufffddòng 😀.docx')).toBeVisible()
  await office.page.screenshot({ path: testInfo.outputPath('names.png') })
})
