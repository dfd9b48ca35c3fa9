import type { Locator, Page } from '@playwright/test'

/** Chữa bảng mã chữ Việt: the list of what is in question, both spellings, the repair. */
export class EncodingDoctor {
  readonly root: Locator
  readonly names: Locator
  readonly before: Locator
  readonly after: Locator
  readonly verdict: Locator
  readonly encoding: Locator
  readonly repair: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('dialog', { name: 'Chữa bảng mã chữ Việt' })
    this.names = this.root.locator('[data-case] button > span:first-child')
    const texts = this.root.getByRole('region').filter({ hasNot: page.getByRole('heading') })
    this.before = texts.first()
    this.after = texts.last()
    this.verdict = this.root.getByRole('status')
    this.encoding = this.root.getByRole('combobox', { name: 'Bảng mã' })
    this.repair = this.root.getByRole('button', { name: /^Chữa/ })
  }

  case(name: string): Locator {
    return this.root.locator('[data-case]').getByRole('button', { name })
  }

  async show(name: string): Promise<void> {
    await this.case(name).click()
  }

  async choose(encoding: string): Promise<void> {
    await this.encoding.click()
    await this.#page.getByRole('option', { name: encoding, exact: true }).click()
  }
}
