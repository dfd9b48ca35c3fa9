/** The report of a text of hundreds of pages: its rows are drawn as one comes to them. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

const TITLE = 'Mường Khê tổng kết phong trào thi đua'
const villages = Array.from({ length: 900 }, (_, at) => `Thôn số ${at + 1} có ${at + 2001} hộ nghèo.`)
const text = `${TITLE}\n\nSáng 18/12/2019, tại Hội trường Huyện ủy Mường Khê, Ban Dân vận Huyện ủy tổ chức hội nghị tổng kết phong trào thi đua năm 2019. Đồng chí Lò Văn Khụt, Phó Bí thư Huyện ủy chủ trì hội nghị.\n\n${villages.join('\n\n')}\n`

test('the first of nine hundred figures are drawn, the others from the text, by scrolling and when one is added', async ({
  launch,
  folder
}) => {
  const file = path.join(folder, 'dài.txt')
  await writeFile(file, text)
  const started = await launch()
  await started.call('shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  await started.call('accession.start', { paths: [file] })
  const { list, meeting, page, reader } = new AppWindow(started)
  await list.row(TITLE).click()
  await reader.tab('Cuộc họp').click()
  const figures = meeting.section('Số liệu')
  const rows = figures.locator('tr[data-row]')
  await expect(figures.getByText('900 số')).toBeVisible()
  await expect(rows).toHaveCount(200)

  // clicked in the text, a figure far down is drawn and in sight
  await meeting.text.getByText('Thôn số 500 có 2500 hộ nghèo').click({ position: { x: 150, y: 12 } })
  await expect(meeting.row('Số liệu', '2500')).toBeInViewport()
  await expect.poll(() => rows.count()).toBeLessThan(900)

  // at the end of those drawn the next ones come
  await figures.getByRole('button', { name: /^Hiện thêm/ }).scrollIntoViewIfNeeded()
  await expect.poll(() => rows.count()).toBeGreaterThan(700)

  await page.getByRole('button', { name: 'Thêm số liệu' }).click()
  await meeting.input('Giá trị').fill('12')
  await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
  await expect(rows).toHaveCount(901)
  await expect(rows.last()).toBeInViewport()
})
