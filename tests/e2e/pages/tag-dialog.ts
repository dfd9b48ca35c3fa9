import type { Locator, Page } from '@playwright/test'

/** Ctrl+T: the tags of what is chosen. */
export class TagDialog {
  readonly page: Page
  readonly root: Locator
  readonly field: Locator
  readonly apply: Locator
  /** The same field for the tags of one annotation. */
  readonly noteField: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('dialog', { name: /^Gắn thẻ cho \d+ tài liệu$/ })
    this.field = this.root.getByRole('combobox', { name: 'Thẻ của tài liệu đã chọn' })
    this.noteField = page.getByRole('combobox', { name: 'Thẻ của chú thích' })
    this.apply = this.root.getByRole('button', { name: 'Gắn thẻ', exact: true })
  }

  option(name: string | RegExp): Locator {
    return this.root.getByRole('option', { name })
  }

  chip(path: string): Locator {
    return this.root.getByRole('button', { name: `Bỏ thẻ “${path}”` })
  }

  /** Types a path and takes it, as a new tag when there is none. */
  async add(path: string): Promise<void> {
    await this.field.fill(path)
    await this.field.press('Control+Enter')
  }
}
