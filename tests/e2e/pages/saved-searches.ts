import type { Locator, Page } from '@playwright/test'

/** "Bộ lọc đã lưu" in the navigation, and the small form that keeps one more. */
export class SavedSearches {
  /** "Lưu" at the right end of the search box. */
  readonly save: Locator
  readonly form: Locator
  readonly name: Locator
  readonly list: Locator
  readonly rows: Locator
  /** The name that is being changed in its row. */
  readonly newName: Locator

  constructor(page: Page) {
    this.save = page.getByRole('search').getByRole('button', { name: 'Lưu', exact: true })
    this.form = page.getByRole('dialog', { name: 'Lưu bộ lọc' })
    this.name = this.form.getByRole('textbox', { name: 'Tên bộ lọc' })
    this.list = page.getByRole('list', { name: 'Bộ lọc đã lưu' })
    this.rows = this.list.getByRole('button')
    this.newName = this.list.getByRole('textbox')
  }

  row(name: string): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^${name} \\d`) })
  }
}
