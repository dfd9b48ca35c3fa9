import type { Locator, Page } from '@playwright/test'

/** "Quy tắc gắn thẻ": the list of rules, and the form of one with its trial run. */
export class TagRules {
  readonly root: Locator
  readonly rows: Locator
  readonly query: Locator
  readonly tag: Locator
  readonly name: Locator
  readonly trial: Locator
  readonly saveAndRun: Locator

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^(Quy tắc gắn thẻ|Gắn thẻ khi…|Sửa quy tắc gắn thẻ)$/ })
    this.rows = this.root.getByRole('list', { name: 'Quy tắc gắn thẻ' }).getByRole('listitem')
    this.query = this.root.getByRole('textbox', { name: 'Khi tài liệu có' })
    this.tag = this.root.getByRole('combobox', { name: 'thì gắn thẻ' })
    this.name = this.root.getByRole('textbox', { name: 'Tên quy tắc' })
    this.trial = this.root.getByRole('region', { name: 'Chạy thử' })
    this.saveAndRun = this.root.getByRole('button', { name: 'Lưu và gắn ngay' })
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }
}
