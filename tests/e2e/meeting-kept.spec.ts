/** Edits of a meeting report outlive another reading of the text and a restart. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, samples, test } from './fixtures.ts'
import { formOf, openMeeting } from './open-meeting.ts'
import { AppWindow } from './pages/app-window.ts'

test('what was edited stays after another recognition and a restart, and a conflict is told beside it', async ({
  launch,
  folder
}) => {
  const archive = path.join(folder, 'Kho.tulieu')
  const file = path.join(folder, 'tin.txt')
  const name = 'Dang Linh tong ket cong tac dan van nam 2021.txt'
  await writeFile(file, await readFile(path.join(samples, name)))
  const first = await launch()
  await first.call('shell.createArchive', { path: archive })
  await first.call('accession.start', { paths: [file] })
  await expect.poll(async () => (await first.call('items.counts', {})).ok).toBe(true)
  await expect
    .poll(async () => {
      const found = await first.call('items.list', { filter: { view: 'meetings' } })
      return found.ok ? found.value.total : 0
    })
    .toBe(1)
  const { report, keys } = await formOf(first)
  const itemId = report.item
  const titles = ['Bí thư Huyện ủy Đăng Lĩnh']
  const at = report.people.findIndex(({ name: one }) => one === 'Phùng Đức Lãm')
  await first.call('meetings.editRow', {
    itemId,
    key: keys.people[at]!,
    change: { list: 'people', fields: { titles, groupTitles: [] } }
  })
  const item = await first.call('items.get', { id: itemId })
  const { text } = item.ok ? item.value : { text: '' }
  const start = text.indexOf('Bí thư Huyện ủy', text.indexOf('Phùng Đức Lãm'))
  await first.call('items.correctText', { id: itemId, start, end: start + 15, text: 'Chủ tịch UBND huyện' })
  await first.app.close()

  const started = await launch()
  await started.call('shell.openArchive', { path: archive })
  const office = new AppWindow(started)
  await openMeeting(office)
  const { meeting } = office
  await expect(meeting.row('Thành phần', 'Phùng Đức Lãm').first()).toContainText('Bí thư Huyện ủy Đăng Lĩnh')
  const conflict = meeting.row('Thành phần', 'Nay nhận diện')
  await expect(conflict).toContainText('Chức vụ: Chủ tịch UBND huyện')
  await conflict.getByRole('button', { name: 'Lấy bản nhận diện' }).click()
  await expect(conflict).toHaveCount(0)
  await expect(meeting.row('Thành phần', 'Phùng Đức Lãm').first()).toContainText('Chủ tịch UBND huyện')
})

test('two items about one meeting are joined, their figures told side by side, and taken apart', async ({
  launch,
  folder,
  archive
}) => {
  const name = 'Dang Linh tong ket cong tac dan van nam 2021.txt'
  const text = await readFile(path.join(samples, name), 'utf8')
  const file = path.join(folder, 'tin-khac.txt')
  await writeFile(
    file,
    text
      .replaceAll('512 mô hình', '520 mô hình')
      .replace('Đăng Lĩnh tổng kết công tác dân vận năm 2021', 'Tin khác về Đăng Lĩnh')
  )
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { meeting } = office
  await expect(office.list.total).toHaveText('12 tài liệu')
  await started.call('accession.start', { paths: [file] })
  await expect(office.list.total).toHaveText('13 tài liệu')
  await openMeeting(office)
  const offered = meeting.root.getByRole('region', { name: 'Tin khác về cùng cuộc họp' })
  await expect(offered).toContainText('Tin khác về Đăng Lĩnh')
  await offered.getByRole('button', { name: 'Gộp báo cáo' }).click()
  const joined = meeting.root.getByRole('region', { name: 'Báo cáo gộp từ 2 tin' })
  const told = (figure: string) => joined.getByRole('button', { name: new RegExp(`^Lấy ${figure} `) })
  await expect(told('512')).toBeVisible()
  // what has to be decided stands before the people, however many there are
  const [figures, people] = await Promise.all(
    ['Số liệu các tin nêu khác nhau', 'Người của các tài liệu đã gộp'].map((name) =>
      joined.getByRole('columnheader', { name }).boundingBox()
    )
  )
  expect(figures!.y).toBeLessThan(people!.y)
  await office.page.screenshot({ path: test.info().outputPath('disputes.png') })
  await told('520').click()
  await expect(told('512')).toHaveCount(0)
  await expect(told('520')).toHaveCount(0)
  await office.page.keyboard.press('Control+z')
  await expect(told('512')).toBeVisible()
  await joined.getByRole('button', { name: 'Giữ cả hai' }).first().click()
  await expect(joined.getByText('(giữ cả hai)')).toBeVisible()
  await joined.getByRole('button', { name: 'Tách ra' }).last().click()
  await expect(offered).toBeVisible()
  await office.page.keyboard.press('Control+z')
  await expect(joined).toBeVisible()
})
