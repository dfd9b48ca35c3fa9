/** Reading an item's original again in another encoding, and what of it a person has made their own meanwhile. */
import type { ChosenEncoding, EncodingFinding } from '../../shared/model/encoding.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { isKept, type Draft } from '../cleaning/cleaned.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { findingOf, putFinding } from '../stores/encoding-findings.ts'
import { blocksOf, getItem, textOf } from '../stores/items.ts'
import type { Vault } from '../vault/vault.ts'
import type { ImporterPool } from './importer-pool.ts'
import type { Prepared } from './prepare.ts'
import { rewriteText } from './rewrite-text.ts'

export type Rereading = { db: ReadableDb; vault: Vault; pool: ImporterPool }
type Reading = ChosenEncoding | 'as-read' | undefined

/** How the item's text is read now; undefined for what the program itself decides. */
function readingOf(found: EncodingFinding | null): Reading {
  if (found?.state === 'chosen') return found.encoding ?? undefined
  return found?.state === 'as-read' ? 'as-read' : undefined
}

/** Prepares an item's original anew. @throws ArchiveError a file's code, `not-found`, `cancelled` */
export async function reread(
  { db, vault, pool }: Rereading,
  id: ItemId,
  encoding: Reading,
  signal: AbortSignal
): Promise<Prepared> {
  const { original } = getItem(db, id)
  const request = { file: vault.pathOf(original.sha256), name: original.name }
  return pool.prepare({ ...request, ...(encoding === undefined ? {} : { encoding }) }, signal)
}

/** The same original as it is read now and as it shall be. */
export async function rereadBoth(
  context: Rereading,
  id: ItemId,
  encoding: ChosenEncoding | null,
  signal: AbortSignal
): Promise<{ current: Prepared; next: Prepared }> {
  const now = readingOf(findingOf(context.db, id))
  const current = await reread(context, id, now, signal)
  return { current, next: await reread(context, id, encoding ?? 'as-read', signal) }
}

/** Blocks as read anew, with those a person set aside, brought back or corrected since they came in. */
function keepHandWork(stored: readonly Draft[], current: readonly Draft[], next: readonly Draft[]): Draft[] {
  if (stored.length !== current.length || next.length !== current.length) return [...next]
  return next.map((block, at) => {
    const was = current[at]!
    const is = stored[at]!
    if (is.text !== was.text) return { ...is }
    return isKept(is) === isKept(was) ? block : { ...block, kind: is.kind, reason: is.reason }
  })
}

/** Writes what was read anew inside the caller's transaction. Facts a person corrected stay as they are. */
export function writeReread(
  db: WritableDb,
  id: ItemId,
  { current, next }: { current: Prepared; next: Prepared }
): void {
  const item = getItem(db, id)
  const stored = blocksOf(db, id, textOf(db, id))
  const fact = <K extends 'title' | 'date' | 'source' | 'author' | 'language'>(name: K) =>
    item[name] === current.cleaned[name] ? next.cleaned[name] : item[name]
  rewriteText(db, id, {
    blocks: keepHandWork(stored, current.cleaned.blocks, next.cleaned.blocks),
    facts: {
      title: fact('title') ?? item.title,
      date: fact('date'),
      source: fact('source'),
      author: fact('author'),
      language: fact('language'),
      encoding: next.encoding
    }
  })
  if (next.found) putFinding(db, id, next.found)
}
