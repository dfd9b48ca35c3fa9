/** A meeting the program did not recognise: made one by hand, filled in, found, printed; and the other way round. */
import { expect, test } from './fixtures.ts'

test('an item is made a meeting, filled in and previewed; a meeting is made none; both are undone', async ({
  office
}) => {
  const { list, meeting, navigation, page, print, reader } = office
  await list.rows.filter({ hasText: 'Tân Phiệt' }).first().click()
  await expect(reader.tab('Cuộc họp')).toHaveCount(0)
  await reader.tool('Thêm').click()
  await page.getByRole('menuitem', { name: 'Đây là một cuộc họp' }).click()
  await expect(page.getByText('Đã đánh dấu là cuộc họp')).toBeVisible()
  await expect(meeting.root.getByText('Đánh dấu bằng tay là cuộc họp')).toBeVisible()
  await meeting.write('Tên', 'Họp giao ban tuần của xã')
  await meeting.button('Thêm người').click()
  await meeting.input('Họ và tên').fill('Y Blưm Niê')
  await meeting.editor.getByLabel('Chủ trì').check()
  await meeting.editor.getByRole('button', { name: 'Giữ' }).click()
  await expect(meeting.row('Thành phần', 'Y Blưm Niê')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('by-hand.png') })

  await test.step('it is among the meetings, its people among the people, and it prints', async () => {
    await meeting.preview.click()
    await expect(print.sheets.first()).toBeVisible()
    expect(await print.templates()).toContain('Tóm tắt hội nghị')
    await page.screenshot({ path: test.info().outputPath('by-hand-print.png') })
    await print.back.click()
    await navigation.goTo('Cuộc họp')
    await expect(list.rows).toHaveCount(7)
    await navigation.goTo('Người')
    await page.getByRole('searchbox', { name: 'Lọc theo tên, chức vụ' }).fill('Y Blum')
    await expect(page.getByText('Y Blưm Niê', { exact: true }).first()).toBeVisible()
  })

  await test.step('a recognised meeting is made none: its report says so and offers the way back', async () => {
    await navigation.goTo('Cuộc họp')
    await list.rows
      .filter({ hasText: /tổng kết công tác dân vận/ })
      .first()
      .click()
    await reader.tool('Thêm').click()
    await page.getByRole('menuitem', { name: 'Không phải cuộc họp' }).click()
    await expect(list.rows).toHaveCount(6)
    await page.keyboard.press('Control+z')
    await expect(list.rows).toHaveCount(7)
    await list.rows
      .filter({ hasText: /tổng kết công tác dân vận/ })
      .first()
      .click()
    await reader.tab('Cuộc họp').click()
    await meeting.button('Thêm').click()
    await page.getByRole('menuitem', { name: 'Không phải cuộc họp' }).click()
    await expect(meeting.root.getByText('được đánh dấu là không phải cuộc họp')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('no-meeting.png') })
    await meeting.button('Đây là một cuộc họp').click()
    await expect(meeting.root.getByText(/^Tự nhận diện/)).toBeVisible()
  })
})
