/** Reports of several meetings into a folder, and one as a Word file: the files are there and say what the meetings were. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { read } from '../support/read-file.ts'
import { expect, test } from './fixtures.ts'
import { choosePaths, chooseSavePath } from './pages/os-dialogs.ts'

test('a batch writes one file a meeting, overwrites nothing, and says what could not be printed', async ({
  office,

  folder
}) => {
  const { list, navigation, page } = office
  const target = path.join(folder, 'Báo cáo')
  await mkdir(target)
  const dialog = page.getByRole('dialog', { name: /^Xuất báo cáo/ })
  const open = async (format: 'PDF' | 'Word (.docx)') => {
    await list.rows.first().click()
    await page.keyboard.press('Control+a')
    await list.rows.first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Xuất báo cáo…' }).click()
    await dialog.getByRole('radio', { name: format }).check()
    await dialog.getByRole('button', { name: 'Chọn thư mục và xuất…' }).click()
    await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeVisible({ timeout: 60_000 })
  }

  await test.step('the six meetings as PDF; a file that is there stays as it is', async () => {
    await navigation.goTo('Cuộc họp')
    await expect(list.rows).toHaveCount(6)
    await choosePaths(office.app, [target])
    await open('PDF')
    await expect(dialog).toContainText('Đã lưu 6 tệp')
    const first = (await readdir(target)).sort()
    expect(first).toHaveLength(6)
    const pdf = await readPdf(path.join(target, first[0]!))
    expect(pdf.tagged).toBe(true)
    expect(pdf.text.join(' ')).toContain('TÓM TẮT HỘI NGHỊ')
    await writeFile(path.join(target, first[0]!), 'của người dùng')
    await dialog.getByRole('button', { name: 'Đóng' }).click()
    await open('PDF')
    expect(await readdir(target)).toHaveLength(12)
    expect(await readFile(path.join(target, first[0]!), 'utf8')).toBe('của người dùng')
    await dialog.getByRole('button', { name: 'Đóng' }).click()
  })

  await test.step('all twelve documents as Word: six are no meetings, each is told and leads to its text', async () => {
    const words = path.join(folder, 'Word')
    await mkdir(words)
    await navigation.goTo('Tất cả tài liệu')
    await expect(list.rows).toHaveCount(12)
    await choosePaths(office.app, [words])
    await open('Word (.docx)')
    await expect(dialog).toContainText('6 tài liệu không xuất được')
    const files = await readdir(words)
    expect(files).toHaveLength(6)
    const { blocks } = await read('docx', new Uint8Array(await readFile(path.join(words, files[0]!))))
    expect(blocks.map(({ text }) => text).join('\n')).toContain('TÓM TẮT HỘI NGHỊ')
    await dialog.getByRole('listitem').first().getByRole('button').click()
    await expect(dialog).toHaveCount(0)
    await expect(office.reader.article).toBeVisible()
  })
})

test('the report on the screen is saved as a Word file', async ({ office, folder }) => {
  const { list, navigation, page, print } = office
  await navigation.goTo('Cuộc họp')
  await list.rows.first().click()
  await page.keyboard.press('Control+p')
  await expect(print.sheets.first()).toBeVisible()
  const file = path.join(folder, 'tóm tắt.docx')
  await chooseSavePath(office.app, file)
  await print.root.getByRole('button', { name: 'Lưu Word' }).click()
  await expect(page.getByText(`Đã lưu ${file}`)).toBeVisible()
  const { blocks } = await read('docx', new Uint8Array(await readFile(file)))
  expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(2)
})
