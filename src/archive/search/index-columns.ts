/**
 * Search: what goes into the index, how a query becomes sets of items, how hits are ranked and shown. This room reads
 * through stores and the database handle it is given; it writes nothing but the index.
 */
import { collectKeys, keysIn } from '../../shared/vietnamese/tokens.ts'
import type { IndexColumns } from '../stores/search-index.ts'

/** What of an item is searched. */
export type IndexedParts = Omit<IndexColumns, 'title_exact' | 'words' | 'exact'>

/** Cuts the parts into tokens and keys them: folded in their columns, and every key once for the item as a whole. */
export function indexColumns(parts: IndexedParts): IndexColumns {
  const { folded, allFolded, allExact } = collectKeys([
    parts.title,
    parts.notes,
    parts.source,
    parts.cites,
    nameWords(parts.name),
    parts.body
  ])
  const [title = '', notes = '', source = '', cites = '', name = '', body = ''] = folded
  const title_exact = keysIn(parts.title).exact
  return { title, notes, source, cites, name, title_exact, body, words: allFolded, exact: allExact }
}

/** `CongVan_12SoNV.docx` is asked for as "cong van", "12" or "so nv" as well as in one word. */
function nameWords(name: string): string {
  const parted = name
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2$3 ')
  return parted === name ? name : `${name}\n${parted}`
}
