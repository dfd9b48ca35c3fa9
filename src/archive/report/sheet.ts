/** What a printable says about itself: title, foot line, name of its file. */
import type { Sheet } from '../../shared/model/printable/sheet.ts'
import { tidy } from './wording.ts'

/** Windows takes up to 255 characters a name; folders above it share 260. */
const LONGEST_NAME = 96

/**
 * A file name Windows accepts, without extension: "2026-000417 Hội nghị tổng kết …".
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function fileNameOf(...words: readonly string[]): string {
  const name = tidy(words.join(' ').replace(/[<>:"/\\|?*\u0000-\u001f]/gu, ' '))
  return name.slice(0, LONGEST_NAME).replace(/[\s.]+$/u, '')
}

/** The sheet of one item: what it is, number, name. */
export function itemSheet(
  kind: string,
  { accession, name, author, names }: { accession: string; name: string; author: string; names: string[] }
): Sheet {
  return {
    title: `${kind}: ${name}`,
    subject: `${kind} · số vào kho ${accession}`,
    author,
    foot: `${kind} · ${accession}`,
    fileName: fileNameOf(accession, name),
    names
  }
}
