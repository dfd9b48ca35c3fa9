import type { Locator, Page } from '@playwright/test'

/** "Nhật ký": what was done, and taking one step back by itself. */
export class Journal {
  readonly page: Page
  readonly root: Locator
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('dialog', { name: 'Nhật ký thay đổi' })
    this.rows = this.root.getByRole('listitem')
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words })
  }

  undo(words: string): Locator {
    return this.row(words).getByRole('button', { name: /^Hoàn tác/ })
  }

  /** From the menu beside the undo arrow. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Các thay đổi gần đây' }).click()
    await this.page.getByRole('menuitem', { name: 'Nhật ký thay đổi' }).click()
  }
}
