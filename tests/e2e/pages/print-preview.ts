import type { Locator, Page } from '@playwright/test'

/** The pages that will print, over the whole window. */
export class PrintPreview {
  readonly root: Locator
  readonly sheets: Locator
  /** "Trang 1 / 3". */
  readonly place: Locator
  readonly back: Locator
  readonly savePdf: Locator
  readonly letterhead: Locator

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Xem trước khi in' })
    this.sheets = this.root.getByRole('img', { name: /^Trang \d+ trên \d+$/ })
    this.place = this.root.getByRole('toolbar', { name: 'Xem trang' }).getByRole('status')
    this.back = this.root.getByRole('button', { name: 'Quay lại' })
    this.savePdf = this.root.getByRole('button', { name: 'Lưu PDF' })
    this.letterhead = this.root.getByRole('textbox', { name: 'Tên cơ quan ở đầu trang' })
  }
}
