/** Ctrl+F while reading: words in the open item, with the marks of the search coming back afterwards; what is similar. */
import { expect, test } from './fixtures.ts'

const report = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021'

test('words are found in the open item as they are typed, with or without accents', async ({ office }) => {
  const { list, page, reader, search } = office
  await office.searchFor('đối thoại nhân dân')
  await list.row(report).click()
  await expect.poll(() => reader.painted('hit')).toContain('đối thoại')
  const searched = await reader.painted('hit')

  await test.step('Ctrl+F in the reader opens the bar, elsewhere it goes to the search box', async () => {
    await reader.text.focus()
    await page.keyboard.press('Control+f')
    await expect(reader.find).toBeFocused()
    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    await list.box.focus()
    await page.keyboard.press('Control+f')
    await expect(search).toBeFocused()
    await reader.text.focus()
    await page.keyboard.press('Control+f')
    await expect(reader.find).toBeFocused()
  })

  await test.step('marks follow the typing; Enter and F3 go on, with Shift back', async () => {
    await page.keyboard.type('dong chi')
    await expect(reader.hitCount).toHaveText(/^Kết quả 1 trong 10$/)
    expect(new Set((await reader.painted('hit')).map((words) => words.toLowerCase()))).toEqual(
      new Set(['đồng chí'])
    )
    await page.keyboard.press('Enter')
    await expect(reader.hitCount).toHaveText(/^Kết quả 2 trong /)
    await page.keyboard.press('F3')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+F3')
    await expect(reader.hitCount).toHaveText(/^Kết quả 1 trong /)
    await expect(reader.find).toBeFocused()
    expect(await reader.painted('hit-current')).toEqual([expect.stringMatching(/^đồng chí$/i)])
  })

  await test.step('what is not there is said', async () => {
    await reader.find.fill('vũ trụ')
    await expect(reader.root.getByText('Không thấy trong bài')).toBeVisible()
    expect(await reader.painted('hit')).toEqual([])
  })

  await test.step('Esc closes the bar and gives the marks of the search back', async () => {
    await page.keyboard.press('Escape')
    await expect(reader.find).toHaveCount(0)
    await expect(reader.text).toBeFocused()
    await expect.poll(() => reader.painted('hit')).toEqual(searched)
    await page.keyboard.press('F3')
    await expect(reader.hitCount).toHaveText(/^Kết quả 2 trong /)
  })

  await test.step('the words stay from item to item; a selection is taken over', async () => {
    await reader.selectByMouse('bí thư đảng ủy')
    await page.keyboard.press('Control+f')
    await expect(reader.find).toHaveValue('bí thư đảng ủy')
    await reader.find.fill('hội nghị')
    await list.row('Sa Trạch').click()
    await expect(reader.title).toContainText('Sa Trạch')
    await expect.poll(() => reader.painted('hit')).toContain('hội nghị')
  })
})

test('items about the same matter stand at the end of the text and open from there', async ({ office }) => {
  const { list, page, reader } = office
  await list.row(report).click()
  await expect(reader.title).toContainText(report)
  await expect(reader.similar).toHaveCount(0)
  await reader.text.focus()
  await page.keyboard.press('End')
  await expect(reader.similar).toBeVisible()
  const [first] = await reader.similar.getByRole('button').all()
  const title = (await first!.textContent())!
  expect(title).not.toBe(report)
  await first!.focus()
  await page.keyboard.press('Enter')
  await expect(reader.title).toHaveText(title)
})
