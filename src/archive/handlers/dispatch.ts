/** From a name and an unchecked input to the handler's answer. */
import * as z from 'zod'
import {
  contract,
  type CallName,
  type CallsOfKind,
  type EventPayload,
  type Output,
  type Request,
  type Topic
} from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { changeOf } from '../annotations/gather.ts'
import { settleReports } from '../accession/settle-reports.ts'
import { translateSqlite, type WritableDb } from '../db/open.ts'
import { renewIndex } from '../search/renew-index.ts'
import { journalled } from '../stores/journal.ts'
import { renewTagWords } from '../stores/search-tags.ts'
import type { ReadContext, WriteContext, Written } from './handler.ts'
import { readHandlers, writeHandlers } from './registry.ts'

/** The input as the contract wants it. @throws ArchiveError `invalid-input` */
export function checkInput<N extends CallName>(name: N, input: unknown): Request<N> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) throw new ArchiveError('invalid-input', `${name}: ${z.prettifyError(parsed.error)}`)
  return parsed.data as Request<N>
}

/** Answers one read. SQLite's own errors come out as ours. */
export async function dispatchRead<N extends CallsOfKind<'read'>>(
  context: ReadContext,
  name: N,
  input: unknown
): Promise<Output<N>> {
  const handler = readHandlers[name] as (
    context: ReadContext,
    request: Request<N>
  ) => Output<N> | Promise<Output<N>>
  try {
    return await handler(context, checkInput(name, input))
  } catch (error) {
    throw translateSqlite(error)
  }
}

/** Brings what is derived up to date with a piece of work, inside its transaction. */
function settled<W extends Written<unknown>>(db: WritableDb, done: W): W {
  settleReports(db)
  renewIndex(db, done.indexIds ?? done.itemIds)
  if (done.topics.includes('tags')) renewTagWords(db)
  return done
}

/**
 * One part of a long piece of work in a transaction of its own, as a write is.
 * @param into the entry of the journal an earlier part made
 * @returns what the part answered, and the entry the next one goes into
 */
export function writePart<T>(
  db: WritableDb,
  action: string,
  work: () => Written<T>,
  into: number | null
): { value: T; entry: number | null } {
  try {
    return db.transaction(() => {
      const { value, entry } = settled(db, journalled(db, action, work, into))
      return { value, entry: entry ?? into }
    })()
  } catch (error) {
    throw translateSqlite(error)
  }
}

/** Runs one write in one transaction: its rows, its entry in the journal, its rows in the search index; tells what changed. */
export function dispatchWrite<N extends CallsOfKind<'write'>>(
  context: WriteContext,
  name: N,
  input: unknown
): { value: Output<N>; changed: EventPayload<'archive.changed'> } {
  const handler = writeHandlers[name] as (context: WriteContext, request: Request<N>) => Written<Output<N>>
  const request = checkInput(name, input)
  const { db } = context
  try {
    return db.transaction(() => {
      const work = () => handler(context, request)
      const done = settled(db, name.startsWith('undo.') ? work() : journalled(db, name, work))
      const topics = [...new Set<Topic>([...done.topics, 'undo'])]
      const annotations = done.annotationIds && changeOf(db, done.annotationIds)
      return { value: done.value as Output<N>, changed: { topics, ...(annotations && { annotations }) } }
    })()
  } catch (error) {
    throw translateSqlite(error)
  }
}
