/**
 * What two features share about the view: where one is, what is asked, what is chosen. The state of one
 * feature alone stays in it; what the archive knows stays in the client's cache.
 * This room puts the features together: it alone may import several of them.
 */
import { create } from 'zustand'
import type { AnnotationExport } from '../../../shared/ipc/annotation-calls.ts'
import type { AnnotationId, AnnotationImport } from '../../../shared/model/annotation.ts'
import type { RulePlace } from '../../../shared/model/cleaning-rule.ts'
import type { Format, ItemId } from '../../../shared/model/item.ts'
import type { ListFilter, SortOrder, View } from '../../../shared/model/search.ts'
import type { TagRuleAim } from '../../../shared/model/tag-rule.ts'
import type { TagId } from '../../../shared/model/tag.ts'

/** Pages of the navigation that take the place of list and reader. */
export type Page = 'citations' | 'people' | 'annotations'
/** The entries of the navigation: the views of the list, and the pages. */
export type Place = View | Page

const PAGES: readonly Place[] = ['citations', 'people', 'annotations'] satisfies Page[]
export const isPage = (place: Place): place is Page => PAGES.includes(place)

export type ReaderTab = 'read' | 'original' | 'meeting' | 'info'

type NewTagRule = TagRuleAim & { name: string }

/** The one dialog or full page that is open over the panes. */
export type OpenDialog =
  | { kind: 'settings' }
  /** What was done, each step to be undone by itself. */
  | { kind: 'journal' }
  | { kind: 'help' }
  /** The small form under the search box that keeps the search under a name. */
  | { kind: 'save-search' }
  | { kind: 'palette' }
  | { kind: 'tag-items'; ids: readonly ItemId[] }
  | { kind: 'merge-tag' | 'describe-tag'; id: TagId }
  /** Tags of one annotation. */
  | { kind: 'tag-annotation'; id: AnnotationId; tags: readonly string[] }
  /** Rules that tag what a search finds; with `start` a new one is begun. */
  | { kind: 'tag-rules'; start: NewTagRule | null }
  /** Tags that are the same without accents. */
  | { kind: 'twin-tags' }
  | { kind: 'print'; itemIds: readonly ItemId[] }
  /** Reports of many items, a file each. */
  | { kind: 'report-batch'; ids: readonly ItemId[] }
  /** The encoding doctor, at one item or at the first in question. */
  | { kind: 'encodings'; id: ItemId | null }
  /** A rule for the site of an item, made of one of its blocks. */
  | { kind: 'cleaning-rule'; place: RulePlace }
  | { kind: 'export-annotations'; of: AnnotationExport['of'] }
  /** What became of a file of annotations. */
  | { kind: 'annotation-import'; report: AnnotationImport }
  | { kind: 'likenesses'; pair: { item: ItemId; other: ItemId } | null }

/** How the reader's "3/17" stands: which hit is current (0-based) of how many. */
export type CurrentHit = { index: number; total: number }

/** What the list can be asked to do by the panes beside it. */
export type ListHandle = { step(delta: number): void; openFirst(query: string): void }

export type ViewState = {
  place: Place
  tagPath: string | null
  format: Format | null
  /** A year or a month. */
  year: string | null
  source: string | null
  /** The query as it was last sent to the archive (the box itself keeps what is being typed). */
  query: string
  /** null = by relevance with a query, newest first without one. */
  sort: SortOrder | null
  selectedIds: readonly ItemId[]
  /** The item in the reader. */
  activeId: ItemId | null
  readerTab: ReaderTab
  dialog: OpenDialog | null
  hit: CurrentHit
  /** The annotation whose passage the reader is to bring into view, until it did. */
  wantedAnnotation: AnnotationId | null
  isImportDrawerOpen: boolean
  /** The run the drawer shows: null = the one that is followed, `all` = the list of runs. */
  importRun: string | null
  /** How the list stands, for the panes beside it: whether it gave way, and which row of how many is shown. */
  list: { isHidden: boolean; index: number | null; total: number }
  /** In a narrow window list and reader take turns: which of them is in front. */
  front: 'list' | 'reader'

  goTo(place: Place): void
  showTag(tagPath: string | null): void
  setFilter(change: Partial<Pick<ViewState, 'tagPath' | 'format' | 'year' | 'source'>>): void
  clearFilters(): void
  setQuery(query: string): void
  /** Asks a whole search anew, its words and its filter. */
  showSearch(search: { text: string; filter: ListFilter }): void
  setSort(sort: SortOrder | null): void
  /** Chooses rows of the list; `active` is the one the reader shows (default: the last one chosen). */
  select(ids: readonly ItemId[], active?: ItemId | null): void
  /** Shows one item in the reader, wherever the call comes from (a citation, an import's outcome). */
  openItem(id: ItemId, tab?: ReaderTab): void
  /** Shows an item at the passage of one of its annotations. */
  openAnnotation(id: ItemId, annotation: AnnotationId, where?: 'read' | 'original'): void
  /** The reader brought it into view. */
  annotationShown(): void
  setReaderTab(tab: ReaderTab): void
  setHit(hit: CurrentHit): void
  openDialog(dialog: OpenDialog): void
  closeDialog(): void
  setImportDrawerOpen(isOpen: boolean): void
  /** Opens the drawer on one run, the list of runs (`all`), or the run that is followed (null). */
  showImport(run: string | null): void
  setList(change: Partial<ViewState['list']>): void
  /** Shows the row `delta` rows further in the list; nothing happens past its ends. */
  stepInList(delta: number): void
  /** Opens the first hit of `query`, as soon as it is there. */
  openFirstHit(query: string): void
  /** The list tells how; null when it is gone. */
  setListHandle(handle: ListHandle | null): void
  /** Brings the list back where the reader or the meeting form took its place. */
  showList(): void
  /** Brings the reader to the front of a narrow window. */
  showReader(): void
  /** Back to the first view: another archive was opened. */
  reset(): void
}

const noFilters = { tagPath: null, format: null, year: null, source: null }
/** The meeting form takes the list's place; who goes to the list leaves the form. */
const leaveMeeting = (tab: ReaderTab): { readerTab: ReaderTab } => ({
  readerTab: tab === 'meeting' ? 'read' : tab
})
const nothingChosen = { selectedIds: [], activeId: null, hit: { index: 0, total: 0 } }
/** Other rows come: what was chosen among the former ones is chosen no more (the reader keeps its item). */
const unchosen = { selectedIds: [] }
const start = {
  place: 'all',
  ...noFilters,
  query: '',
  sort: null,
  ...nothingChosen,
  readerTab: 'read',
  dialog: null,
  isImportDrawerOpen: false,
  importRun: null,
  wantedAnnotation: null,
  front: 'list'
} satisfies Partial<ViewState>

let listHandle: ListHandle | null = null

export const useViewState = create<ViewState>()((set, get) => ({
  ...start,
  list: { isHidden: false, index: null, total: 0 },
  goTo: (place) => set({ place, ...noFilters, ...unchosen, ...leaveMeeting(get().readerTab), front: 'list' }),
  showTag: (tagPath) =>
    set({
      place: 'all',
      ...noFilters,
      ...unchosen,
      ...leaveMeeting(get().readerTab),
      tagPath,
      front: 'list'
    }),
  setFilter: (change) => set({ ...change, ...unchosen }),
  clearFilters: () => set({ ...noFilters, ...unchosen }),
  setQuery: (query) => set((now) => (now.query === query ? now : { query, ...unchosen, front: 'list' })),
  showSearch: ({ text, filter: { view, ...filters } }) =>
    set({
      place: view,
      ...filters,
      query: text,
      ...unchosen,
      ...leaveMeeting(get().readerTab),
      front: 'list'
    }),
  setSort: (sort) => set({ sort }),
  select: (ids, active) => {
    const activeId = active === undefined ? (ids.at(-1) ?? null) : active
    set((now) => ({
      selectedIds: ids,
      activeId,
      ...(activeId === now.activeId ? {} : { hit: { index: 0, total: 0 } })
    }))
  },
  openItem: (id, tab) =>
    set((now) => ({
      place: isPage(now.place) ? 'all' : now.place,
      selectedIds: [id],
      activeId: id,
      hit: { index: 0, total: 0 },
      front: 'reader',
      ...(tab ? { readerTab: tab } : {})
    })),
  openAnnotation: (id, wantedAnnotation, where = 'read') => {
    get().openItem(id, where)
    set({ wantedAnnotation })
  },
  annotationShown: () => set({ wantedAnnotation: null }),
  setReaderTab: (readerTab) => set({ readerTab }),
  setHit: (hit) => set({ hit }),
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  setImportDrawerOpen: (isImportDrawerOpen) => set({ isImportDrawerOpen }),
  showImport: (importRun) => set({ importRun, isImportDrawerOpen: true }),
  setList: (change) => set((now) => ({ list: { ...now.list, ...change } })),
  stepInList: (delta) => listHandle?.step(delta),
  openFirstHit: (query) => listHandle?.openFirst(query),
  setListHandle: (handle) => {
    listHandle = handle
  },
  showList: () => set((now) => ({ ...leaveMeeting(now.readerTab), front: 'list' })),
  showReader: () => set({ front: 'reader' }),
  reset: () => set(start)
}))

/** The filter of the list as the contract wants it. */
export function listFilterOf(
  state: Pick<ViewState, 'place' | 'tagPath' | 'format' | 'year' | 'source'>
): ListFilter {
  return {
    view: isPage(state.place) ? 'all' : state.place,
    tagPath: state.tagPath,
    format: state.format,
    year: state.year,
    source: state.source
  }
}

/** True when there is something to keep under a name: words, or a filter. */
export function canBeSaved(
  state: Pick<ViewState, 'query' | 'tagPath' | 'format' | 'year' | 'source'>
): boolean {
  const { query, tagPath, format, year, source } = state
  return query !== '' || [tagPath, format, year, source].some((value) => value !== null)
}
