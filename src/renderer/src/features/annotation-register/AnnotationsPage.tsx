/** All annotations of the archive: filtered by colour, words, note and place; each leads to its passage. */
import { CommentText20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useMemo, useState } from 'react'
import type { HighlightColour, ListedAnnotation } from '../../../../shared/model/annotation.ts'
import { pageName } from '../../../../shared/model/page-region.ts'
import { sortKey } from '../../../../shared/vietnamese/sort-key.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegisterPage } from '../../ui/RegisterPage.tsx'
import type { Sorting } from '../../ui/RowTable.tsx'
import { AnnotationDetails } from './AnnotationDetails.tsx'
import { AnnotationTable, type AnnotationColumn } from './AnnotationTable.tsx'
import { foldedWords, foldedWordsOf, sortKeyOf, useReadAhead } from './read-ahead.ts'

const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'pink', 'blue']

type Filter = {
  colour: HighlightColour | null
  /** The path of a tag: it or one below it. */
  tag: string | null
  hasNote: boolean
  isLost: boolean
  words: string
}
const everything: Filter = { colour: null, tag: null, hasNote: false, isLost: false, words: '' }

/** Tags that are offered as filters, the most used first. */
const MOST_TAGS = 8

export function AnnotationsPage() {
  const { t, formatNumber } = useMessages()
  const openAnnotation = useViewState((state) => state.openAnnotation)
  const openDialog = useViewState((state) => state.openDialog)
  const { data } = useCall('annotations.all', {}, { keepPrevious: true })
  const all = useMemo(
    () =>
      data?.map((one) =>
        one.quote === '' && one.region !== null
          ? { ...one, quote: t('annotations.region-on-page', { page: pageName(one.region) }) }
          : one
      ),
    [data, t]
  )
  const [filter, setFilter] = useState<Filter>(everything)
  const [sorting, setSorting] = useState<Sorting<AnnotationColumn>>({ column: 'created', isDown: true })
  const [chosenId, setChosen] = useState<string | null>(null)
  const inOrder = useMemo(() => sorted(all ?? [], sorting), [all, sorting])
  // the letters typed come first, the thousands they filter a moment later
  const asked = useDeferredValue(filter)
  const shown = useMemo(() => inOrder.filter(passing(asked)), [inOrder, asked])
  useReadAhead(all)
  if (all === undefined) return null
  if (all.length === 0) return <EmptyState icon={<CommentText20Regular />} title={t('annotations.empty')} />
  const chosen = shown.find(({ id }) => String(id) === chosenId)
  const open = ({ itemId, id, region, status }: ListedAnnotation) =>
    openAnnotation(itemId, id, region !== null && status !== 'orphan' ? 'original' : 'read')
  const chip = (words: string, count: number, isOn: boolean, change: Partial<Filter>) => (
    <Chip
      key={words}
      words={words}
      count={formatNumber(count)}
      isOn={isOn}
      aria-pressed={isOn}
      onClick={() => setFilter({ ...filter, ...change })}
    />
  )
  const count = (test: (one: ListedAnnotation) => boolean) => all.filter(test).length
  return (
    <RegisterPage
      label={t('navigation.annotations')}
      total={t('annotations.total', { count: shown.length })}
      filter={{
        label: t('annotations.filter'),
        value: filter.words,
        onChange: (words) => setFilter({ ...filter, words })
      }}
      save={{
        label: t('annotations.export-menu'),
        onSave: () =>
          shown.length > 0 &&
          openDialog({
            kind: 'export-annotations',
            of: { annotationIds: shown.map(({ id }) => id) }
          })
      }}
      chipsLabel={t('list.filters')}
      chips={
        <>
          {COLOURS.map((colour) =>
            chip(
              t(`annotations.${colour}`),
              count((one) => one.colour === colour),
              filter.colour === colour,
              { colour: filter.colour === colour ? null : colour }
            )
          )}
          {chip(
            t('annotations.has-note'),
            count(({ note }) => note !== ''),
            filter.hasNote,
            {
              hasNote: !filter.hasNote
            }
          )}
          {chip(t('annotations.lost-filter'), count(isLost), filter.isLost, { isLost: !filter.isLost })}
          {tagsOf(all, filter.tag).map((tag) =>
            chip(
              t('list.filter-tag', { name: tag.replaceAll('/', ' / ') }),
              count(carrying(tag)),
              filter.tag === tag,
              {
                tag: filter.tag === tag ? null : tag
              }
            )
          )}
        </>
      }
      detailsLabel={t('annotations.details')}
      details={<AnnotationDetails annotation={chosen} onOpen={open} />}
      isChosen={chosen !== undefined}
      closeLabel={t('app.close')}
      onUnchoose={() => setChosen(null)}
    >
      <AnnotationTable
        annotations={shown}
        chosenKey={chosen ? chosenId : null}
        onChoose={setChosen}
        onOpen={open}
        sorting={sorting}
        onSort={setSorting}
      />
    </RegisterPage>
  )
}

/** Not found in the text as it is now, or not for certain: somebody should look. */
const isLost = ({ status }: ListedAnnotation): boolean => status === 'orphan' || status === 'uncertain'

const carrying =
  (tag: string) =>
  ({ tags }: ListedAnnotation): boolean =>
    tags.some((path) => path === tag || path.startsWith(`${tag}/`))

/** The tags used most, and the one that is chosen. */
function tagsOf(all: readonly ListedAnnotation[], chosen: string | null): string[] {
  const counts = new Map<string, number>()
  for (const { tags } of all) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const used = [...counts]
    .sort(([a, one], [b, other]) => other - one || (sortKey(a) < sortKey(b) ? -1 : 1))
    .map(([tag]) => tag)
    .slice(0, MOST_TAGS)
  return chosen === null || used.includes(chosen) ? used : [...used, chosen]
}

/** Words are looked for in passage, note, tags and title, without accents. */
function passing(filter: Filter): (annotation: ListedAnnotation) => boolean {
  const wanted = foldedWords(filter.words).trim()
  return (one) => {
    if (filter.colour !== null && one.colour !== filter.colour) return false
    if (filter.tag !== null && !carrying(filter.tag)(one)) return false
    if (filter.hasNote && one.note === '') return false
    if (filter.isLost && !isLost(one)) return false
    return wanted === '' || foldedWordsOf(one).includes(wanted)
  }
}

function sorted(
  annotations: readonly ListedAnnotation[],
  { column, isDown }: Sorting<AnnotationColumn>
): ListedAnnotation[] {
  const titles = new Map<string, string>()
  const titleKey = (title: string): string => {
    const key = titles.get(title) ?? sortKey(title)
    titles.set(title, key)
    return key
  }
  const of = (one: ListedAnnotation): string => {
    switch (column) {
      case 'quote':
      case 'note':
        return sortKeyOf(one, column)
      case 'item':
        return titleKey(one.title)
      case 'created':
        return one.createdAt
    }
  }
  const keyed = annotations.map((annotation) => ({ annotation, key: of(annotation) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (isDown ? -1 : 1))
  return keyed.map(({ annotation }) => annotation)
}
