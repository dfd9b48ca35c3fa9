/** Hundreds of notes beside one long text: near the window all are drawn and painted, and none lies over another. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { CallName, Input, Output } from '../../src/shared/ipc/contract.ts'
import { expect, test, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

async function ask<N extends CallName>({ call }: Started, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

/** What of the margin is seen: how many notes, pairs of them that overlap, passages in the window that are not painted. */
const look = (page: Page) =>
  page.evaluate(() => {
    const pane = document.querySelector('[data-reading]')!.getBoundingClientRect()
    const notes = [...document.querySelectorAll<HTMLElement>('[data-note]')].map((note) =>
      note.getBoundingClientRect()
    )
    const seen = notes.filter(({ top, bottom }) => bottom > pane.top && top < pane.bottom)
    const sorted = [...notes].sort((a, b) => a.top - b.top)
    const overlaps = sorted.filter((box, at) => at > 0 && box.top < sorted[at - 1]!.bottom - 0.5).length
    const painted = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    const isPainted = (leaf: Element) =>
      painted.some(({ startContainer }) => startContainer === leaf.firstChild)
    const bare = [...document.querySelectorAll('article p[data-start]')].filter((leaf) => {
      const { top, bottom } = leaf.getBoundingClientRect()
      return bottom > pane.top && top < pane.bottom && !isPainted(leaf)
    }).length
    return { drawn: notes.length, seen: seen.length, overlaps, bare }
  })

for (const width of [1700, 1100]) {
  test(`in a window of ${width} pixels`, async ({ started, folder }, info) => {
    const { page } = started
    await page.setViewportSize({ width, height: 900 })
    const paragraphs = Array.from(
      { length: 500 },
      (_, at) =>
        `Việc thứ ${at + 1}: thôn ${at * 7} họp dân, có ${at * 3 + 11} người dự, ghi ${at + 2} ý kiến về đường và nước.`
    )
    const file = path.join(folder, 'Sổ việc của xã.txt')
    await writeFile(file, `Sổ việc của xã Mỹ Khuê\n\n${paragraphs.join('\n\n')}`)
    await ask(started, 'shell.createArchive', { path: path.join(folder, 'Kho.tulieu') })
    await ask(started, 'accession.start', { paths: [file] })
    const office = new AppWindow(started)
    await expect(office.list.total).toHaveText('1 tài liệu')
    const { items } = await ask(started, 'items.list', { filter: {} })
    const item = await ask(started, 'items.get', { id: items[0]!.id })
    const colours = ['yellow', 'green', 'pink', 'blue'] as const
    const made = paragraphs.map((paragraph, at) => {
      const start = item.text.indexOf(paragraph)
      const note = at % 3 === 0 ? `Hỏi lại trưởng thôn về việc thứ ${at + 1}. `.repeat(1 + (at % 4)) : ''
      return {
        type: 'Annotation',
        body: [
          ...(note === '' ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }]),
          { type: 'TextualBody', value: colours[at % 4], purpose: 'classifying' }
        ],
        target: {
          source: `urn:tulieu:x:${item.accession}:sha256:${item.original.sha256}`,
          selector: [
            { type: 'TextQuoteSelector', exact: paragraph, prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start, end: start + paragraph.length }
          ]
        }
      }
    })
    const { added } = await ask(started, 'annotations.import', {
      text: JSON.stringify({ type: 'AnnotationPage', items: made })
    })
    expect(added).toBe(500)
    await office.list.row(item.title).click()
    await expect.poll(async () => (await look(page)).seen).toBeGreaterThan(3)
    const pane = page.locator('[data-reading]')
    for (const share of [0, 0.5, 1, 0.25]) {
      await pane.evaluate((element, part) => element.scrollTo({ top: element.scrollHeight * part }), share)
      await expect.poll(() => look(page)).toMatchObject({ overlaps: 0, bare: 0 })
      const { drawn, seen } = await look(page)
      expect(seen).toBeGreaterThan(0)
      expect(drawn).toBeLessThan(250)
    }
    await page.screenshot({ path: info.outputPath('many.png') })

    // one more, and one less: what is painted of the others is left alone
    const all = await page.evaluate(() => {
      const held = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
      Object.assign(globalThis, { held: new Set(held) })
      return held.length
    })
    const painted = () =>
      page.evaluate(() => {
        const { held } = globalThis as unknown as { held: Set<AbstractRange> }
        const now = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
        return { all: now.length, kept: now.filter((range) => held.has(range)).length }
      })
    const middle = paragraphs[125]!
    const start = item.text.indexOf(middle)
    const { id } = await ask(started, 'annotations.create', {
      itemId: item.id,
      selectors: describeRange(item.text, start + 4, start + 20),
      note: 'Thêm một chú thích giữa bao nhiêu chú thích khác',
      colour: 'pink'
    })
    const card = page.locator(`[data-note="${id}"]`)
    await expect(card).toBeAttached()
    await expect.poll(painted).toEqual({ all: all + 1, kept: all })
    await expect.poll(() => look(page)).toMatchObject({ overlaps: 0, bare: 0 })
    await office.undo.click()
    await expect(card).toHaveCount(0)
    await expect.poll(painted).toEqual({ all, kept: all })
    await expect.poll(() => look(page)).toMatchObject({ overlaps: 0, bare: 0 })
  })
}
