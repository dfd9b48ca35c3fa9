import type { Locator, Page } from '@playwright/test'

export type TabName = 'Đọc' | 'Bản gốc' | 'Cuộc họp' | 'Thông tin'
/** What is painted over the text: hits of the search, highlights by colour, the evidence of a field. */
export type Paint = 'hit' | 'hit-current' | 'evidence' | `note-${'yellow' | 'green' | 'pink' | 'blue'}`

/** The pane on the right: one item under its tabs. */
export class Reader {
  readonly page: Page
  readonly root: Locator
  readonly article: Locator
  /** The notes beside the text. */
  readonly margin: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('region', { name: 'Đọc tài liệu' })
    this.article = this.root.getByRole('article')
    this.margin = this.root.getByRole('complementary', { name: 'Chú thích', exact: true })
  }

  get title(): Locator {
    return this.article.getByRole('heading', { level: 1 })
  }

  /** "Kết quả 1 trong 14", said to screen readers. */
  get hitCount(): Locator {
    return this.root.getByRole('status')
  }

  /** Ctrl+F in the reader: the field of the find bar. */
  get find(): Locator {
    return this.root.getByRole('textbox', { name: 'Tìm trong bài' })
  }

  /** What is about the same matter, at the end of the text. */
  get similar(): Locator {
    return this.root.getByRole('region', { name: 'Tài liệu gần giống' })
  }

  /** The part of the reader that scrolls. */
  get text(): Locator {
    return this.root.getByRole('region', { name: 'Đọc', exact: true })
  }

  tab(name: TabName): Locator {
    return this.root.getByRole('tab', { name, exact: true })
  }

  tool(name: 'Gắn thẻ' | 'Xem trước khi in' | 'Thêm' | 'Kiểu chữ đọc'): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** The note that is being written. */
  get noteField(): Locator {
    return this.margin.getByRole('textbox', { name: 'Ghi chú' })
  }

  note(words: string): Locator {
    return this.margin.getByRole('group', { name: new RegExp(words) })
  }

  /** A part that cleaning set aside, while such parts are shown. */
  setAside(words: string): Locator {
    return this.article
      .locator('div', { hasText: words })
      .filter({ has: this.page.getByRole('button', { name: 'Đưa lại vào bài' }) })
      .last()
  }

  /** The words under one paint, in the order of the text: the browser's own account of what it painted. */
  async painted(paint: Paint): Promise<string[]> {
    return this.page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])]
      return ranges
        .map((range) => ({
          at: range.startContainer.parentElement?.getBoundingClientRect().top ?? 0,
          from: range.startOffset,
          words: (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset)
        }))
        .sort((one, other) => one.at - other.at || one.from - other.from)
        .map(({ words }) => words)
    }, `tl-${paint}`)
  }

  /** Selects a passage by pressing at its first letter and letting go after its last. */
  async selectByMouse(passage: string): Promise<void> {
    const ends = await this.article.evaluate((article, words) => {
      const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const at = (node.textContent ?? '').indexOf(words)
        if (at < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        const boxes = [...range.getClientRects()]
        const [first, last] = [boxes[0], boxes.at(-1)]
        if (first === undefined || last === undefined) return null
        return {
          from: { x: first.left + 0.5, y: first.top + first.height / 2 },
          to: { x: last.right - 0.5, y: last.top + last.height / 2 }
        }
      }
      return null
    }, passage)
    if (ends === null) throw new Error(`the text does not have "${passage}"`)
    const { mouse } = this.page
    await mouse.move(ends.from.x, ends.from.y)
    await mouse.down()
    await mouse.move(ends.to.x, ends.to.y, { steps: 8 })
    await mouse.up()
  }

  /** A button of the bar that stands over a selection. */
  selectionAction(name: 'Tô vàng' | 'Tô lục' | 'Tô hồng' | 'Tô lam' | 'Ghi chú' | 'Thẻ'): Locator {
    return this.root
      .getByRole('toolbar', { name: 'Đoạn đang chọn' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }
}
