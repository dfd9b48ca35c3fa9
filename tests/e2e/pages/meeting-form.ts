import type { Locator, Page } from '@playwright/test'

export type FieldName =
  'Tên' | 'Cơ quan tổ chức' | 'Ngày' | 'Buổi' | 'Bắt đầu' | 'Kết thúc' | 'Địa điểm' | 'Loại'
export type SectionName =
  'Chung' | 'Thành phần' | 'Phát biểu' | 'Số liệu' | 'Nhiệm vụ' | 'Khen thưởng' | 'Văn bản được dẫn'

/** The report beside the text in the tab *Cuộc họp*. */
export class MeetingForm {
  readonly root: Locator
  readonly preview: Locator
  readonly putBack: Locator

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Đọc tài liệu' })
    this.preview = this.root.getByRole('button', { name: 'Xem bản in' })
    this.putBack = this.root.getByRole('button', { name: /^Sửa tay\. Bấm để lấy lại/ })
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

  /** Types a value over what stands there and keeps it with Enter. */
  async write(name: FieldName, value: string): Promise<void> {
    await this.field(name).fill(value)
    await this.field(name).press('Enter')
  }
}
