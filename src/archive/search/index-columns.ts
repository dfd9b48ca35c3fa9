/**
 * Search: what goes into the index, how a query becomes SQL, how hits are ranked and shown. This room reads
 * through stores and the database handle it is given; it writes nothing but the index.
 */
import { keysIn } from '../../shared/vietnamese/tokens.ts'
import type { IndexColumns } from '../stores/search-index.ts'

/** What of an item is searched. */
export type IndexedParts = Omit<IndexColumns, 'title_exact' | 'body_exact'>

/** Cuts the parts into tokens and keys them, folded for all columns and exact for title and body. */
export function indexColumns(parts: IndexedParts): IndexColumns {
  const title = keysIn(parts.title)
  const body = keysIn(parts.body)
  const folded = (text: string) => keysIn(text).folded
  return {
    title: title.folded,
    body: body.folded,
    notes: folded(parts.notes),
    tags: folded(parts.tags),
    source: folded(parts.source),
    cites: folded(parts.cites),
    name: folded(nameWords(parts.name)),
    title_exact: title.exact,
    body_exact: body.exact
  }
}

/** `CongVan_12SoNV.docx` is asked for as "cong van", "12" or "so nv" as well as in one word. */
function nameWords(name: string): string {
  const parted = name
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2$3 ')
  return parted === name ? name : `${name}\n${parted}`
}
