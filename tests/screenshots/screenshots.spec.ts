/**
 * Takes pictures of the sample archive with a few tags and notes in it, into test-results/pictures (or TULIEU_PICTURES);
 * those kept in docs/screenshots are these, shrunk, some beside the drawing they were built after.
 */
import type { ElectronApplication } from '@playwright/test'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemDetail } from '../../src/shared/model/item.ts'
import type { HighlightColour } from '../../src/shared/model/annotation.ts'
import type { TagColour } from '../../src/shared/model/tag.ts'
import { expect, root, samples, test as base, type Started } from '../e2e/fixtures.ts'
import { AppWindow } from '../e2e/pages/app-window.ts'
import { choosePaths } from '../e2e/pages/os-dialogs.ts'
import { meetingTitle } from '../e2e/screens.ts'
import { writeManyTexts } from '../support/many-files.ts'

const pictures = process.env['TULIEU_PICTURES'] ?? path.join(root, 'test-results/pictures')

const tags: readonly (readonly [path: string, colour: TagColour, words: string])[] = [
  ['Dân vận/Đối thoại', 'teal', '"dân vận" "đối thoại"'],
  ['Dân vận/Dân vận khéo', 'green', '"dân vận khéo"'],
  ['Kiến nghị/Đất đai', 'amber', '"đất đai"'],
  ['Kiến nghị/Môi trường', 'olive', '"hoàn trả kênh tưới"'],
  ['Văn bản chỉ đạo', 'red', '"quyết định"'],
  ['Giám sát', 'plum', '"giám sát"']
]
const notes: readonly (readonly [quote: string, note: string, colour: HighlightColour])[] = [
  ['thu hút hơn 21.500 lượt người tham gia', 'Dẫn lại trong báo cáo quý IV.', 'yellow'],
  ['đã giải quyết 3.967 ý kiến, đạt 94%', 'Đối chiếu với số của Ban Tiếp công dân.', 'green']
]

/** Tags and notes, as an office would have them after a while. */
async function furnish({ call }: Started): Promise<void> {
  for (const [tag, colour, words] of tags) {
    await call('tags.create', { path: tag, colour })
    const found = await call('search.run', { text: words, filter: {} })
    if (!found.ok || found.value.hits.length === 0) continue
    await call('tags.assign', { ids: found.value.hits.slice(0, 4).map(({ item }) => item.id), add: [tag] })
  }
  const found = await call('search.run', { text: '"lấy đối thoại làm khâu đột phá"', filter: {} })
  if (!found.ok) throw new Error('the sample is not there')
  const item = await call('items.get', { id: found.value.hits[0]!.item.id })
  if (!item.ok) throw new Error('the sample is not there')
  const { id, text }: ItemDetail = item.value
  for (const [quote, note, colour] of notes) {
    const start = text.indexOf(quote)
    const selectors = describeRange(text, start, start + quote.length)
    await call('annotations.create', { itemId: id, selectors, note, colour })
  }
}

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [x, y]) => BrowserWindow.getAllWindows()[0]!.setContentSize(x!, y!),
    [width, height] as const
  )
}

/** Takes one picture once nothing moves and no pointer lies on anything. */
async function take({ page }: AppWindow, name: string): Promise<void> {
  await page.mouse.move(2, 2)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

const test = base.extend<{ furnished: AppWindow }>({
  furnished: async ({ launch, archive }, use) => {
    const started = await launch(['--archive', archive])
    const office = new AppWindow(started)
    await expect(office.list.total).toHaveText('12 tài liệu')
    await furnish(started)
    await expect(office.navigation.tag('Đối thoại')).toBeVisible()
    await resize(office.app, 1366, 768)
    await use(office)
  }
})

async function search(office: AppWindow): Promise<void> {
  await office.searchFor('đối thoại nhân dân')
  await office.list.row(meetingTitle).click()
  await expect.poll(() => office.reader.painted('hit')).not.toEqual([])
  await expect.poll(() => office.reader.painted('note-yellow')).not.toEqual([])
}

async function showMeeting(office: AppWindow): Promise<void> {
  await office.reader.tab('Cuộc họp').click()
  await office.meeting.row('Thành phần', 'Phùng Đức Lãm').first().focus()
  await expect.poll(() => office.reader.painted('evidence')).not.toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ settings: { theme } })
    test('main, meeting, print', async ({ furnished }) => {
      await search(furnished)
      await take(furnished, `main-1366-${theme}`)
      await showMeeting(furnished)
      await take(furnished, `meeting-1366-${theme}`)
      await furnished.meeting.preview.click()
      await expect(furnished.print.sheets.first()).toBeVisible()
      await take(furnished, `print-1366-${theme}`)
    })
  })
}

test.describe('other sizes', () => {
  test.use({ settings: { theme: 'light' } })

  test('1024 and 1920', async ({ furnished }) => {
    await search(furnished)
    await resize(furnished.app, 1024, 700)
    await take(furnished, 'main-1024-light')
    await resize(furnished.app, 1920, 1080)
    await take(furnished, 'main-1920-light')
    await showMeeting(furnished)
    await take(furnished, 'meeting-1920-light')
    await furnished.meeting.preview.click()
    await expect(furnished.print.sheets.first()).toBeVisible()
    await take(furnished, 'print-1920-light')
  })

  test('tag dialog, info, citations, forced colours', async ({ furnished }) => {
    const { list, navigation, page, reader, tags: dialog } = furnished
    await search(furnished)
    await list.row(meetingTitle).click()
    await list.rows.nth(1).click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+t')
    await dialog.field.fill('dan')
    await take(furnished, 'tag-dialog')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(dialog.root).toHaveCount(0)
    await list.row(meetingTitle).click()
    await reader.tab('Thông tin').click()
    await take(furnished, 'info')
    await reader.tab('Bản gốc').click()
    await take(furnished, 'original')
    await reader.tab('Đọc').click()
    await page.emulateMedia({ forcedColors: 'active' })
    await take(furnished, 'forced-colors')
    await page.emulateMedia({ forcedColors: 'none' })
    await navigation.goTo('Văn bản được dẫn')
    await page.getByText('4187-QĐ/TU').first().click()
    await take(furnished, 'citations')
    await furnished.openSettings()
    await take(furnished, 'settings')
  })

  test('first run and import', async ({ launch, folder }) => {
    const office = new AppWindow(await launch())
    const { importing } = office
    await resize(office.app, 1366, 768)
    await expect(office.heading('Mở một kho để bắt đầu')).toBeVisible()
    await take(office, 'first-run')
    await office.createArchive(path.join(folder, 'Kho của huyện.tulieu'))
    await expect(office.heading('Kho chưa có tài liệu nào')).toBeVisible()
    await take(office, 'empty-archive')

    const from = path.join(folder, 'Hồ sơ 2021')
    await mkdir(from)
    await writeFile(path.join(from, 'Danh sách trống.txt'), '')
    await writeFile(path.join(from, 'Bảng lương.xyz'), Buffer.from([0, 1, 2, 3, 254, 255]))
    const fixtures = path.join(root, 'tests/fixtures/importers')
    await copyFile(path.join(fixtures, 'locked.pdf'), path.join(from, 'Thông báo (có mật khẩu).pdf'))
    await copyFile(path.join(fixtures, 'no-text.pdf'), path.join(from, 'Bản quét công văn.pdf'))
    await choosePaths(office.app, [path.join(from), samples].slice(0, 1))
    await office.button('Chọn thư mục…').click()
    await expect(importing.title).toHaveText('Đã nhập 2 trong 4 tệp')
    await importing.close.click()
    await office.importFiles([from, samples])
    await expect(importing.title).toHaveText(/^Đã nhập \d+ trong 16 tệp$/)
    await take(office, 'import-done')
    await importing.close.click()

    await office.importFolder(await writeManyTexts(path.join(folder, 'Tin thôn'), 2000))
    await expect(importing.file('Tin 0').first()).toBeVisible()
    await expect
      .poll(async () => Number(await importing.progress.getAttribute('aria-valuenow')))
      .toBeGreaterThan(20)
    await take(office, 'import-running')
    await importing.button('Hủy').click()
  })
})
