import type { Locator, Page } from '@playwright/test'

type Box = { x: number; y: number; width: number; height: number }

/** The reader's tab with the original: its pages, what is marked on them, the tools above. */
export class Original {
  readonly page: Page
  readonly root: Locator
  readonly margin: Locator
  /** The rectangle that is being drawn. */
  readonly frame: Locator
  /** The frame around a marked region in hand. */
  readonly held: Locator

  constructor(page: Page) {
    this.page = page
    const reader = page.getByRole('region', { name: 'Đọc tài liệu' })
    this.root = reader.getByRole('region', { name: 'Bản gốc', exact: true })
    this.margin = this.root.getByRole('complementary', { name: 'Chú thích', exact: true })
    this.frame = this.root.getByRole('group', { name: /^Vùng đang vẽ/ })
    this.held = this.root.getByRole('group', { name: /^Vùng đã đánh dấu/ })
  }

  /** The square that sizes the region in hand: -1, 0 or 1 across and down. */
  handle(x: number, y: number): Locator {
    return this.held.locator(`[data-grip="${x} ${y}"]`)
  }

  /** Presses in the middle of something and lets go so many pixels from there. */
  async pull(locator: Locator, by: { x: number; y: number }): Promise<void> {
    const { x, y, width, height } = await this.box(locator)
    const { mouse } = this.page
    await mouse.move(x + width / 2, y + height / 2)
    await mouse.down()
    await mouse.move(x + width / 2 + by.x, y + height / 2 + by.y, { steps: 6 })
    await mouse.up()
  }

  sheet(number: number): Locator {
    return this.root.locator(`[data-sheet="${number}"]`)
  }

  /** The words that lie over a page. */
  words(number: number): Locator {
    return this.root.locator(`[data-page-text="${number}"]`)
  }

  /** Where a word stands on its sheet, in shares of it: left and top. */
  async wordShare(number: number, word: string): Promise<number[]> {
    const [box, sheet] = [
      await this.box(this.words(number).getByText(word, { exact: true }).first()),
      await this.box(this.sheet(number))
    ]
    return [(box.x - sheet.x) / sheet.width, (box.y - sheet.y) / sheet.height]
  }

  /** Waits until a page is drawn. */
  async drawn(number: number): Promise<void> {
    await this.sheet(number).locator('canvas[data-drawn="true"], img').first().waitFor()
  }

  tool(name: 'Đánh dấu vùng' | 'Phóng to' | 'Thu nhỏ' | 'Vừa chiều rộng' | 'Xoay trang sang phải'): Locator {
    return this.page.getByRole('toolbar', { name: 'Cách xem bản gốc' }).getByRole('button', { name })
  }

  /** A button of the bar that stands over what is chosen. */
  action(name: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Đoạn đang chọn' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  marks(id: number): Locator {
    return this.root.locator(`[data-mark="${id}"]`)
  }

  async box(locator: Locator): Promise<Box> {
    const box = await locator.boundingBox()
    if (box === null) throw new Error('it is not on the screen')
    return box
  }

  /** A mark's box as shares of its sheet, however large and whichever way up. */
  async shareOf(id: number, page: number, at = 0): Promise<number[]> {
    const [mark, sheet] = [await this.box(this.marks(id).nth(at)), await this.box(this.sheet(page))]
    return [
      (mark.x - sheet.x) / sheet.width,
      (mark.y - sheet.y) / sheet.height,
      mark.width / sheet.width,
      mark.height / sheet.height
    ]
  }

  /** Drags over a page, from and to given as shares of it. */
  async drag(number: number, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { x, y, width, height } = await this.box(this.sheet(number))
    const { mouse } = this.page
    await mouse.move(x + width * from[0], y + height * from[1])
    await mouse.down()
    await mouse.move(x + width * to[0], y + height * to[1], { steps: 6 })
    await mouse.up()
  }

  /** Selects words of a page by pressing at their first letter and letting go after the last. */
  async selectByMouse(number: number, from: string, to = from): Promise<void> {
    const ends = await this.root.evaluate(
      (root, [page, first, last]) => {
        const layer = root.querySelector(`[data-page-text="${page}"]`)!
        // a word may be parted into runs of letters
        const nodes: { node: Text; start: number }[] = []
        let text = ''
        const walk = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
          nodes.push({ node, start: text.length })
          text += node.data
        }
        const letterAt = (offset: number) => {
          const { node, start } = nodes.findLast((each) => each.start <= offset)!
          const range = document.createRange()
          range.setStart(node, offset - start)
          range.setEnd(node, offset - start + 1)
          return { node, box: range.getBoundingClientRect() }
        }
        const find = (words: string) => {
          const at = text.indexOf(words)
          if (at < 0) throw new Error(`no "${words}" on page ${page}`)
          return { head: letterAt(at), tail: letterAt(at + words.length - 1) }
        }
        find(first).head.node.parentElement!.scrollIntoView({ block: 'center' })
        const [a, b] = [find(first).head.box, find(last).tail.box]
        return {
          from: { x: a.left + 0.5, y: a.top + a.height / 2 },
          to: { x: b.right - 0.5, y: b.top + b.height / 2 }
        }
      },
      [number, from, to] as const
    )
    const { mouse } = this.page
    await mouse.move(ends.from.x, ends.from.y)
    await mouse.down()
    await mouse.move(ends.to.x, ends.to.y, { steps: 8 })
    await mouse.up()
  }
}
