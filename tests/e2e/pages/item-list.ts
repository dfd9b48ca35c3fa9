import type { Locator, Page } from '@playwright/test'

/** The list in the middle: how many, the filters, the rows. */
export class ItemList {
  readonly root: Locator
  readonly box: Locator
  readonly rows: Locator
  /** "12 tài liệu". */
  readonly total: Locator
  /** "48 ms": how long the last search took; not there without a search. */
  readonly speed: Locator

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Danh sách tài liệu' })
    this.box = this.root.getByRole('listbox', { name: 'Danh sách tài liệu' })
    this.rows = this.box.getByRole('option')
    // what could not be read of a query is a status too, below
    this.total = this.root.getByRole('status').first()
    this.speed = this.root.getByText(/\d+ ms$/)
  }

  row(title: string | RegExp): Locator {
    return this.rows.filter({ hasText: title })
  }

  /** The row the reader shows. */
  get chosen(): Locator {
    return this.box.getByRole('option', { selected: true })
  }

  /** What is marked in a row, in its original spelling. */
  async marks(title: string): Promise<string[]> {
    return this.row(title).locator('mark').allTextContents()
  }
}
