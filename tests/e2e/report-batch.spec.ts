/** Reports of several meetings into a folder, and one as a Word file: the files are there and say what the meetings were. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { poppler, readPdf } from '../support/read-pdf.ts'
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
    await dialog.getByRole('radio', { name: format, exact: true }).check()
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

test('a batch bound into one PDF: an entry and page numbers a report, tagged, what fails is told, a stop leaves nothing', async ({
  office,
  folder
}) => {
  const { list, navigation, page } = office
  const dialog = page.getByRole('dialog', { name: /^Xuất báo cáo/ })
  const open = async (template: string, format = 'PDF') => {
    await list.rows.first().click()
    await page.keyboard.press('Control+a')
    await list.rows.first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Xuất báo cáo…' }).click()
    await dialog.getByRole('radio', { name: template }).check()
    await dialog.getByRole('radio', { name: 'Gộp thành một tệp' }).check()
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    await page.screenshot({ path: test.info().outputPath('dialog.png') })
    await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).click()
  }
  const ended = () => expect(dialog.getByRole('button', { name: 'Đóng' })).toBeVisible({ timeout: 60_000 })
  const file = path.join(folder, 'Hội nghị 2021.pdf')
  await chooseSavePath(office.app, file)

  await test.step('twelve documents, six of them meetings', async () => {
    await navigation.goTo('Tất cả tài liệu')
    await expect(list.rows).toHaveCount(12)
    await open('Tóm tắt hội nghị')
    await ended()
    await expect(dialog).toContainText(`Đã gộp 6 báo cáo vào ${file}`)
    await expect(dialog).toContainText('6 tài liệu không xuất được')
    await page.screenshot({ path: test.info().outputPath('bound.png') })
    const pdf = await readPdf(file)
    expect(pdf.tagged).toBe(true)
    expect([...pdf.roles]).toEqual(expect.arrayContaining(['Part', 'H1', 'Table', 'TH', 'Link']))
    expect(pdf.outline.filter((title) => title.startsWith('Tóm tắt hội nghị: '))).toHaveLength(6)
    expect(pdf.outline.length).toBeGreaterThan(30)
    expect(pdf.info['Title']).toBe('Hội nghị 2021')
    expect(pdf.text.filter((text) => text.includes('TÓM TẮT HỘI NGHỊ'))).toHaveLength(6)
    expect(pdf.text.filter((text) => /Trang 1\/\d$/u.test(text))).toHaveLength(6)
    expect(pdf.text.some((text) => text.includes('đối thoại'))).toBe(true)
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/))
    expect(poppler('pdffonts', file) ?? ' yes yes yes ').toContain(' yes yes yes ')
    await dialog.getByRole('button', { name: 'Đóng' }).click()
  })

  await test.step('the decree puts the number into the head, of each report by itself', async () => {
    await navigation.goTo('Cuộc họp')
    await expect(list.rows).toHaveCount(6)
    await open('Báo cáo theo Nghị định 30')
    await ended()
    const pdf = await readPdf(file)
    expect(pdf.outline.filter((title) => title.startsWith('Báo cáo'))).toHaveLength(6)
    const heads = pdf.pieces.map((pieces) => pieces.find(({ y }) => y < 17)?.text.trim() ?? '')
    expect(heads.filter((head) => head === '')).not.toHaveLength(0)
    expect(heads.filter((head) => head === '2').length).toBeGreaterThanOrEqual(6)
    await dialog.getByRole('button', { name: 'Đóng' }).click()
  })

  await test.step('as one Word file: a list of the reports, then each', async () => {
    const word = path.join(folder, 'Hội nghị 2021.docx')
    await chooseSavePath(office.app, word)
    await open('Tóm tắt hội nghị', 'Word (.docx)')
    await ended()
    await expect(dialog).toContainText(`Đã gộp 6 báo cáo vào ${word}`)
    const { blocks } = await read('docx', new Uint8Array(await readFile(word)))
    expect(blocks[0]!.text).toBe('DANH MỤC')
    expect(blocks.filter(({ text }) => text === 'TÓM TẮT HỘI NGHỊ')).toHaveLength(6)
    await chooseSavePath(office.app, file)
    await dialog.getByRole('button', { name: 'Đóng' }).click()
  })

  await test.step('stopped, it leaves the older file as it was', async () => {
    const before = await readFile(file)
    await page.evaluate(() => {
      type Door = {
        on(event: string, hear: () => void): () => void
        call(name: string, input: object): unknown
      }
      const { tulieu } = window as unknown as { tulieu: Door }
      // the button's own call, as soon as the work has begun
      const off = tulieu.on('report.progress', () => {
        off()
        tulieu.call('report.cancelBatch', {})
      })
    })
    await open('Phiếu tài liệu')
    await ended()
    await expect(dialog).toContainText('Đã dừng, không lưu tệp nào.')
    expect((await readFile(file)).equals(before)).toBe(true)
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/))
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
