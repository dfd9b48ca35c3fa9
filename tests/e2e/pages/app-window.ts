import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { ImportDrawer } from './import-drawer.ts'
import { ItemList } from './item-list.ts'
import { Journal } from './journal.ts'
import { MeetingForm } from './meeting-form.ts'
import { Navigation } from './navigation.ts'
import { choosePaths, chooseSavePath } from './os-dialogs.ts'
import { Palette } from './palette.ts'
import { PrintPreview } from './print-preview.ts'
import { Reader } from './reader.ts'
import { SavedSearches } from './saved-searches.ts'
import { SettingsDialog } from './settings-dialog.ts'
import { TagDialog } from './tag-dialog.ts'
import { TagMerging } from './tag-merging.ts'
import { TagRules } from './tag-rules.ts'

/** The whole window: what is always there, and its parts. */
export class AppWindow {
  readonly app: ElectronApplication
  readonly page: Page
  readonly search: Locator
  readonly statusBar: Locator
  readonly undo: Locator
  /** What an action that failed has to say. */
  readonly notice: Locator
  readonly navigation: Navigation
  readonly list: ItemList
  readonly reader: Reader
  readonly meeting: MeetingForm
  readonly tags: TagDialog
  readonly merging: TagMerging
  readonly rules: TagRules
  readonly journal: Journal
  readonly importing: ImportDrawer
  readonly print: PrintPreview
  readonly settings: SettingsDialog
  readonly saved: SavedSearches
  readonly palette: Palette

  constructor({ app, page }: { app: ElectronApplication; page: Page }) {
    this.app = app
    this.page = page
    this.search = page.getByRole('combobox', { name: 'Tìm trong kho' })
    this.statusBar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' })
    this.undo = page.getByRole('banner').getByRole('button', { name: /hoàn tác/i })
    this.notice = page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Đóng' }) })
    this.navigation = new Navigation(page)
    this.list = new ItemList(page)
    this.reader = new Reader(page)
    this.meeting = new MeetingForm(page)
    this.tags = new TagDialog(page)
    this.merging = new TagMerging(page)
    this.rules = new TagRules(page)
    this.journal = new Journal(page)
    this.importing = new ImportDrawer(page)
    this.print = new PrintPreview(page)
    this.settings = new SettingsDialog(page)
    this.saved = new SavedSearches(page)
    this.palette = new Palette(page)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }

  /** What was just done, told at the bottom of the window (before it stands what screen readers hear). */
  toast(words: string): Locator {
    return this.page.getByText(words, { exact: true }).last()
  }

  /** From the first screen: makes an archive in a new folder. */
  async createArchive(folder: string): Promise<void> {
    await chooseSavePath(this.app, folder)
    await this.button('Tạo kho…').click()
  }

  /** From the first screen: opens an archive that is there. */
  async openArchive(folder: string): Promise<void> {
    await choosePaths(this.app, [folder])
    await this.button('Mở kho đã có…').click()
  }

  /** Nhập ▸ Chọn tệp…, from the title bar. */
  async importFiles(paths: readonly string[]): Promise<void> {
    await choosePaths(this.app, paths)
    await this.button('Nhập').click()
    await this.page.getByRole('menuitem', { name: /^Chọn tệp…/ }).click()
  }

  /** Nhập ▸ Chọn thư mục…, from the title bar. */
  async importFolder(folder: string): Promise<void> {
    await choosePaths(this.app, [folder])
    await this.button('Nhập').click()
    await this.page.getByRole('menuitem', { name: /^Chọn thư mục…/ }).click()
  }

  /** Holds files and folders over the middle of the window, as the system does when they are dragged in. */
  async dragOver(paths: readonly string[]): Promise<{ drop(): Promise<void> }> {
    const session = await this.page.context().newCDPSession(this.page)
    const at = { x: 600, y: 400, data: { items: [], files: [...paths], dragOperationsMask: 1 } }
    // https://chromedevtools.github.io/devtools-protocol/tot/Input/#method-dispatchDragEvent
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
    return {
      drop: async () => {
        await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
        await session.detach()
      }
    }
  }

  /** Asks the archive and waits for its answer. */
  async searchFor(text: string): Promise<void> {
    await this.search.fill('')
    await this.list.speed.waitFor({ state: 'detached' })
    await this.search.fill(text)
    await this.list.speed.waitFor()
  }

  /** What the archive's own check finds wrong. */
  async verify(): Promise<readonly unknown[]> {
    const answer = await this.page.evaluate(() => {
      type Door = {
        call(name: string, input: unknown): Promise<{ ok: boolean; value: { problems: unknown[] } }>
      }
      return (window as unknown as { tulieu: Door }).tulieu.call('archive.verify', {})
    })
    return answer.ok ? answer.value.problems : [answer]
  }

  async openSettings(): Promise<void> {
    await this.button(/^(Cài đặt|Settings)$/).click()
  }
}
