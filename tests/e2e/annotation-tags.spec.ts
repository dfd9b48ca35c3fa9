/** Tags on annotations: put on beside the passage by mouse and by keys, filtered by in the list, undone and done again. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { chooseSavePath } from './pages/os-dialogs.ts'
import { meetingTitle } from './screens.ts'

test('an annotation is tagged in its card and in the list, which shows and exports what is filtered', async ({
  office,
  folder
}) => {
  const { list, navigation, page, reader, tags } = office
  await list.row(meetingTitle).click()
  for (const [quote, note] of [
    ['thu hút hơn 21.500 lượt người tham gia', 'Dẫn lại'],
    ['đã giải quyết 3.967 ý kiến, đạt 94%', 'Đối chiếu']
  ] as const) {
    await reader.selectByMouse(quote)
    await reader.selectionAction('Ghi chú').click()
    await reader.noteField.fill(note)
    await reader.noteField.press('Control+Enter')
  }
  const card = (note: string) => page.getByRole('group', { name: new RegExp(`\\. ${note}`) })

  await test.step('by mouse', async () => {
    await card('Dẫn lại').click()
    await card('Dẫn lại')
      .getByRole('button', { name: /chú thích/i })
      .click()
    await page.getByRole('menuitem', { name: 'Gắn thẻ…' }).click()
    await tags.noteField.fill('Việc cần làm/Hỏi lại')
    await tags.noteField.press('Control+Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Gắn thẻ', exact: true }).click()
    await expect(card('Dẫn lại')).toContainText('Hỏi lại')
  })
  await test.step('by keys: Ctrl+T on the card, type-ahead without accents', async () => {
    await card('Đối chiếu').focus()
    await page.keyboard.press('Control+t')
    await expect(tags.noteField).toBeFocused()
    await page.keyboard.type('hoi')
    await expect(page.getByRole('option', { name: /^Hỏi lại/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Bỏ thẻ “Việc cần làm / Hỏi lại”' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(card('Đối chiếu')).toContainText('Hỏi lại')
    await expect(navigation.tag('Việc cần làm')).toHaveAttribute('title', /2 chú thích có thẻ này/)
    await list.box.focus()
    await page.keyboard.press('Control+z')
    await expect(card('Đối chiếu')).not.toContainText('Hỏi lại')
    await page.keyboard.press('Control+Shift+z')
    await expect(card('Đối chiếu')).toContainText('Hỏi lại')
    await page.keyboard.press('Control+z')
    await expect(card('Đối chiếu')).not.toContainText('Hỏi lại')
  })
  await test.step('found by search, filtered in the list, exported as filtered', async () => {
    await office.searchFor('thẻ_chú_thích:Việc cần làm/*')
    await expect(list.rows).toHaveCount(1)
    await office.search.fill('')
    await navigation.goTo('Chú thích')
    const rows = page.getByRole('listbox', { name: 'Chú thích' }).getByRole('option')
    await expect(rows).toHaveCount(2)
    await page.getByRole('button', { name: /^Thẻ: Việc cần làm \/ Hỏi lại/ }).click()
    await expect(rows).toHaveText([/21.500/])
    await rows.first().click()
    await expect(page.getByRole('complementary', { name: 'Chi tiết chú thích' })).toContainText('Hỏi lại')
    const file = path.join(folder, 'Chú thích.md')
    await chooseSavePath(office.app, file)
    await page.getByRole('button', { name: 'Xuất chú thích…' }).click()
    await expect(page.getByRole('dialog')).toContainText('Xuất 1 chú thích')
    await page.getByRole('radio', { name: /Markdown/ }).click()
    await page.getByRole('button', { name: 'Chọn nơi lưu…' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const text = await readFile(file, 'utf8')
    expect(text).toContain('21.500')
    expect(text).toContain('thẻ: Việc cần làm/Hỏi lại')
    expect(text).not.toContain('3.967')
  })
})
