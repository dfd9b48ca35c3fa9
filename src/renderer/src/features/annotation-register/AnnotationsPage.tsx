/** All annotations of the archive: filtered by colour, words, note and place; each leads to its passage. */
import { CommentText20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { HighlightColour, ListedAnnotation } from '../../../../shared/model/annotation.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { pageName } from '../../../../shared/model/page-region.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
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

const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'pink', 'blue']

type Filter = { colour: HighlightColour | null; hasNote: boolean; isLost: boolean; words: string }
const everything: Filter = { colour: null, hasNote: false, isLost: false, words: '' }

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
  const shown = useMemo(() => sorted((all ?? []).filter(passing(filter)), sorting), [all, filter, sorting])
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
            of: { itemIds: [...new Set<ItemId>(shown.map(({ itemId }) => itemId))] }
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
        </>
      }
      detailsLabel={t('annotations.details')}
      details={<AnnotationDetails annotation={chosen} onOpen={open} />}
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

/** Words are looked for in passage, note and title, without accents. */
function passing(filter: Filter): (annotation: ListedAnnotation) => boolean {
  const wanted = fold(filter.words.normalize('NFC')).replace(/\s+/g, ' ').trim()
  return (one) => {
    if (filter.colour !== null && one.colour !== filter.colour) return false
    if (filter.hasNote && one.note === '') return false
    if (filter.isLost && !isLost(one)) return false
    if (wanted === '') return true
    return [one.quote, one.note, one.title, one.accession].some((text) =>
      fold(text.normalize('NFC')).replace(/\s+/g, ' ').includes(wanted)
    )
  }
}

function sorted(
  annotations: ListedAnnotation[],
  { column, isDown }: Sorting<AnnotationColumn>
): ListedAnnotation[] {
  const of = (one: ListedAnnotation): string => {
    switch (column) {
      case 'quote':
        return sortKey(one.quote.slice(0, 80))
      case 'note':
        return sortKey(one.note.slice(0, 80))
      case 'item':
        return sortKey(one.title)
      case 'created':
        return one.createdAt
    }
  }
  const keyed = annotations.map((annotation) => ({ annotation, key: of(annotation) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (isDown ? -1 : 1))
  return keyed.map(({ annotation }) => annotation)
}
