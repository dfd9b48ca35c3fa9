/** An article that tells two meetings: the tab says so, and the report becomes that of the other on a click. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { formOf, openMeeting } from './open-meeting.ts'
import { AppWindow } from './pages/app-window.ts'

const title = 'Huyện Na Sầm họp bàn chống hạn và gặp mặt người cao tuổi'
const article = `${title}

Sáng 12/3/2021, UBND huyện Na Sầm tổ chức hội nghị triển khai công tác chống hạn vụ xuân. Đồng chí Lò Văn Phúc, Phó Chủ tịch UBND huyện chủ trì hội nghị. Dự hội nghị có lãnh đạo các phòng, ban và 18 xã.

Báo cáo tại hội nghị, bà Hà Thị Sen, Trưởng phòng Nông nghiệp cho biết toàn huyện có 1.250 ha lúa thiếu nước.

Cùng ngày, Huyện ủy Na Sầm tổ chức buổi gặp mặt đại biểu người cao tuổi tiêu biểu. Đồng chí Quàng Văn Thành, Bí thư Huyện ủy chủ trì buổi gặp mặt. Dự buổi gặp mặt có 120 đại biểu.

Phát biểu tại buổi gặp mặt, đồng chí Quàng Văn Thành cảm ơn những đóng góp của người cao tuổi trong huyện. Ông Vì Văn Sơn, Chủ tịch Hội Người cao tuổi huyện đề nghị huyện quan tâm hơn đến câu lạc bộ liên thế hệ.
`

test('two meetings in one article are told of, one is chosen, and that is undone', async ({
  launch,
  folder
}, testInfo) => {
  const started = await launch()
  await started.call('shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
  const file = path.join(folder, 'Na Sam.txt')
  await writeFile(file, article)
  await started.call('accession.start', { paths: [file] })
  const office = new AppWindow(started)
  await expect(office.list.rows.first()).toBeVisible()
  await openMeeting(office, title)
  const { meeting, page } = office
  const bar = page.getByText('Bài này kể 2 cuộc họp.')
  await expect(bar).toBeVisible()
  await expect(meeting.row('Thành phần', 'Lò Văn Phúc').first()).toContainText('Chủ trì')
  await page.screenshot({ path: testInfo.outputPath('two-meetings.png') })

  await office.button('Lập báo cáo cuộc này').click()
  await expect(meeting.row('Thành phần', 'Quàng Văn Thành').first()).toContainText('Chủ trì')
  await expect(page.getByText(/^Sáng 12\/3\/2021, UBND huyện Na Sầm tổ chức/).first()).toBeVisible()
  const { report } = await formOf(started, title)
  expect(report.organiser?.value).toBe('Huyện ủy Na Sầm')
  await page.keyboard.press('Control+z')
  await expect(meeting.row('Thành phần', 'Lò Văn Phúc').first()).toContainText('Chủ trì')
})
