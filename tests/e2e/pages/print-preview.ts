import type { Locator, Page } from '@playwright/test'

/** The pages that will print, over the whole window. */
export class PrintPreview {
  private readonly page: Page
  readonly root: Locator
  readonly sheets: Locator
  /** "Trang 1 / 3". */
  readonly place: Locator
  readonly back: Locator
  readonly savePdf: Locator
  readonly template: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('dialog', { name: 'Xem trước khi in' })
    this.sheets = this.root.getByRole('img', { name: /^Trang \d+ trên \d+$/ })
    this.place = this.root.getByRole('toolbar', { name: 'Xem trang' }).getByRole('status')
    this.back = this.root.getByRole('button', { name: 'Quay lại' })
    this.savePdf = this.root.getByRole('button', { name: 'Lưu PDF' })
    this.template = this.root.getByRole('combobox', { name: 'Mẫu' })
  }

  /** The open list of templates: the last on the page, before it the list of items may still be told. */
  private get options(): Locator {
    return this.page.getByRole('listbox').last().getByRole('option')
  }

  /** The templates that are offered. */
  async templates(): Promise<string[]> {
    await this.template.click()
    const names = await this.options.allTextContents()
    await this.page.keyboard.press('Escape')
    return names
  }

  async choose(template: string): Promise<void> {
    await this.template.click()
    await this.options.filter({ hasText: template }).click()
  }

  field(label: string): Locator {
    return this.root.getByRole('textbox', { name: label, exact: true })
  }

  /** Types into a field and leaves it. */
  async fill(label: string, words: string): Promise<void> {
    await this.field(label).fill(words)
    await this.field(label).blur()
  }
}
