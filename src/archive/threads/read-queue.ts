/** What waits for the reader thread: which of it comes first, and which of it nobody waits for any more. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Request } from '../../shared/ipc/contract.ts'
import type { ReaderRequest } from './reader-messages.ts'

type Asked = Pick<Request<'search.run'>, 'text' | 'filter' | 'sort' | 'limit'>

const question = (request: ReaderRequest): string | null => {
  if (request.name !== 'search.run') return null
  const { text, filter, sort } = request.input as Asked
  return JSON.stringify([text, filter, sort])
}

/**
 * The window asks for one list at a time: a search that has not begun when a later one has come is for a text that was
 * typed over. Pages of the later one stay, and so does what asks for fewer or more rows at once: another list.
 */
export function isTypedOver(request: ReaderRequest, waiting: readonly ReaderRequest[]): boolean {
  const asked = question(request)
  if (asked === null) return false
  const { limit } = request.input as Asked
  const latest = waiting.findLast(
    (each) => each.name === 'search.run' && (each.input as Asked).limit === limit
  )
  return latest !== undefined && question(latest) !== asked
}

/**
 * True while no list was asked for later with another text than this one's: a suggestion is for a list that found nothing,
 * which the window may have kept from before.
 */
export function isStillWanted(request: ReaderRequest, latest: ReaderRequest | null): boolean {
  if (request.name !== 'search.suggest' || latest === null || latest.id < request.id) return true
  return (request.input as Request<'search.suggest'>).text === (latest.input as Asked).text
}

/**
 * Takes out what is answered next: the rows a person looks at before the counts and marks around them, otherwise in the
 * order of asking.
 */
export function takeNext(waiting: ReaderRequest[]): ReaderRequest | undefined {
  const at = waiting.findIndex(({ name }) => name === 'search.run')
  return waiting.splice(Math.max(0, at), 1)[0]
}

/** How such a search is answered. */
export const typedOver = (): ArchiveError => new ArchiveError('superseded', 'a later search has come')
