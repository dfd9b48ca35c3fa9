import type { CallName, Topic } from '../../../shared/ipc/contract.ts'

/** The calls whose answers are cached, each with the topics that make its answer old. */
export const cachedCalls = {
  'items.list': ['items', 'tags', 'annotations', 'meetings'],
  'items.get': ['items', 'meetings'],
  'items.original': [],
  'items.recognition': ['items', 'recognition'],
  'items.pageWords': ['items', 'recognition'],
  'items.counts': ['items', 'tags', 'annotations', 'meetings', 'citations', 'people'],
  'search.run': ['items', 'tags', 'annotations', 'meetings'],
  'search.facets': ['items', 'tags', 'annotations', 'meetings', 'people'],
  'search.suggest': ['items', 'tags', 'annotations'],
  'search.marks': ['items'],
  // dear to ask for, and asked anew when the item is opened again
  'search.similar': [],
  'savedSearches.list': ['savedSearches', 'items', 'tags', 'annotations', 'meetings'],
  'tags.list': ['tags', 'items', 'annotations'],
  'tags.carried': ['tags', 'items'],
  'tags.suggest': ['tags', 'items'],
  'tagRules.list': ['tagRules', 'tags', 'items'],
  'tagRules.trial': ['tagRules', 'tags', 'items', 'annotations', 'meetings'],
  'annotations.list': ['annotations', 'items'],
  'annotations.all': ['annotations', 'items'],
  'meetings.get': ['meetings', 'items'],
  'meetings.form': ['meetings', 'items'],
  'meetings.joined': ['meetings', 'items'],
  'letterhead.get': ['letterhead'],
  'likenesses.list': ['items'],
  'likenesses.of': ['items'],
  'citations.list': ['citations', 'items'],
  'citations.held': ['citations', 'items'],
  'citations.get': ['citations', 'items'],
  'people.list': ['people', 'meetings', 'items'],
  'people.get': ['people', 'meetings', 'items'],
  'accession.outcomes': ['accessions'],
  'accession.get': ['accessions'],
  'accession.list': ['accessions'],
  'watches.list': ['watches'],
  'encodings.list': ['items'],
  'encodings.preview': ['items'],
  'cleaningRules.list': ['cleaningRules'],
  'cleaningRules.choices': ['cleaningRules', 'items'],
  'undo.peek': ['undo'],
  'undo.peekRedo': ['undo'],
  'undo.list': ['undo'],
  'archive.info': ['archive', 'items'],
  'shell.currentArchive': ['archive', 'items'],
  // asked anew whenever the print screen opens
  'report.printers': [],
  'shell.getSettings': []
} as const satisfies Partial<Record<CallName, readonly Topic[]>>

export type CachedCall = keyof typeof cachedCalls

/** The calls whose cached answers a change of `topics` makes old. */
export function staleCalls(topics: readonly Topic[]): CachedCall[] {
  const names = Object.keys(cachedCalls) as CachedCall[]
  return names.filter((name) => {
    const watched: readonly Topic[] = cachedCalls[name]
    return watched.some((topic) => topics.includes(topic))
  })
}
