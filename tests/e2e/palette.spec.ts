/** Ctrl+Shift+P: whatever the window can do, every tag and item, by a few letters without accents. */
import { expect, test } from './fixtures.ts'

const report = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021'

test('commands, tags and items are found without accents and done with Enter', async ({ office }) => {
  const { list, meeting, navigation, page, palette, reader, saved, search, tags } = office
  const open = async (typed: string) => {
    await page.keyboard.press('Control+Shift+P')
    await expect(palette.field).toBeFocused()
    await page.keyboard.type(typed)
  }
  await list.row(report).click()
  await expect(reader.title).toContainText(report)

  await test.step('arrows go round, Escape leaves all as it was', async () => {
    await open('')
    await expect(palette.group('Lệnh cho 1 tài liệu đang chọn').first()).toHaveAttribute(
      'aria-selected',
      'true'
    )
    await page.keyboard.press('ArrowUp')
    await expect(palette.options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(palette.options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(palette.root).toHaveCount(0)
    await expect(list.box).toBeFocused()
  })

  await test.step('a command for what is chosen', async () => {
    await open('bao cao cuoc hop')
    await expect(palette.active).toHaveText(/^Mở báo cáo cuộc họp/)
    await page.keyboard.press('Enter')
    await expect(meeting.field('Tên')).toBeVisible()
  })

  await test.step('one that opens a dialog of its own; words in any order', async () => {
    await open('the gan')
    await expect(palette.active).toHaveText(/^Gắn thẻ…/)
    await page.keyboard.press('Enter')
    await tags.add('Tham luận/Báo cáo chuyên đề')
    await tags.apply.click()
    await expect(tags.root).toHaveCount(0)
  })

  await test.step('a tag, a place, a saved search', async () => {
    await open('chuyen de')
    await palette.option(/^Tham luận \/ Báo cáo chuyên đề\s*1 tài liệu/).click()
    await expect(list.total).toHaveText('1 tài liệu')
    await open('toi thung rac')
    await page.keyboard.press('Enter')
    await expect(navigation.place('Thùng rác')).toHaveAttribute('aria-current', 'page')
    await open('toi tat ca')
    await page.keyboard.press('Enter')
    await office.searchFor('hiến đất')
    await open('luu bo loc')
    await page.keyboard.press('Enter')
    await expect(saved.name).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(saved.form).toHaveCount(0)
    await open('bo cau tim')
    await page.keyboard.press('Enter')
    await expect(search).toHaveValue('')
    await open('hien dat')
    await palette.option(/^Bộ lọc: hiến đất/).click()
    await expect(search).toHaveValue('hiến đất')
  })

  await test.step('an item, wherever the list stands', async () => {
    await navigation.goTo('Thùng rác')
    await open('sa trach bi thu')
    await expect(palette.group('Thẻ và tài liệu').first()).toHaveText(/^Sa Trạch: Bí thư Thị ủy/)
    await page.keyboard.press('Enter')
    await expect(reader.title).toContainText('Sa Trạch')
  })

  await test.step('nothing of that name', async () => {
    await open('zzqq')
    await expect(palette.root.getByText('Không có lệnh, thẻ hay tài liệu nào như vậy')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(palette.root).toBeVisible()
  })
})
