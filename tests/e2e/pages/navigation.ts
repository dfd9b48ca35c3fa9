import type { Locator, Page } from '@playwright/test'

export type PlaceName =
  | 'Tất cả tài liệu'
  | 'Mới nhập'
  | 'Chưa gắn thẻ'
  | 'Có chú thích'
  | 'Chú thích'
  | 'Cuộc họp'
  | 'Văn bản được dẫn'
  | 'Người'
  | 'Thùng rác'

/** The pane on the left: the views with their counts, and the tags. */
export class Navigation {
  readonly root: Locator

  constructor(page: Page) {
    this.root = page.getByRole('navigation', { name: 'Điều hướng' })
  }

  place(name: PlaceName): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^${name}( \\d|$)`) })
  }

  /** A tag by its own name, without its parents. */
  tag(name: string): Locator {
    return this.root.getByRole('treeitem', { name: new RegExp(`^${name},? \\d`) })
  }

  async goTo(name: PlaceName): Promise<void> {
    await this.place(name).click()
  }
}
