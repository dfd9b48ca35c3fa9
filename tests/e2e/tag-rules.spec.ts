/** Rules that tag what a search finds: made by mouse and by keys alone, tried before they run, taken back and done again. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

test('a rule is made from a tag, shows what would change, runs, and takes back what only it gave', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  const { list, navigation, page, rules } = office
  await expect(list.rows.first()).toBeVisible()
  const found = await started.call('search.ids', { text: '"đối thoại"', filter: {}, limit: 100 })
  if (!found.ok) throw new Error('nothing found')
  const [byHand, takenOff] = found.value
  await started.call('tags.assign', { ids: [byHand!, takenOff!], add: ['Đối thoại'] })
  await started.call('tags.assign', { ids: [takenOff!], remove: ['Đối thoại'] })
  const rest = found.value.length - 2

  await navigation.tag('Đối thoại').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gắn thẻ khi…' }).click()
  await expect(rules.query).toBeFocused()
  await expect(rules.tag).toHaveValue('Đối thoại')
  await expect(rules.name).toHaveValue('Đối thoại')
  await expect(rules.root).toContainText('Quy tắc chưa có điều kiện tìm')
  await rules.query.fill('"đối thoại"')
  await expect(rules.trial.getByRole('status')).toHaveText(
    `Chạy thử: ${rest} tài liệu sẽ được gắn thẻ, 1 đã có thẻ, 1 đã bị người dùng gỡ thẻ.`
  )
  await expect(rules.trial.getByRole('listitem')).toHaveCount(rest)
  await rules.trial.getByRole('tab', { name: 'Người dùng đã gỡ (1)' }).click()
  await expect(rules.trial.getByRole('listitem')).toHaveCount(1)
  await rules.name.fill('Buổi đối thoại')
  await rules.saveAndRun.click()
  await expect(rules.root).toHaveCount(0)
  await expect(office.toast(`Quy tắc “Buổi đối thoại”: đã gắn thẻ cho ${rest} tài liệu`)).toBeVisible()
  await expect(navigation.tag('Đối thoại')).toContainText(String(rest + 1))

  await list.box.focus()
  await page.keyboard.press('Control+z')
  await expect(navigation.tag('Đối thoại')).toContainText('1')
  await page.keyboard.press('Control+y')
  await expect(office.toast('Đã làm lại: gắn thẻ theo quy tắc')).toBeVisible()
  await expect(navigation.tag('Đối thoại')).toContainText(String(rest + 1))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(navigation.tag('Đối thoại')).toContainText(String(rest + 1))

  await office.openSettings()
  await page.getByRole('button', { name: 'Xem và đặt quy tắc…' }).click()
  await expect(rules.rows).toHaveCount(1)
  await expect(rules.rows.first()).toContainText('"đối thoại"')
  await rules.button('Xóa quy tắc “Buổi đối thoại”').click()
  await expect(rules.root).toContainText(`${rest} tài liệu có thẻ chỉ do quy tắc này gắn.`)
  await rules.button('Xóa và gỡ thẻ').click()
  await expect(rules.rows).toHaveCount(0)
  // the question is gone and the keys are back in the list of rules
  await expect(rules.button('Quy tắc mới')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(navigation.tag('Đối thoại')).toContainText('1')
})

test('by keys alone a rule is begun in the palette, makes its tag, is switched off, and stands in the journal', async ({
  office
}) => {
  const { journal, list, navigation, page, palette, rules } = office
  await expect(list.rows.first()).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await palette.field.fill('quy tac gan the')
  await page.keyboard.press('Enter')
  await expect(rules.button('Quy tắc mới')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rules.query).toBeFocused()
  await page.keyboard.type('dân vận ')
  await page.keyboard.press('Tab')
  await expect(rules.tag).toBeFocused()
  await page.keyboard.type('Khối/Dân vận')
  await page.keyboard.press('Tab')
  await expect(rules.name).toBeFocused()
  await page.keyboard.type('Việc dân vận')
  await expect(rules.trial).toBeVisible()
  for (let step = 0; step < 8; step++) {
    if (await rules.saveAndRun.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  const row = rules.rows.filter({ hasText: 'Việc dân vận' })
  await expect(row).toContainText('Khối / Dân vận')
  const isOn = row.getByRole('switch')
  await expect(isOn).toBeChecked()
  for (let step = 0; step < 8; step++) {
    if (await isOn.evaluate((each) => each === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await expect(isOn).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(navigation.tag('Dân vận')).toBeVisible()
  await journal.open()
  await expect(journal.rows.nth(0)).toContainText('Bật hoặc tắt quy tắc gắn thẻViệc dân vận')
  await expect(journal.rows.nth(1)).toContainText('Gắn thẻ theo quy tắcViệc dân vận')
  await expect(journal.rows.nth(2)).toContainText('Đặt quy tắc gắn thẻViệc dân vận')
})

test('from a saved search, with its filters; two files that come in are tagged', async ({
  office,
  folder
}) => {
  const { list, navigation, page, rules, saved } = office
  await office.searchFor('đối thoại nhân dân')
  await list.root.getByRole('button', { name: /^Năm 2021/ }).click()
  await saved.save.click()
  await saved.name.fill('Đối thoại 2021')
  await page.keyboard.press('Enter')
  await saved.row('Đối thoại 2021').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gắn thẻ cho tài liệu tìm thấy…' }).click()
  await expect(rules.query).toHaveValue('đối thoại nhân dân')
  await expect(rules.name).toHaveValue('Đối thoại 2021')
  const year = rules.button('Bỏ điều kiện “2021”')
  await expect(year).toBeVisible()
  await year.click()
  await expect(year).toHaveCount(0)
  await rules.tag.fill('Nghe dân')
  await expect(rules.trial).toBeVisible()
  await rules.button('Lưu cho tài liệu mới').click()
  await expect(rules.root).toHaveCount(0)
  const incoming = path.join(folder, 'Nhập')
  await mkdir(incoming)
  await writeFile(path.join(incoming, 'a.txt'), 'Xã Mỹ Khuê\n\nBí thư đối thoại với nhân dân về đất đai.')
  await writeFile(path.join(incoming, 'b.txt'), 'Xã Tân Phiệt\n\nNông dân gặt lúa sớm mười ngày.')
  await office.importFolder(incoming)
  await expect(navigation.tag('Nghe dân')).toContainText('1')
})
