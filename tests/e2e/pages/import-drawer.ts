import type { Locator, Page } from '@playwright/test'

/** The import beside the work: progress while it runs, then what became of each file. */
export class ImportDrawer {
  readonly root: Locator
  readonly title: Locator
  readonly progress: Locator
  readonly close: Locator
  readonly minimise: Locator
  readonly files: Locator

  constructor(page: Page) {
    this.root = page
      .getByRole('complementary', { name: 'Nhập tài liệu' })
      .or(page.getByRole('dialog', { name: 'Nhập tài liệu' }))
    this.title = this.root.getByRole('heading', { level: 2 })
    this.progress = this.root.getByRole('progressbar', { name: 'Tiến độ nhập' })
    this.close = this.root.getByRole('button', { name: 'Đóng', exact: true })
    this.minimise = this.root.getByRole('button', { name: 'Thu xuống thanh trạng thái' })
    this.files = this.root.getByRole('listitem')
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }

  tab(name: 'Không nhập được' | 'Đã có trong kho' | 'Chỉ giữ bản gốc' | 'Đã nhập'): Locator {
    return this.root.getByRole('tab', { name: new RegExp(`^${name}`) })
  }

  file(name: string): Locator {
    return this.files.filter({ hasText: name })
  }
}
