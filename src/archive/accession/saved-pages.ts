/** Folders that browsers, Word and Excel lay beside a page saved “complete”: its pictures and scripts are no documents. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const FOLDER = /^(.+)(?:_files|\.files|_tệp)$/i
const PAGES = ['.html', '.htm', '.xhtml', '.mht']
/** What comes in all the same: documents a person laid there, and the sheets and slides of which Office makes pages. */
const DOCUMENT =
  /(?:\.(?:docx?|docm|rtf|odt|pdf|xlsx?|xls[mb]|ods|csv|pptx?|eml|msg|zip)|^(?:sheet|slide)\d{3,4}\.html?)$/i

/** The name of the page a folder would belong to, without extension; null when it is called otherwise. */
const pageNameOf = (folder: string): string | null => FOLDER.exec(folder.normalize('NFC'))?.[1] ?? null

/** Which of the names in a folder are folders that belong to a page beside them. */
export function foldersOfPages(names: readonly string[]): ReadonlySet<string> {
  const folders = names.filter((name) => pageNameOf(name) !== null)
  if (folders.length === 0) return new Set()
  const known = new Set(names.map((name) => name.normalize('NFC').toLowerCase()))
  return new Set(
    folders.filter((name) =>
      PAGES.some((extension) => known.has(`${pageNameOf(name)!}${extension}`.toLowerCase()))
    )
  )
}

/** True for a file in such a folder that comes in by itself. */
export const isDocumentOfPage = (name: string): boolean => DOCUMENT.test(name)

/** True for a file below `root` that is part of a page saved beside its folder. */
export function isPartOfPage(file: string, root: string): boolean {
  if (isDocumentOfPage(path.basename(file))) return false
  for (let folder = path.dirname(file); folder.length > root.length; folder = path.dirname(folder)) {
    const page = pageNameOf(path.basename(folder))
    const beside = (extension: string) => existsSync(path.join(path.dirname(folder), page + extension))
    if (page !== null && PAGES.some(beside)) return true
  }
  return false
}

/** Tells the parts of pages among names of a container, which stand in any order: all are met first. */
export class ContainedPages {
  /** Pages, folders and all, without their extension. */
  readonly #pages = new Set<string>()

  /** @param names of all it holds: folders and name, parted by `/` */
  constructor(names: readonly string[]) {
    for (const name of names) {
      const extension = path.posix.extname(name).toLowerCase()
      if (PAGES.includes(extension)) this.#pages.add(plain(name.slice(0, -extension.length)))
    }
  }

  isPart(name: string): boolean {
    if (this.#pages.size === 0 || isDocumentOfPage(path.posix.basename(name))) return false
    const folders = name.split('/').slice(0, -1)
    return folders.some((folder, depth) => {
      const page = pageNameOf(folder)
      return page !== null && this.#pages.has(plain([...folders.slice(0, depth), page].join('/')))
    })
  }
}

const plain = (name: string) => name.normalize('NFC').toLowerCase()
