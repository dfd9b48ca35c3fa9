/** Typing a search the way Vietnamese keyboards do it: the box stays the person's own, the list follows, never behind. */
import type { ElectronApplication, Page } from '@playwright/test'
import path from 'node:path'
import { writeManyTexts } from '../support/many-files.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { choosePaths } from './pages/os-dialogs.ts'
import { telex, typeTelex, type Correction } from './pages/vietnamese-keyboard.ts'

const article = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021'
const many = 8000

/** Tells of every time the program itself writes into the box; what a keyboard puts there is not told. */
const watchBox = (page: Page) =>
  page.evaluate(() => {
    const box = document.getElementById('tl-search') as HTMLInputElement
    const written: string[] = []
    Object.assign(window, { writtenIntoBox: written })
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    Object.defineProperty(box, 'value', {
      get: () => native.get!.call(box) as string,
      set(text: string) {
        written.push(text)
        native.set!.call(box, text)
      }
    })
  })
const writtenIntoBox = (page: Page) =>
  page.evaluate(() => (window as unknown as { writtenIntoBox: string[] }).writtenIntoBox)

const caretOf = (page: Page) =>
  page.evaluate(() => {
    const { selectionStart, selectionEnd } = document.getElementById('tl-search') as HTMLInputElement
    return [selectionStart, selectionEnd]
  })

/** Answers to the search of `text` leave `ms` late. */
const slowDown = (app: ElectronApplication, text: string, ms: number) =>
  app.evaluate(
    ({ ipcMain }, { text: slow, ms: late }) => {
      type Handler = (event: unknown, name: string, input: { text?: string }) => Promise<unknown>
      // the map is Electron's own and not in its types
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const answer = handlers.get('tulieu:call')!
      ipcMain.removeHandler('tulieu:call')
      ipcMain.handle('tulieu:call', async (event, name: string, input: { text?: string }) => {
        const result = await answer(event, name, input)
        if (name === 'search.run' && input.text === slow) {
          Object.assign(globalThis, { slowedDown: true })
          await new Promise((resolve) => setTimeout(resolve, late))
        }
        return result
      })
    },
    { text, ms }
  )

test('Telex is read as the keyboard programs read it', () => {
  const typed = (keys: string) => [...keys].reduce(telex, '')
  expect(['vaanj', 'keets', 'khaor', 'ddangr', 'lixnh', 'toongr', 'suwar'].map(typed)).toEqual([
    'vận',
    'kết',
    'khảo',
    'đảng',
    'lĩnh',
    'tổng',
    'sửa'
  ])
})

for (const [correction, pauseMs] of [
  ['backspaces', 0],
  ['backspaces', 130],
  ['selection', 40],
  ['dummy', 40]
] as [Correction, number][]) {
  test(`the box is never written into: ${correction}, a key every ${pauseMs} ms`, async ({ office }) => {
    const { list, page, search } = office
    await search.focus()
    await watchBox(page)
    const typed = await typeTelex(
      page,
      'toongr keets coong tacs daan vaanj',
      correction,
      pauseMs,
      async (text) => {
        await expect(search).toHaveValue(text, { timeout: 1 })
        expect(await caretOf(page), `the caret stands behind "${text}"`).toEqual([text.length, text.length])
      }
    )
    expect(typed).toBe('tổng kết công tác dân vận')
    await expect(list.rows.first()).toContainText(article)
    await expect.poll(async () => (await list.marks(article)).join(' ')).toContain('dân vận')
    // an answer that came late would have come by now
    await page.waitForTimeout(500)
    await expect(search).toHaveValue(typed)
    expect(await writtenIntoBox(page)).toEqual([])
  })
}

test('a word put in the midst stays where it is put', async ({ office }) => {
  const { list, page, search } = office
  await search.fill('dân khéo')
  await expect(list.speed).toBeVisible()
  await watchBox(page)
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft')
  await typeTelex(page, ' vaanj', 'backspaces', 120)
  await expect(search).toHaveValue('dân vận khéo')
  await page.waitForTimeout(400)
  expect(await caretOf(page)).toEqual([7, 7])
  expect(await writtenIntoBox(page)).toEqual([])
  await expect(list.rows.first()).toContainText('khéo')
})

test('words half typed, or typed with the keyboard program off, find or say that nothing is found', async ({
  office
}) => {
  const { list, page, search } = office
  for (const keys of ['doois thoaij', 'daan vaanj', 'giams sats']) {
    await search.fill('')
    await expect(list.total).toHaveText('12 tài liệu')
    // with the program on: at no key is the list without an answer to what stands in the box
    await typeTelex(page, keys, 'backspaces', 150)
    await expect(list.rows.first()).toBeVisible()
    // with it off the keys themselves stand there
    await search.fill('')
    for (const key of keys) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      await expect(list.total).toHaveText(/^\d+ tài liệu$/)
    }
    await expect(search).toHaveValue(keys)
    await expect(list.root.getByText(`Không thấy “${keys}”`).or(list.rows.first())).toBeVisible()
  }
})

test('whatever is pasted finds, or says that nothing is found', async ({ office }) => {
  const { list, notice, page, search } = office
  await search.focus()
  await watchBox(page)
  for (const pasted of [
    'dân vận khéo, hội nghị tổng kết. '.repeat(2000),
    '"',
    ' - ',
    "'); DROP TABLE items; --",
    'NEAR(a b) {title} : ^dân + * ("',
    '👩‍👩‍👧‍👦🇻🇳',
    '\u0007\u001b[31m\u202e',
    'the a of và'
  ]) {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(pasted)
    await expect(list.total).toHaveText(/^\d+ tài liệu$/)
    await page.waitForTimeout(250)
    await expect(list.total).toHaveText(/^\d+ tài liệu$/)
    await expect(notice).toHaveCount(0)
    await expect(list.root.getByText('Dữ liệu nhập chưa đúng')).toHaveCount(0)
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('dân vận')
  await expect(list.rows.first()).toContainText('dân vận')
  expect(await writtenIntoBox(page)).toEqual([])
})

test('where nothing is found another spelling is offered, also when it was typed over on the way', async ({
  office
}) => {
  const { list, notice, page, search } = office
  await search.focus()
  await page.keyboard.type('đối thoaij nhân dânn', { delay: 20 })
  await list.root.getByRole('button', { name: 'đối thoại nhân dân' }).click()
  await expect(search).toHaveValue('đối thoại nhân dân')
  await expect(list.rows.first()).toBeVisible()
  await search.fill('đối thoaij')
  await expect(list.root.getByText('Có phải bạn tìm')).toBeVisible()
  await search.fill('đối thoại')
  await expect(list.rows.first()).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('an answer that comes late never takes the place of a newer one', async ({ office }) => {
  const { app, list, page, search } = office
  await expect(list.total).toHaveText('12 tài liệu')
  await slowDown(app, 'dan', 1500)
  await search.focus()
  await page.keyboard.type('dan')
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { slowedDown?: true }).slowedDown))
    .toBe(true)
  await page.keyboard.type(' van kheo')
  await page.waitForFunction(() =>
    performance
      .getEntriesByName('keystroke-to-list')
      .some((each) => (each as PerformanceMeasure).detail === 'dan van kheo')
  )
  const [total, first] = [await list.total.textContent(), await list.rows.first().textContent()]
  await page.waitForTimeout(1800)
  await expect(search).toHaveValue('dan van kheo')
  await expect(list.total).toHaveText(total!)
  await expect(list.rows.first()).toHaveText(first!)
  // the late answer is a good one for its own words
  await search.fill('dan')
  await expect(list.total).not.toHaveText(total!)
})

test('each keystroke is measured until its list is drawn', async ({ office }) => {
  const { list, page, search } = office
  await expect(list.total).toHaveText('12 tài liệu')
  await page.evaluate(() => {
    const seen: unknown[] = []
    Object.assign(window, { seenMeasures: seen })
    new PerformanceObserver((entries) => {
      for (const each of entries.getEntriesByName('keystroke-to-list'))
        seen.push((each as PerformanceMeasure).detail)
    }).observe({ entryTypes: ['measure'] })
  })
  await search.focus()
  for (const [at, key] of [...'dân'].entries()) {
    await page.keyboard.insertText(key)
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seenMeasures: unknown[] }).seenMeasures))
      .toEqual(['d', 'dâ', 'dân'].slice(0, at + 1))
  }
})

test('while files come in, what is in is found as one types, and the list grows', async ({
  started,
  folder
}, testInfo) => {
  const office = new AppWindow(started)
  const { list, page, search } = office
  const texts = await writeManyTexts(testInfo.outputPath('Tin thôn'), many)
  await office.createArchive(path.join(folder, 'Kho.tulieu'))
  await choosePaths(office.app, [texts])
  await office.button('Chọn thư mục…').click()
  await expect(list.rows.first()).toBeVisible()
  await watchBox(page)
  await search.focus()
  const typed = await typeTelex(page, 'hojp banf dduwowngf', 'backspaces', 20)
  expect(typed).toBe('họp bàn đường')
  await expect(list.rows.first()).toContainText('họp bàn làm đường')
  const found = async () => Number(((await list.total.textContent()) ?? '').replace(/\D/g, ''))
  const early = await found()
  expect(early).toBeGreaterThan(0)
  expect(early, 'it is still coming in').toBeLessThan(many)
  await expect.poll(found, { timeout: 60_000 }).toBe(many)
  await expect(search).toHaveValue(typed)
  expect(await writtenIntoBox(page)).toEqual([])
})
