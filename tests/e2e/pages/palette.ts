import type { Locator, Page } from '@playwright/test'

/** Ctrl+Shift+P: commands, tags and items by name. */
export class Palette {
  readonly root: Locator
  readonly field: Locator
  readonly options: Locator
  /** The one Enter would do. */
  readonly active: Locator

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Bảng lệnh' })
    this.field = this.root.getByRole('combobox', { name: 'Bảng lệnh' })
    this.options = this.root.getByRole('option')
    this.active = this.root.getByRole('option', { selected: true })
  }

  option(name: string | RegExp): Locator {
    return this.root.getByRole('option', { name })
  }

  /** What stands under one heading. */
  group(name: string | RegExp): Locator {
    return this.root.getByRole('group', { name }).getByRole('option')
  }
}
