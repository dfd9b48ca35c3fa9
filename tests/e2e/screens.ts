/** Every screen of the window, one after the other, as a person comes to them. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, root, samples } from './fixtures.ts'
import type { AppWindow } from './pages/app-window.ts'

export const meetingTitle = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021'

/** Goes through the screens without an archive and with an empty one; `look` is called on each. */
export async function visitFirstScreens(
  office: AppWindow,
  folder: string,
  look: (screen: string) => Promise<void>
): Promise<void> {
  await expect(office.heading('Mở một kho để bắt đầu')).toBeVisible()
  await look('welcome')
  await office.createArchive(path.join(folder, 'Kho mới.tulieu'))
  await expect(office.heading('Kho chưa có tài liệu nào')).toBeVisible()
  await look('empty-archive')
}

/** Goes through the screens of the archive with the sample documents. */
export async function visitScreens(
  office: AppWindow,
  folder: string,
  look: (screen: string) => Promise<void>
): Promise<void> {
  const {
    importing,
    journal,
    list,
    meeting,
    merging,
    navigation,
    page,
    palette,
    print,
    reader,
    rules,
    saved,
    settings,
    tags
  } = office
  await office.searchFor('đối thoại nhân dân')
  await list.row(meetingTitle).click()
  await expect(reader.title).toContainText(meetingTitle)
  await expect.poll(() => reader.painted('hit')).not.toEqual([])
  await look('search')
  await list.openFilters('Văn bản được dẫn')
  await look('filters')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+s')
  await expect(saved.name).toBeFocused()
  await look('save-search')
  await page.keyboard.press('Enter')
  await expect(saved.row('đối thoại nhân dân')).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await palette.field.fill('bao cao')
  await expect(palette.group('Thẻ và tài liệu').first()).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')
  await reader.text.focus()
  await page.keyboard.press('Control+f')
  await reader.find.fill('dong chi')
  await look('find-in-item')
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await expect(reader.similar).toBeVisible()
  await look('similar')

  await reader.selectByMouse('thu hút hơn 21.500 lượt người tham gia')
  await reader.selectionAction('Ghi chú').click()
  await expect(reader.noteField).toBeFocused()
  await reader.noteField.fill('Dẫn lại trong báo cáo quý')
  await look('note')
  await reader.noteField.press('Control+Enter')
  await reader.article.getByRole('button', { name: 'Hiện' }).click()
  await look('set-aside')
  await reader.tab('Bản gốc').click()
  await look('original')
  await reader.tab('Thông tin').click()
  await look('info')
  await reader.tab('Cuộc họp').click()
  await meeting.field('Tên').focus()
  await look('meeting')
  await meeting.row('Thành phần', 'Phùng Đức Lãm').focus()
  await page.keyboard.press('F2')
  await expect(meeting.editor).toBeVisible()
  await look('meeting-row')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(meeting.section('Phần đã bỏ hoặc không còn trong bài')).toBeVisible()
  await page.keyboard.press('F8')
  await look('meeting-check')
  await meeting.row('Thành phần', 'Đỗ Khắc Tường').focus()
  await page.keyboard.press('Shift+F10')
  await expect(meeting.menuItem('Sửa')).toBeVisible()
  await look('meeting-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(meeting.row('Thành phần', 'Phùng Đức Lãm').first()).toBeVisible()

  await page.keyboard.press('Control+t')
  await tags.add('Dân vận/Đối thoại')
  await tags.field.fill('dan')
  await look('tag-dialog')
  await page.keyboard.press('Escape')
  await tags.apply.click()
  await expect(tags.root).toHaveCount(0)

  await page.keyboard.press('Control+p')
  await expect(print.sheets.first()).toBeVisible()
  await look('print-preview')
  await print.choose('Báo cáo theo Nghị định 30')
  await expect(print.field('Cơ quan ban hành')).toBeVisible()
  await look('print-decree')
  await print.back.click()

  await office.openSettings()
  await look('settings')
  await settings.close.click()
  await page.keyboard.press('F1')
  await look('help')
  await page.keyboard.press('Escape')

  await navigation.root.getByRole('button', { name: /^Văn bản được dẫn/ }).click()
  await expect(page.getByText('4187-QĐ/TU').first()).toBeVisible()
  await look('citations')
  await navigation.goTo('Chú thích')
  await page.getByRole('option', { name: /thu hút hơn 21.500 lượt/ }).click()
  await look('annotations')
  const tagNote = page.getByRole('button', { name: 'Gắn thẻ…' })
  await tagNote.click()
  await tags.noteField.fill('Việc cần làm')
  await page.keyboard.press('Control+Enter')
  await look('annotation-tags')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Thẻ: Việc cần làm/ })).toBeVisible()
  await page.getByRole('button', { name: 'Xuất chú thích…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Xuất 1 chú thích')
  await look('annotations-export')
  await page.keyboard.press('Escape')
  await office.search.fill('')
  await navigation.goTo('Thùng rác')
  await expect(page.getByText('Thùng rác trống')).toBeVisible()
  await look('empty-trash')
  await navigation.goTo('Tất cả tài liệu')
  await navigation.tag('Đối thoại').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gộp vào…' }).click()
  await merging.field.fill('dan van')
  await merging.option(/^Dân vận/).click()
  await expect(merging.preview).toContainText('sẽ mang thẻ')
  await look('tag-merge')
  await merging.root.getByRole('button', { name: 'Hủy' }).click()
  await navigation.tag('Đối thoại').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gắn thẻ khi…' }).click()
  await rules.query.fill('dân vận')
  await expect(rules.trial).toBeVisible()
  await look('tag-rule')
  await rules.saveAndRun.click()
  await expect(rules.root).toHaveCount(0)
  await page.keyboard.press('Control+Shift+p')
  await palette.field.fill('quy tac gan the')
  await page.keyboard.press('Enter')
  await rules.button('Xóa quy tắc “Đối thoại”').click()
  await expect(rules.button('Xóa và gỡ thẻ')).toBeVisible()
  await look('tag-rules')
  await page.keyboard.press('Escape')
  await journal.open()
  await expect(journal.rows.first()).toBeVisible()
  await look('journal')
  await page.keyboard.press('Escape')

  const from = path.join(folder, 'Hồ sơ')
  await mkdir(from)
  await writeFile(path.join(from, 'Rỗng.txt'), '')
  await copyFile(path.join(root, 'tests/fixtures/importers/locked.pdf'), path.join(from, 'Có mật khẩu.pdf'))
  await office.importFiles([path.join(from, 'Rỗng.txt'), path.join(from, 'Có mật khẩu.pdf'), samples])
  await expect(importing.title).toHaveText('Đã nhập 0 trong 14 tệp')
  await look('import-done')
  await importing.close.click()
}
