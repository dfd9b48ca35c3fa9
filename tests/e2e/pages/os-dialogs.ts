/**
 * Page objects: what a person sees and does in the window, by the words on the screen. They hold no expectations of
 * a story; a spec never touches a locator of its own where one of these has it.
 * Here: the file dialogs of the operating system, answered for the person. Nothing of the product is replaced.
 */
import type { ElectronApplication } from '@playwright/test'

/** The next open dialogs choose these files or this folder; none = the person closes the dialog. */
export async function choosePaths(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen.length === 0, filePaths: chosen }
    dialog.showOpenDialog = () => Promise.resolve(answer)
  }, filePaths as string[])
}

/** The next save dialogs save to this path; '' = the person closes the dialog. */
export async function chooseSavePath(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen === '', filePath: chosen }
    dialog.showSaveDialog = () => Promise.resolve(answer)
  }, filePath)
}
