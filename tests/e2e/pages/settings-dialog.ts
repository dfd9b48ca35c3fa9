import type { Locator, Page } from '@playwright/test'

/** Settings, in either language. */
export class SettingsDialog {
  readonly root: Locator

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^(Cài đặt|Settings)$/ })
  }

  choice(name: 'Tiếng Việt' | 'English' | 'Sáng' | 'Tối' | 'Light' | 'Dark'): Locator {
    return this.root.getByRole('radio', { name })
  }

  get close(): Locator {
    return this.root.getByRole('button', { name: /^(Đóng|Close)$/ })
  }
}
