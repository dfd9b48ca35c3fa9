/** Bringing documents in: what goes wrong is said and can be tried again; a long import can be steered and survives. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeManyTexts } from '../support/many-files.ts'
import { expect, root, samples, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths, chooseSavePath } from './pages/os-dialogs.ts'

const fixtures = path.join(root, 'tests/fixtures/importers')
const many = 8000

test('files that cannot be read are listed with the reason; one that was mended comes in', async ({
  started,
  folder
}) => {
  const office = new AppWindow(started)
  const { importing, list } = office
  const from = path.join(folder, 'Hồ sơ')
  const at = (name: string) => path.join(from, name)
  await mkdir(from)
  await writeFile(at('Rỗng.txt'), '')
  await writeFile(at('Bảng tính.xyz'), Buffer.from([0, 1, 2, 3, 254, 255, 0, 7]))
  const docx = await readFile(path.join(fixtures, 'report.docx'))
  await writeFile(at('Báo cáo đứt.docx'), docx.subarray(0, Math.floor(docx.length / 2)))
  await copyFile(path.join(fixtures, 'locked.pdf'), at('Có mật khẩu.pdf'))
  await copyFile(path.join(fixtures, 'no-text.pdf'), at('Bản quét.pdf'))
  await copyFile(path.join(fixtures, 'report.pdf'), at('Báo cáo.pdf'))
  await copyFile(path.join(fixtures, 'report.pdf'), at('Báo cáo (bản sao).pdf'))

  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await choosePaths(office.app, [from])
  await office.button('Chọn thư mục…').click()
  await expect(importing.title).toHaveText('Đã nhập 3 trong 7 tệp')
  await expect(importing.tab('Không nhập được')).toHaveAttribute('aria-selected', 'true')
  await expect(importing.tab('Không nhập được')).toContainText('3')
  const reasons = {
    'Rỗng.txt': 'Tệp rỗng, không có nội dung.',
    'Báo cáo đứt.docx': 'Tệp hỏng, không đọc được.',
    'Có mật khẩu.pdf': 'Tệp có mật khẩu.'
  }
  for (const [name, reason] of Object.entries(reasons)) {
    await expect(importing.file(name)).toContainText(reason)
  }
  await importing.tab('Chỉ giữ bản gốc').click()
  await expect(importing.file('Bảng tính.xyz')).toContainText('Đã giữ bản gốc, tìm được theo tên tệp.')
  await expect(importing.file('Bản quét.pdf')).toContainText('Không đọc được chữ nào trong tệp')
  await importing.tab('Đã có trong kho').click()
  await expect(importing.files).toHaveCount(1)
  await expect(importing.file('Báo cáo')).toBeVisible()

  await test.step('the list is kept as a table for Excel', async () => {
    const csv = path.join(folder, 'Kết quả.csv')
    await chooseSavePath(office.app, csv)
    await importing.button('Lưu danh sách CSV').click()
    await expect(office.toast(`Đã lưu danh sách vào ${csv}`)).toBeVisible()
    const text = await readFile(csv, 'utf8')
    expect(text.startsWith('\uFEFFTệp,Thư mục,Kết quả,Số vào kho,Lý do'), text.slice(0, 60)).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(8)
    expect(text).toContain('Rỗng.txt')
    expect(text).toContain('Tệp rỗng, không có nội dung. Kiểm tra lại tệp gốc rồi nhập lại.')
  })

  await test.step('the empty file is written again and tried again', async () => {
    await writeFile(at('Rỗng.txt'), 'Thông báo họp thôn\n\nMời bà con dự họp tối 12/3/2021.\n')
    await importing.tab('Không nhập được').click()
    await importing.button('Thử lại tệp Rỗng.txt').click()
    await expect(importing.title).toHaveText('Đã nhập 1 trong 1 tệp')
    await importing.file('Rỗng.txt').getByRole('button', { name: /^Mở/ }).click()
    await expect(office.reader.title).toHaveText('Thông báo họp thôn')
    await expect(list.total).toHaveText('4 tài liệu')
  })
})

test.describe('a long import', () => {
  let texts = ''
  test.beforeAll(async ({}, testInfo) => {
    texts = await writeManyTexts(testInfo.outputPath('Tin thôn'), many)
  })

  test('is paused, goes on, is cancelled; what came in stays', async ({ started, folder }) => {
    const office = new AppWindow(started)
    const { importing, list, page, search } = office
    await office.createArchive(path.join(folder, 'Kho.tulieu'))
    await choosePaths(office.app, [texts])
    await office.button('Chọn thư mục…').click()
    await expect(importing.title).toHaveText(`Đang nhập ${many.toLocaleString('vi')} tệp`)

    await test.step('the window answers while it runs', async () => {
      await expect(list.rows.first()).toBeVisible()
      await office.searchFor('thon so 7 hop')
      await expect(list.rows.first()).toBeVisible()
      await search.fill('')
    })

    await importing.button('Tạm dừng').click()
    await expect(importing.button('Tiếp tục')).toBeVisible()
    await expect(importing.root.getByText('Đang tạm dừng')).toBeVisible()
    // what was under way comes to its end
    let stood: string | null = ''
    while (stood !== (stood = await importing.progress.getAttribute('aria-valuenow'))) {
      await page.waitForTimeout(1500)
    }
    await page.waitForTimeout(700)
    expect(await importing.progress.getAttribute('aria-valuenow')).toBe(stood)

    await importing.button('Tiếp tục').click()
    await expect.poll(() => importing.progress.getAttribute('aria-valuenow')).not.toBe(stood)
    await importing.button('Hủy').click()
    await expect(importing.title).toHaveText(/^Đã hủy, giữ lại [\d.]+ tệp đã nhập$/)
    const kept = /giữ lại ([\d.]+) tệp/.exec((await importing.title.textContent()) ?? '')?.[1] ?? ''
    expect(Number(kept.replace('.', ''))).toBeGreaterThan(0)
    expect(Number(kept.replace('.', ''))).toBeLessThan(many)
    await expect(list.total).toHaveText(`${kept} tài liệu`)
  })

  test('goes on after the window was closed in its midst', async ({ launch, folder }) => {
    let office = new AppWindow(await launch())
    await office.createArchive(path.join(folder, 'Kho.tulieu'))
    await choosePaths(office.app, [texts])
    await office.button('Chọn thư mục…').click()
    await expect(office.list.rows.first()).toBeVisible()
    await office.app.close()

    office = new AppWindow(await launch())
    await expect(office.statusBar).toContainText(/Đang nhập|Đã nhập/)
    await expect(office.list.total).toHaveText(`${many.toLocaleString('vi')} tài liệu`, { timeout: 60_000 })
    await expect(office.statusBar.getByRole('button', { name: /^Đã nhập/ })).toBeVisible()
    expect(await office.verify()).toEqual([])
  })
})

test('files and folders that are dropped on the window come in; what is there already comes in once', async ({
  office,
  folder
}) => {
  const { importing, list, page } = office
  const letter = path.join(folder, 'Thư mời.txt')
  await writeFile(letter, 'Thư mời họp thôn\n\nMời bà con dự họp tối 12/3/2021 tại nhà văn hóa.\n')
  await expect(list.total).toHaveText('12 tài liệu')

  const dragged = await office.dragOver([letter, samples])
  await expect(page.getByText('Thả để nhập vào kho')).toBeVisible()
  await dragged.drop()
  await expect(importing.title).toHaveText('Đã nhập 1 trong 13 tệp')
  await expect(page.getByText('Thả để nhập vào kho')).toHaveCount(0)
  await expect(importing.tab('Đã có trong kho')).toContainText('12')
  await importing.close.click()
  await expect(list.total).toHaveText('13 tài liệu')
})
