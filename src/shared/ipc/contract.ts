/**
 * The contract: every call the window may make and every event it may hear, in one object. The preload
 * surface, the renderer's client, the handler map and the validation of what crosses all derive from it.
 *
 * kind: `read` runs on the reader thread, `write` on the one writing connection (one at a time, one
 * transaction, its answer tells the changed topics), `job` has work for the importer threads: it
 * answers an id at once and reports by events, or waits for one original to be read,
 * `shell` is answered by the Electron main process itself.
 */
import * as z from 'zod'
import { accessionCalls } from './accession-calls.ts'
import { annotationCalls } from './annotation-calls.ts'
import { citationCalls } from './citation-calls.ts'
import { cleaningCalls } from './cleaning-calls.ts'
import { call, Nothing, page, type CallKind, type Entry } from './entry.ts'
import { encodingCalls } from './encoding-calls.ts'
import { ErrorCode } from './errors.ts'
import { meetingCalls } from './meeting-calls.ts'
import { printCalls } from './print-calls.ts'
import { peopleCalls } from './people-calls.ts'
import { searchCalls } from './search-calls.ts'
import { shellCalls } from './shell-calls.ts'
import { tagCalls } from './tag-calls.ts'
import { AnnotationChange } from '../model/annotation.ts'
import { JobProgress } from '../model/accession.ts'
import { ArchiveInfo, VerifyReport, ViewCounts } from '../model/archive.ts'
import { RepairProgress } from '../model/encoding-repair.ts'
import { ItemDetail, ItemId, ItemIds, ItemPatch } from '../model/item.ts'
import { JournalPage } from '../model/journal.ts'
import { LikeGroup, LikeItem, LikenessState, LikePair } from '../model/likeness.ts'
import { PageWord, Recognition } from '../model/recognition.ts'
import { ItemList, ListFilter, Range, SortOrder } from '../model/search.ts'

export const contract = {
  // items
  'items.list': call(
    'read',
    z.strictObject({ filter: ListFilter, sort: SortOrder.default('date'), ...page }),
    ItemList
  ),
  'items.get': call('read', z.strictObject({ id: ItemId }), ItemDetail),
  'items.original': call(
    'read',
    z.strictObject({ id: ItemId }),
    z.object({ name: z.string(), mediaType: z.string(), data: z.instanceof(Uint8Array) })
  ),
  'items.counts': call('read', Nothing, ViewCounts),
  'items.update': call('write', z.strictObject({ id: ItemId, patch: ItemPatch }), Nothing),
  'items.setBlockKept': call(
    'write',
    z.strictObject({ id: ItemId, position: z.number().int().nonnegative(), kept: z.boolean() }),
    Nothing
  ),
  /** Null for an item whose text was not recognised in a picture. */
  'items.recognition': call('read', z.strictObject({ id: ItemId }), Recognition.nullable()),
  /** The recognised words of one page, block by block in reading order; none where the page was read as text. */
  'items.pageWords': call(
    'read',
    z.strictObject({ id: ItemId, page: z.number().int().positive() }),
    z.array(z.array(PageWord))
  ),
  /** Puts `text` in the place of a range of the cleaned text; the range lies inside one block. */
  'items.correctText': call(
    'write',
    z.strictObject({
      id: ItemId,
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      text: z.string().max(20_000)
    }),
    Nothing
  ),
  /** Says that the recognised words in a range were looked at and are right. */
  'items.acceptText': call('write', z.strictObject({ id: ItemId, range: Range }), Nothing),
  'items.trash': call('write', z.strictObject({ ids: ItemIds }), Nothing),
  'items.restore': call('write', z.strictObject({ ids: ItemIds }), Nothing),

  ...searchCalls,

  // tags and the rules that give them
  ...tagCalls,

  // annotations
  ...annotationCalls,

  // meeting reports, cited documents, people
  ...meetingCalls,
  ...citationCalls,
  ...peopleCalls,

  // near copies
  /** Groups of items that tell nearly the same, of one state. */
  'likenesses.list': call(
    'read',
    z.strictObject({
      state: LikenessState.default('offered'),
      limit: z.number().int().min(1).max(10_000).default(1000)
    }),
    z.array(LikeGroup)
  ),
  'likenesses.of': call('read', z.strictObject({ id: ItemId }), z.array(LikeItem)),
  /** Says of pairs that they belong together, are different, or are open again. */
  'likenesses.decide': call(
    'write',
    z.strictObject({ pairs: z.array(LikePair).min(1).max(1000), state: LikenessState }),
    Nothing
  ),

  // import runs and watched folders
  ...accessionCalls,

  ...encodingCalls,

  ...cleaningCalls,

  ...printCalls,

  // undo and the archive as a whole
  'undo.peek': call('read', Nothing, z.object({ action: z.string(), at: z.string() }).nullable()),
  'undo.last': call('write', Nothing, z.object({ action: z.string() })),
  /** What was undone last and can be done again: nothing else was done since. */
  'undo.peekRedo': call('read', Nothing, z.object({ action: z.string(), at: z.string() }).nullable()),
  /** Does it again. Throws `nothing-to-redo`. */
  'undo.redo': call('write', Nothing, z.object({ action: z.string() })),
  /** What was done, newest first. */
  'undo.list': call('read', z.strictObject(page), JournalPage),
  /** Takes one entry back by itself; `changed-since` when something later depends on it. */
  'undo.entry': call(
    'write',
    z.strictObject({ id: z.number().int().positive() }),
    z.object({ action: z.string() })
  ),
  'archive.info': call('read', Nothing, ArchiveInfo),
  'archive.verify': call('read', Nothing, VerifyReport),

  // the shell
  ...shellCalls
} satisfies Record<string, Entry>

export type Contract = typeof contract
export type CallName = keyof Contract
/** What the caller passes (defaults may be left out). */
export type Input<N extends CallName> = z.input<Contract[N]['input']>
/** What the handler receives, after validation. */
export type Request<N extends CallName> = z.output<Contract[N]['input']>
export type Output<N extends CallName> = z.output<Contract[N]['output']>
export type CallsOfKind<K extends CallKind> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never
}[CallName]
/** Calls answered by the engine. */
export type ArchiveCall = CallsOfKind<'read' | 'write' | 'job'>
/** Calls answered by Electron's main process. */
export type ShellCall = CallsOfKind<'shell'>

/** What a write changed; the renderer invalidates its cache by topic. */
export const Topic = z.literal([
  'items',
  'tags',
  'tagRules',
  'savedSearches',
  'annotations',
  'meetings',
  'citations',
  'people',
  'recognition',
  'accessions',
  'undo',
  'watches',
  'cleaningRules',
  'letterhead',
  'archive'
])
export type Topic = z.infer<typeof Topic>

export const events = {
  'job.progress': JobProgress,
  'encodings.progress': RepairProgress,
  /** Items of a site follow a rule. */
  'cleaningRules.progress': z.object({ done: z.number().int(), total: z.number().int() }),
  /** Files of a batch of reports, at most ten times a second. */
  'report.progress': z.object({ done: z.number().int(), total: z.number().int() }),
  /** The search index is being made anew; done = total at the end. */
  'index.progress': z.object({ done: z.number().int(), total: z.number().int() }),
  /** Items read by earlier rules are read anew; done = total at the end. */
  'meetings.progress': z.object({ done: z.number().int(), total: z.number().int() }),
  /** With `annotations`, those are all that changed under that topic: nobody has to ask for the others again. */
  'archive.changed': z.object({ topics: z.array(Topic), annotations: AnnotationChange.optional() }),
  'archive.opened': ArchiveInfo.nullable(),
  /** Something befell the archive that nobody asked for just then: its process ended, it could not be opened again. */
  'archive.trouble': z.object({
    code: ErrorCode,
    message: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()]))
  }),
  /** A command of the native menu or a shortcut the shell caught (`import-files`, `focus-search`, …). */
  'shell.command': z.object({ command: z.string() })
} satisfies Record<string, z.ZodType>

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>

/** True for a name the contract knows; the first check on anything that arrives. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/** The one object the preload puts on the page's `window` as `tulieu`. */
export type Bridge = {
  /** Sends one call; the answer is the wire envelope (see result.ts), never an exception. */
  call(name: CallName, input: unknown): Promise<unknown>
  /** Hears one event; returns the function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void
  /** Absolute path of a File that was dropped on the window; '' when it has none. */
  pathOf(file: object): string
  readonly platform: 'win32' | 'linux' | 'darwin'
}
