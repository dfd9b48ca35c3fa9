/** The meeting report as a form: every edit by mouse, then the same by keyboard alone; the archive says what was kept. */
import type { MeetingForm as Form } from '../../src/shared/model/meeting-form.ts'
import { expect, test } from './fixtures.ts'
import { formOf, openMeeting } from './open-meeting.ts'
import { AppWindow } from './pages/app-window.ts'

const names = (form: Form): string[] => form.report.people.map(({ name }) => name)

test('by mouse: rows are edited, added, moved, merged, taken out and put back', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { meeting, page } = office
  await openMeeting(office)
  const form = () => formOf(started)
  const before = names(await form())

  await test.step('a click on a cell edits it, a click elsewhere keeps it', async () => {
    await meeting.row('Thành phần', 'Lưu Thị Mai Chinh').getByText('Trưởng Ban Dân vận Tỉnh ủy').click()
    await expect(meeting.input('Chức vụ')).toBeFocused()
    await meeting.input('Chức vụ').fill('Tỉnh ủy viên; Trưởng Ban Dân vận Tỉnh ủy')
    await meeting.editor.getByLabel('Phát biểu').check()
    await page.getByRole('heading', { name: 'Báo cáo cuộc họp' }).click()
    await expect(meeting.editor).toHaveCount(0)
    const row = meeting.row('Thành phần', 'Lưu Thị Mai Chinh')
    await expect(row.getByText('Tỉnh ủy viên, Trưởng Ban Dân vận Tỉnh ủy')).toBeVisible()
    await expect(row.getByRole('button', { name: /^Sửa tay/ })).toBeVisible()
    const person = (await form()).report.people.find(({ name }) => name === 'Lưu Thị Mai Chinh')
    expect(person).toMatchObject({
      titles: ['Tỉnh ủy viên', 'Trưởng Ban Dân vận Tỉnh ủy'],
      roles: ['attendee', 'speaker'],
      origin: 'edited'
    })
  })

  await test.step('"Thôi" gives up', async () => {
    await meeting.row('Thành phần', 'Vi Quang Thuần').getByText('Vi Quang Thuần').click()
    await meeting.input('Họ và tên').fill('Không giữ')
    await meeting.editor.getByRole('button', { name: 'Thôi' }).click()
    await expect(meeting.row('Thành phần', 'Vi Quang Thuần')).toHaveCount(1)
  })

  await test.step('a person is added', async () => {
    await meeting.button('Thêm người').click()
    await meeting.input('Họ và tên').fill('Ksor H’Bơ Khăp')
    await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
    await expect(meeting.row('Thành phần', 'Ksor H’Bơ Khăp')).toBeVisible()
    expect(names(await form())).toEqual([...before, 'Ksor H’Bơ Khăp'])
  })

  await test.step('the menu moves, merges and takes out', async () => {
    await meeting.row('Thành phần', 'Ksor H’Bơ Khăp').click({ button: 'right' })
    await meeting.menuItem('Đưa lên').click()
    await expect.poll(async () => names(await form()).at(-2)).toBe('Ksor H’Bơ Khăp')
    const row = meeting.row('Thành phần', 'Ksor H’Bơ Khăp')
    await row.hover()
    await row.getByRole('button').click()
    await meeting.menuItem('Gộp với').click()
    await meeting.menuItem('Vi Quang Thuần').click()
    await expect(row).toHaveCount(0)
    const left = meeting.section('Phần đã bỏ hoặc không còn trong bài')
    await expect(left.getByRole('row').filter({ hasText: 'Ksor' })).toContainText('Đã gộp')
    await meeting.row('Thành phần', 'Khổng Minh Dực').click({ button: 'right' })
    await meeting.menuItem('Xóa khỏi báo cáo').click()
    await expect.poll(async () => names(await form())).not.toContain('Khổng Minh Dực')
    await left.getByRole('row').filter({ hasText: 'Khổng Minh Dực' }).getByRole('button').click()
    await expect.poll(async () => names(await form())).toEqual(before)
  })

  await test.step('a value made by hand is put back', async () => {
    await meeting.row('Thành phần', 'Lưu Thị Mai Chinh').click({ button: 'right' })
    await meeting.menuItem('Lấy lại như đã nhận diện').click()
    await expect(
      meeting.row('Thành phần', 'Lưu Thị Mai Chinh').getByRole('button', { name: /^Sửa tay/ })
    ).toHaveCount(0)
  })

  await test.step('a figure that is no number is refused beside its field', async () => {
    const figure = meeting.row('Số liệu', '21.500')
    await figure.first().getByText('21.500').click()
    await meeting.input('Giá trị').fill('rất nhiều')
    await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
    await expect(meeting.editor.getByRole('alert')).toContainText('Không đọc được số')
    await meeting.input('Giá trị').fill('gần 22 nghìn')
    await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
    await expect(meeting.row('Số liệu', '22 nghìn')).toBeVisible()
    expect((await form()).report.figures.find(({ raw }) => raw === '22 nghìn')).toMatchObject({
      value: 22_000,
      approx: 'gần'
    })
  })
})

test('by mouse: a passage is put into the report, beside the form and while reading', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { meeting, page, reader } = office
  await openMeeting(office)
  const form = () => formOf(started)
  const passage = 'Trưởng Ban Dân vận Huyện ủy Nông Thị Thời'
  await reader.selectByMouse('thu hút hơn 21.500 lượt người tham gia')
  await meeting.button('Đưa vào báo cáo').click()
  await meeting.menuItem('Số liệu').click()
  await expect.poll(async () => (await form()).report.figures.at(-1)?.origin).toBe('edited')
  const figure = (await form()).report.figures.at(-1)
  expect(figure).toMatchObject({ value: 21_500, unit: 'lượt người', approx: 'hơn' })
  expect(figure?.evidence[0]?.quote).toContain('21.500')

  await reader.tab('Đọc').click()
  await reader.selectByMouse(passage)
  await page.getByRole('toolbar').getByRole('button', { name: 'Đưa vào báo cáo' }).click()
  await meeting.menuItem('Thành phần').click()
  await meeting.menuItem('Báo cáo').click()
  await expect.poll(async () => (await form()).report.people.at(-1)?.roles).toEqual(['reporter'])
  expect((await form()).report.people.at(-1)).toMatchObject({
    name: 'Nông Thị Thời',
    titles: ['Trưởng Ban Dân vận Huyện ủy'],
    evidence: [{ quote: passage }]
  })
  await expect(page.getByRole('toolbar', { name: 'Đoạn đang chọn' })).toHaveCount(0)
})

test('pointing goes both ways', async ({ office }) => {
  const { meeting, page, reader } = office
  await openMeeting(office)
  await meeting.row('Thành phần', 'Phùng Đức Lãm').hover()
  await expect.poll(() => reader.painted('evidence').then((all) => all.join())).toContain('Phùng Đức Lãm')
  await reader.article.getByText('4.218 ý kiến').first().scrollIntoViewIfNeeded()
  const box = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const at = (node.textContent ?? '').indexOf('4.218')
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 5)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return null
  })
  await page.mouse.click(box!.x, box!.y)
  await expect(meeting.row('Số liệu', '4.218').first()).toBeInViewport()
})

test('by keyboard alone: doubtful values are gone through, rows written, moved and taken out', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { meeting, page } = office
  await openMeeting(office)
  const form = () => formOf(started)
  const { keyboard } = page
  const doubtful = async () => {
    const { report } = await form()
    const all = [
      ...[report.name, report.organiser, report.date, report.partOfDay, report.place, report.kind],
      ...report.people,
      ...report.groups,
      ...report.statements.flatMap(({ points }) => points),
      ...report.figures,
      ...report.tasks
    ]
    return all.filter((one) => one !== null && one.origin !== 'edited' && one.confidence < 0.9).length
  }

  await test.step('F8 steps, Enter confirms and goes on, until nothing is doubtful', async () => {
    const many = await doubtful()
    expect(many).toBeGreaterThan(4)
    await keyboard.press('F8')
    await expect(meeting.root.getByText(`Còn ${many} chỗ cần xem.`)).toBeVisible()
    await keyboard.press('F8')
    await keyboard.press('Shift+F8')
    for (let left = many; left > 0; left -= 1) {
      await expect(meeting.root.getByText(`Còn ${left} chỗ cần xem.`)).toBeVisible()
      await keyboard.press('Enter')
      await expect.poll(doubtful).toBe(left - 1)
    }
    await expect(meeting.root.getByText('chỗ cần xem')).toHaveCount(0)
    const marks = Object.values((await form()).marks)
    expect(marks.filter(({ how }) => how === 'confirmed')).toHaveLength(many)
  })

  await test.step('F2, Tab, Enter write a row', async () => {
    await meeting.row('Thành phần', 'Đỗ Khắc Tường').focus()
    await keyboard.press('ArrowDown')
    await expect(meeting.row('Thành phần', 'Phùng Đức Lãm')).toBeFocused()
    await keyboard.press('F2')
    await expect(meeting.input('Họ và tên')).toBeFocused()
    await keyboard.press('End')
    await keyboard.type(' B')
    await keyboard.press('Home')
    await keyboard.press('Tab')
    await expect(meeting.input('Chức vụ')).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(meeting.input('Chức vụ')).toBeFocused()
    await keyboard.press('Shift+Tab')
    await keyboard.press('Tab')
    await keyboard.type('Bí thư Huyện ủy Đăng Lĩnh')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await keyboard.press('Enter')
    const row = meeting.row('Thành phần', 'Phùng Đức Lãm B')
    await expect(row).toBeFocused()
    const [, person] = (await form()).report.people
    expect(person).toMatchObject({ name: 'Phùng Đức Lãm B', titles: ['Bí thư Huyện ủy Đăng Lĩnh'] })
    expect(person?.roles).not.toContain('chair')
  })

  await test.step('Escape gives up, Alt+arrows move, Delete takes out, Ctrl+Z brings back', async () => {
    await keyboard.press('Enter')
    await keyboard.type('Không giữ')
    await keyboard.press('Escape')
    await expect(meeting.row('Thành phần', 'Phùng Đức Lãm B')).toBeFocused()
    await keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => names(await form())[0]).toBe('Phùng Đức Lãm B')
    await expect(meeting.row('Thành phần', 'Phùng Đức Lãm B')).toBeFocused()
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => names(await form())[1]).toBe('Phùng Đức Lãm B')
    await keyboard.press('Delete')
    await expect(meeting.row('Thành phần', 'Phùng Đức Lãm B')).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(meeting.row('Thành phần', 'Phùng Đức Lãm B')).toBeVisible()
  })

  await test.step('the menu key, and a point added to a statement', async () => {
    const statements = (await form()).report.statements
    await meeting.row('Phát biểu', statements[0]!.speaker).first().focus()
    await keyboard.press('Shift+F10')
    await expect(meeting.menuItem('Sửa')).toBeFocused()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await expect(meeting.menuItem('Thêm ý')).toBeFocused()
    await keyboard.press('Enter')
    await expect(meeting.input('Nội dung')).toBeFocused()
    await keyboard.type('Ý ghi thêm bằng tay')
    await keyboard.press('Enter')
    await expect
      .poll(async () => (await form()).report.statements[0]?.points.at(-1)?.value)
      .toBe('Ý ghi thêm bằng tay')
    await expect(meeting.row('Phát biểu', 'Ý ghi thêm bằng tay')).toBeFocused()
  })
})

test('the sign of a row stands on its first line, and the words of a role are whole', async ({ office }) => {
  const { meeting, page } = office
  await openMeeting(office)
  await meeting.row('Thành phần', 'Vi Quang Thuần').focus()
  await page.keyboard.press('F2')
  for (const role of ['Dự', 'Được nhắc đến'])
    await meeting.editor.getByLabel(role, { exact: true }).setChecked(role !== 'Dự')
  await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
  const role = meeting.row('Thành phần', 'Vi Quang Thuần').locator('[data-column="roles"]')
  await expect(role).toHaveText('Được nhắc đến')
  expect(await role.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true)
  for (const section of ['Phát biểu', 'Số liệu'] as const) {
    const off = await meeting
      .section(section)
      .locator('tr[data-row]')
      .evaluateAll((rows) =>
        rows.map((row) => {
          const sign = row.querySelector('td:last-child button')?.getBoundingClientRect()
          const words = document.createRange()
          words.selectNodeContents(row.querySelector('[data-column]')!)
          const line = words.getClientRects()[0]
          return sign && line ? Math.abs(sign.y + sign.height / 2 - line.y - line.height / 2) : 0
        })
      )
    expect(Math.max(...off), section).toBeLessThan(3)
  }
})
