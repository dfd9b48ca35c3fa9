/** The daily path without a mouse. */
import { expect, test } from './fixtures.ts'

const report = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021'

test('search, read, tag, undo, trash and print by keys alone', async ({ office }) => {
  const { page, list, navigation, print, reader, search, tags } = office
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await expect(list.total).toHaveText('12 tài liệu')

  await test.step('Ctrl+F, words, Enter: the focus is in the list', async () => {
    await press('Control+f')
    await expect(search).toBeFocused()
    await page.keyboard.type('dang linh tong ket')
    await expect(list.rows.first()).toContainText(report)
    await press('Enter')
    await expect(list.box).toBeFocused()
  })

  await test.step('arrows walk, the reader follows', async () => {
    await press('Home')
    await expect(reader.title).toContainText(report)
    await press('ArrowDown')
    await expect(list.chosen).not.toContainText(report)
    await expect(reader.title).not.toContainText(report)
    await press('ArrowUp')
    await expect(list.chosen).toContainText(report)
    await expect(reader.title).toContainText(report)
  })

  await test.step('F3 and Shift+F3 step through the hits', async () => {
    await expect(reader.hitCount).toHaveText(/^Kết quả 1 trong \d+$/)
    await press('F3')
    await expect(reader.hitCount).toHaveText(/^Kết quả 2 trong /)
    const [second] = await reader.painted('hit-current')
    await press('Shift+F3')
    await expect(reader.hitCount).toHaveText(/^Kết quả 1 trong /)
    expect(second).toBeTruthy()
  })

  await test.step('Ctrl+T tags, Ctrl+Z takes it back', async () => {
    await press('Control+t')
    await expect(tags.field).toBeFocused()
    await page.keyboard.type('Kiến nghị/Đất đai')
    await press('Enter')
    await expect(tags.chip('Kiến nghị / Đất đai')).toBeVisible()
    await press('Enter')
    await expect(tags.root).toHaveCount(0)
    await expect(navigation.place('Chưa gắn thẻ')).toContainText('11')
    await press('Control+z')
    await expect(navigation.place('Chưa gắn thẻ')).toContainText('12')
  })

  await test.step('Esc closes the tag dialog and leaves all as it was', async () => {
    await press('Control+t')
    await expect(tags.field).toBeFocused()
    await press('Escape')
    await expect(tags.root).toHaveCount(0)
    await expect(list.box).toBeFocused()
  })

  await test.step('Delete puts it in the trash, Ctrl+Z brings it back', async () => {
    await press('Delete')
    await expect(navigation.place('Thùng rác')).toContainText('1')
    await expect(list.row(report)).toHaveCount(0)
    await expect(list.box).toBeFocused()
    await press('Control+z')
    await expect(navigation.place('Thùng rác')).toContainText('0')
    await expect(list.row(report)).toBeVisible()
  })

  await test.step('Ctrl+P shows the pages, Esc leads back', async () => {
    await press('Home')
    await expect(reader.title).toContainText(report)
    await press('Control+p')
    await expect(print.sheets.first()).toBeVisible()
    await press('Escape')
    await expect(print.root).toHaveCount(0)
    await expect(list.box).toBeFocused()
  })

  await test.step('Esc in the box ends the search; ↑ brings the words back', async () => {
    await press('Control+f', 'Escape')
    await expect(search).toHaveValue('')
    await expect(list.total).toHaveText('12 tài liệu')
    await press('ArrowUp')
    await expect(search).toHaveValue('dang linh tong ket')
  })
})

test('several rows: Shift+arrows, Ctrl+A, one tag for all', async ({ office }) => {
  const { page, list, navigation, tags } = office
  await expect(list.chosen).toHaveCount(1)
  await list.box.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(list.chosen).toHaveCount(3)
  await page.keyboard.press('Control+a')
  await expect(list.chosen).toHaveCount(12)
  await page.keyboard.press('Control+t')
  await expect(tags.root).toHaveAccessibleName('Gắn thẻ cho 12 tài liệu')
  await expect(tags.field).toBeFocused()
  await page.keyboard.type('Quý IV')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await expect(navigation.place('Chưa gắn thẻ')).toContainText('0')
  await expect(navigation.tag('Quý IV')).toContainText('12')
})

test('Tab goes through the window from its head to its foot, F6 from pane to pane', async ({ office }) => {
  const { page, list, search, navigation, reader } = office
  await expect(list.chosen).toHaveCount(1)
  await search.focus()
  const visited: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const { landmark, name, isSeen } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const part = element.closest('header, nav, section[aria-label], main, footer')
      const { width, height } = element.getBoundingClientRect()
      return {
        landmark: element === document.body ? null : (part?.getAttribute('aria-label') ?? ''),
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        isSeen: width > 0 && height > 0
      }
    })
    if (landmark === null) break
    expect(isSeen, `the focus is on something on screen: ${name}`).toBe(true)
    // the splitters stand between the panes
    if (landmark !== '' && visited.at(-1) !== landmark) visited.push(landmark)
  }
  const panes = ['Thanh lệnh', 'Điều hướng', 'Danh sách tài liệu', 'Đọc tài liệu']
  expect(visited.slice(0, panes.length)).toEqual(panes)

  await search.focus()
  await page.keyboard.press('F6')
  await expect(navigation.root.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(list.box).toBeFocused()
  await page.keyboard.press('F6')
  await expect(reader.root.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await expect(list.box).toBeFocused()
})
