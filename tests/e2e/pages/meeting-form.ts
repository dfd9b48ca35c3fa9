import type { Locator, Page } from '@playwright/test'

export type FieldName =
  'Tên' | 'Cơ quan tổ chức' | 'Ngày' | 'Buổi' | 'Bắt đầu' | 'Kết thúc' | 'Địa điểm' | 'Loại'
export type SectionName =
  | 'Chung'
  | 'Thành phần'
  | 'Phát biểu'
  | 'Số liệu'
  | 'Nhiệm vụ'
  | 'Khen thưởng'
  | 'Văn bản được dẫn'
  | 'Phần đã bỏ hoặc không còn trong bài'

/** The report beside the text in the tab *Cuộc họp*. */
export class MeetingForm {
  readonly page: Page
  readonly root: Locator
  readonly preview: Locator
  readonly putBack: Locator
  /** The text beside the form. */
  readonly text: Locator
  /** The row that is being written. */
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('region', { name: 'Đọc tài liệu' })
    this.preview = this.root.getByRole('button', { name: 'Xem bản in' })
    this.putBack = this.root.getByRole('button', { name: /^Sửa tay\. Bấm để lấy lại/ })
    this.text = this.root.getByRole('region', { name: 'Bài', exact: true })
    this.editor = this.root.getByRole('group', { name: /^(?:Đang sửa|Thêm)/ })
  }

  section(name: SectionName): Locator {
    return this.root.getByRole('region', { name, exact: true })
  }

  field(name: FieldName): Locator {
    return this.section('Chung').getByLabel(name, { exact: true })
  }

  row(section: SectionName, words: string): Locator {
    return this.section(section).getByRole('row').filter({ hasText: words })
  }

  /** Rows that hold a value, as they stand, without their signs. */
  async rows(section: SectionName): Promise<string[]> {
    const rows = await this.section(section).locator('tr[data-row]').allInnerTexts()
    return rows.map((words) => words.replace(/\s+/g, ' ').trim())
  }

  /** A field of the row that is being written. */
  input(label: string): Locator {
    return this.editor.getByRole('textbox', { name: new RegExp(`^${label}`) })
  }

  menuItem(name: string): Locator {
    return this.page.getByRole('menuitem', { name: new RegExp(`^${name}`) })
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true })
  }

  /** Types a value over what stands there and keeps it with Enter. */
  async write(name: FieldName, value: string): Promise<void> {
    await this.field(name).fill(value)
    await this.field(name).press('Enter')
  }
}
