import type { Locator, Page } from '@playwright/test'

/** The dialogs that put tags in order: "Gộp vào…", "Thẻ trùng khi bỏ dấu", "Mô tả…". */
export class TagMerging {
  readonly root: Locator
  readonly field: Locator
  readonly preview: Locator
  readonly apply: Locator
  readonly twins: Locator
  readonly description: Locator

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^Gộp thẻ “.+” vào thẻ khác$/ })
    this.field = this.root.getByRole('combobox', { name: 'Gõ tên thẻ giữ lại' })
    this.preview = this.root.getByRole('status')
    this.apply = this.root.getByRole('button', { name: 'Gộp', exact: true })
    this.twins = page.getByRole('dialog', { name: 'Thẻ trùng khi bỏ dấu' })
    this.description = page.getByRole('textbox', { name: 'Mô tả', exact: true })
  }

  option(name: string | RegExp): Locator {
    return this.root.getByRole('option', { name })
  }

  /** The group of tags one of which is at this path. */
  twinGroup(path: string): Locator {
    return this.twins.getByRole('group').filter({ hasText: path })
  }
}
