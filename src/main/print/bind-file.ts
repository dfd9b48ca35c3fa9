/** Papers printed one after the other and bound into one PDF. */
import path from 'node:path'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { BoundPdf } from './bound-pdf.ts'
import { printPart } from './pdf.ts'
import { openDraft } from './write-whole.ts'

/** Prints a paper and adds it; its number of pages. A paper that cannot be printed leaves what is bound as it was. */
type Add = (printable: Printable) => Promise<number>

/**
 * Binds what `work` adds into a file; when it says `isKept: false`, adds nothing or throws, there is no file, and an older
 * one of that name stays. A file that another program has opened meanwhile is left alone: the papers go beside it.
 * @returns what `work` answers, and the path written
 * @throws ArchiveError as `openDraft` does, and what `work` throws
 */
export async function bindFile<T>(
  file: string,
  work: (add: Add) => Promise<{ answer: T; isKept: boolean }>
): Promise<{ answer: T; path: string }> {
  const draft = await openDraft(file)
  try {
    const bound = await BoundPdf.begin(draft)
    let author = ''
    const { answer, isKept } = await work(async (printable) => {
      const document = await printPart(printable)
      author = printable.sheet.author
      await bound.add(document, printable.sheet.title)
      return document.getPageCount()
    })
    if (!isKept || bound.pages === 0) {
      await draft.discard()
      return { answer, path: file }
    }
    const title = path.basename(file, path.extname(file))
    await bound.end({ title, subject: title, author })
    return { answer, path: await draft.commit(true) }
  } catch (error) {
    await draft.discard()
    throw error
  }
}
