/** Tags offered below the search box after `thẻ:`: taken by keys or by mouse only, the box stays the person's own. */
import { faults } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme } })
    test('a tag is found while it is typed, and taken', async ({ launch, archive }, info) => {
      const started = await launch(['--archive', archive])
      const office = new AppWindow(started)
      const { list, page, search } = office
      await expect(list.rows).toHaveCount(12)
      const listed = await started.call('items.list', { filter: {} })
      if (!listed.ok) throw new Error('no items')
      const ids = listed.value.items.slice(0, 3).map(({ id }) => id)
      await started.call('tags.assign', { ids, add: ['Dân vận/Đối thoại'] })
      await started.call('tags.assign', { ids: ids.slice(0, 1), add: ['Huyện ủy'] })
      const offered = page.getByRole('listbox', { name: 'Thẻ có tên như đang gõ' }).getByRole('option')

      await search.focus()
      await page.keyboard.type('thẻ:doi tho')
      await expect(offered).toHaveText([/Đối thoại trong Dân vận.*3 tài liệu/])
      await expect(search).toHaveValue('thẻ:doi tho')
      expect(await faults(page)).toEqual([])
      await page.screenshot({ path: info.outputPath('offered.png') })
      await page.keyboard.press('Escape')
      await expect(offered).toHaveCount(0)
      await expect(search).toHaveValue('thẻ:doi tho')
      await page.keyboard.type('a')
      await expect(offered).toHaveCount(1)
      await page.keyboard.press('ArrowDown')
      await expect(offered.first()).toHaveAttribute('aria-selected', 'true')
      await expect(search).toHaveValue('thẻ:doi thoa')
      await page.keyboard.press('Enter')
      await expect(search).toHaveValue('thẻ:"Dân vận/Đối thoại" ')
      await expect(search).toBeFocused()
      await expect(offered).toHaveCount(0)
      await expect(list.rows).toHaveCount(3)

      await page.keyboard.type('thẻ:huyện')
      await offered.filter({ hasText: 'Huyện ủy' }).click()
      await expect(search).toHaveValue('thẻ:"Dân vận/Đối thoại" thẻ:"Huyện ủy" ')
      await expect(search).toBeFocused()
      await expect(list.rows).toHaveCount(1)
    })
  })
}
