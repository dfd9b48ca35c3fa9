/** The work of a person from the first start to the printed summary, on the documents of the repository and on a real one. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { poppler } from '../support/read-pdf.ts'
import { expect, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths, chooseSavePath } from './pages/os-dialogs.ts'
import { hasSeed, sampleStory, seedStory, whySkipped, type Story } from './stories.ts'

const note = 'Dẫn lại trong báo cáo quý'
const place = 'Nhà văn hóa trung tâm'

test('the story on the sample documents', ({ launch, folder }) => tell(sampleStory, launch, folder))

test('the story on a real report', ({ launch, folder }) => {
  test.skip(!hasSeed, whySkipped)
  return tell(seedStory(), launch, folder)
})

async function tell(story: Story, launch: () => Promise<Started>, folder: string): Promise<void> {
  const archive = path.join(folder, 'Kho của huyện.tulieu')
  const pdf = path.join(folder, 'Tóm tắt hội nghị.pdf')
  let office = new AppWindow(await launch())
  const step = (name: string, body: (window: AppWindow) => Promise<void>) =>
    test.step(name, () => body(office))

  await step('an empty archive is made', async ({ page }) => {
    await expect(office.heading('Mở một kho để bắt đầu')).toBeVisible()
    await office.createArchive(archive)
    await expect(office.heading('Kho chưa có tài liệu nào')).toBeVisible()
    await expect(page).toHaveTitle('Kho của huyện – Tư Liệu')
  })

  await step('documents are brought in', async ({ app, importing, list, navigation }) => {
    if (story.dropped === undefined) {
      await choosePaths(app, story.picked ?? [])
      await office.button('Chọn tệp…').click()
    } else await (await office.dragOver(story.dropped)).drop()
    await expect(importing.title).toHaveText(`Đã nhập ${story.count} trong ${story.count} tệp`)
    await expect(importing.tab('Đã nhập')).toContainText(String(story.count))
    await importing.close.click()
    await expect(list.total).toHaveText(`${story.count} tài liệu`)
    await expect(navigation.place('Tất cả tài liệu')).toContainText(String(story.count))
  })

  await step(
    'it is found with and without accents, marked as it is written',
    async ({ list, reader, search }) => {
      for (const { text, marks } of story.queries) {
        await office.searchFor(text)
        await expect(list.row(story.title)).toBeVisible()
        await list.row(story.title).click()
        await expect(reader.title).toHaveText(story.title)
        await expect.poll(() => reader.painted('hit'), text).toEqual(expect.arrayContaining([...marks]))
        expect(await list.marks(story.title), `the row marks ${text}`).not.toEqual([])
      }
      await search.press('Escape')
      await expect(search).toHaveValue('')
      await expect(list.total).toHaveText(`${story.count} tài liệu`)
      await list.row(story.title).click()
      await expect.poll(() => reader.painted('hit')).toEqual([])
    }
  )

  await step('what is not the article is set aside, and can be had back', async ({ reader }) => {
    const paragraph = reader.article.getByRole('paragraph').filter({ hasText: story.setAside })
    await expect(reader.article.getByText(story.setAside)).toHaveCount(0)
    await reader.article.getByRole('button', { name: 'Hiện' }).click()
    await expect(reader.setAside(story.setAside)).toBeVisible()
    await reader.setAside(story.setAside).getByRole('button', { name: 'Đưa lại vào bài' }).click()
    await expect(office.toast('Đã đưa 1 đoạn lại vào bài')).toBeVisible()
    await expect(paragraph).toBeVisible()
    await reader.article.getByRole('button', { name: 'Ẩn' }).click()
    await expect(paragraph).toBeVisible()
    await office.undo.click()
    await expect(paragraph).toHaveCount(0)
  })

  await step('the original is there as it came', async ({ reader }) => {
    await reader.tab('Bản gốc').click()
    await expect(reader.root.getByText(story.setAside)).toBeVisible()
    await reader.tab('Đọc').click()
  })

  await step('it is tagged', async ({ page, tags, navigation, reader }) => {
    await page.keyboard.press('Control+t')
    await tags.add('Dân vận/Đối thoại')
    await expect(tags.chip('Dân vận / Đối thoại')).toBeVisible()
    await tags.apply.click()
    await expect(tags.root).toHaveCount(0)
    await expect(navigation.tag('Đối thoại')).toBeVisible()
    await expect(reader.article).toContainText('Đối thoại')
  })

  await step('a passage is highlighted and noted', async ({ reader, navigation }) => {
    await reader.selectByMouse(story.passage)
    await reader.selectionAction('Ghi chú').click()
    await expect(reader.noteField).toBeFocused()
    await reader.noteField.pressSequentially(note)
    await reader.noteField.press('Control+Enter')
    await expect(reader.note(note)).toBeVisible()
    await expect.poll(() => reader.painted('note-yellow')).toEqual([story.passage])
    await expect(navigation.place('Có chú thích')).toContainText('1')
  })

  await step('all of it is there after a restart', async ({ app }) => {
    await app.close()
    office = new AppWindow(await launch())
    const { list, navigation, reader } = office
    await expect(list.total).toHaveText(`${story.count} tài liệu`)
    await navigation.tag('Đối thoại').click()
    await expect(list.total).toHaveText('1 tài liệu')
    await list.row(story.title).click()
    await expect(reader.note(note)).toBeVisible()
    await expect.poll(() => reader.painted('note-yellow')).toEqual([story.passage])
  })

  await step('the report shows what each of its fields rests on', async ({ meeting, reader }) => {
    await reader.tab('Cuộc họp').click()
    await expect(meeting.field('Tên')).toHaveValue(new RegExp(`^${story.name}$`, 'iu'))
    await expect(meeting.field('Ngày')).toHaveValue(story.date)
    await expect(meeting.row('Thành phần', story.person).first()).toBeVisible()
    await expect(meeting.row('Văn bản được dẫn', story.citation)).toHaveCount(1)
    await meeting.field('Tên').focus()
    const heading = story.name.toLocaleLowerCase('vi')
    await expect.poll(async () => (await reader.painted('evidence')).join(' ')).toContain(heading)
    await meeting.row('Văn bản được dẫn', story.citation).focus()
    await expect.poll(async () => (await reader.painted('evidence')).join(' ')).toContain(story.citation)
  })

  await step('a field is corrected', async ({ meeting }) => {
    await meeting.write('Địa điểm', place)
    await expect(meeting.putBack).toBeVisible()
    await expect(meeting.field('Địa điểm')).toHaveValue(place)
  })

  await step('the summary is looked at and saved', async ({ app, meeting, print }) => {
    await meeting.preview.click()
    await expect(print.sheets.first()).toBeVisible()
    await expect(print.place).toHaveText(/^Trang 1 \/ [1-4]$/)
    await chooseSavePath(app, pdf)
    await print.savePdf.click()
    await expect(office.toast(`Đã lưu ${pdf}`)).toBeVisible()
    await print.back.click()
    await expect(print.root).toHaveCount(0)
  })

  await step('the file holds the meeting', async () => readSummary(story, pdf))

  await step('the correction is taken back', async ({ meeting }) => {
    await office.undo.click()
    await expect(meeting.field('Địa điểm')).not.toHaveValue(place)
    await expect(meeting.putBack).toHaveCount(0)
  })

  await step('it goes to the trash and comes back', async ({ list, navigation, page, reader }) => {
    await navigation.goTo('Tất cả tài liệu')
    await list.row(story.title).click()
    await page.keyboard.press('Delete')
    await expect(navigation.place('Thùng rác')).toContainText('1')
    await navigation.goTo('Thùng rác')
    await list.row(story.title).click()
    await reader.tool('Thêm').click()
    await page.getByRole('menuitem', { name: 'Khôi phục từ thùng rác' }).click()
    await expect(navigation.place('Thùng rác')).toContainText('0')
    await navigation.goTo('Tất cả tài liệu')
    await expect(list.row(story.title)).toBeVisible()
  })

  await step('the window speaks English, and Vietnamese again', async ({ page, navigation, settings }) => {
    await office.openSettings()
    await settings.choice('English').check()
    await settings.close.click()
    await expect(page.getByRole('button', { name: /^All documents/ })).toBeVisible()
    await office.openSettings()
    await settings.choice('Tiếng Việt').check()
    await settings.close.click()
    await expect(navigation.place('Tất cả tài liệu')).toBeVisible()
  })
}

/** Reads the saved file with programs that had no part in making it. */
async function readSummary(story: Story, pdf: string): Promise<void> {
  expect(existsSync(pdf)).toBe(true)
  const info = poppler('pdfinfo', pdf)
  test.skip(info === null, 'poppler-utils is not installed')
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Page size:.*\(A4\)/)
  const pages = Number(/Pages:\s+(\d+)/.exec(info ?? '')?.[1])
  const fonts = (poppler('pdffonts', pdf) ?? '').split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)

  const text = (poppler('pdftotext', '-layout', pdf, '-') ?? '').replace(/\s+/gu, ' ')
  for (let page = 1; page <= pages; page++) expect(text).toContain(`Trang ${page}/${pages}`)
  expect(text).toContain(story.name.slice(0, 40))
  expect(text).toContain(place)
  // words part over columns and lines: names are looked for without the spaces between them
  const letters = text.replace(/\s/gu, '')
  const names = [...story.people, ...story.citations]
  const missing = [
    ...names.filter((words) => !letters.includes(words.replace(/\s/gu, ''))),
    ...story.figures.filter((raw) => !new RegExp(`(?<![\\d.,])${raw}(?![\\d.,]?\\d)`, 'u').test(text))
  ]
  expect(missing, 'of the names, figures and documents of the meeting').toEqual([])
}
