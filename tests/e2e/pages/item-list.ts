import type { Locator, Page } from '@playwright/test'

export type FilterGroup = 'Năm' | 'Tháng' | 'Định dạng' | 'Thẻ' | 'Nguồn' | 'Văn bản được dẫn' | 'Người'

/** The list in the middle: how many, the filters, the rows. */
export class ItemList {
  readonly page: Page
  readonly root: Locator
  readonly box: Locator
  readonly rows: Locator
  /** "12 tài liệu". */
  readonly total: Locator
  /** "48 ms": how long the last search took; not there without a search. */
  readonly speed: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('region', { name: 'Danh sách tài liệu' })
    this.box = this.root.getByRole('listbox', { name: 'Danh sách tài liệu' })
    this.rows = this.box.getByRole('option')
    // what could not be read of a query is a status too, below
    this.total = this.root.getByRole('status').first()
    this.speed = this.root.getByText(/\d+ ms$/)
  }

  /** A filter in use, to be taken away: "Năm: 2021" by its value. */
  used(name: string): Locator {
    const value = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return this.root.getByRole('button', { name: new RegExp(`^Bỏ lọc (?:.*: |.* )?${value}$`, 'u') })
  }

  /** Opens a group of "+ Bộ lọc". */
  async openFilters(group?: FilterGroup): Promise<void> {
    await this.root.getByRole('button', { name: 'Bộ lọc', exact: true }).click()
    if (group !== undefined) await this.page.getByRole('menuitem', { name: group, exact: true }).click()
  }

  /** A value of the open group, or an entry of the menu itself. */
  filter(name: string | RegExp): Locator {
    return this.page.getByRole('menuitem', { name })
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
