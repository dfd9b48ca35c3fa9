/** Cited documents: the official documents the archive's texts name, and where they are named. */
import { TextQuote20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import { keysMeant } from '../../../../shared/vietnamese/cited-name.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { sortKey } from '../../../../shared/vietnamese/sort-key.ts'
import { useSaveCsv } from '../../app/use-save-csv.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegisterPage } from '../../ui/RegisterPage.tsx'
import type { Sorting } from '../../ui/RowTable.tsx'
import { CitationDetails } from './CitationDetails.tsx'
import { CitationTable, type CitationColumn } from './CitationTable.tsx'
import { citationsCsv } from './citations-csv.ts'

type Filter = { held: boolean | null; kind: string | null; words: string }

export function CitationsPage() {
  const messages = useMessages()
  const { t, formatNumber } = messages
  const saveCsv = useSaveCsv()
  const openItem = useViewState((state) => state.openItem)
  const all = useCall('citations.list', {}).data
  const [filter, setFilter] = useState<Filter>({ held: null, kind: null, words: '' })
  const [sorting, setSorting] = useState<Sorting<CitationColumn>>({ column: 'times', isDown: true })
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const kinds = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { kind } of all ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6)
  }, [all])
  const shown = useMemo(() => sorted((all ?? []).filter(passing(filter)), sorting), [all, filter, sorting])
  if (all === undefined) return null
  if (all.length === 0) return <EmptyState icon={<TextQuote20Regular />} title={t('citations.empty')} />
  const chosen = shown.find(({ key }) => key === chosenKey)
  const heldCount = all.filter(({ heldAs }) => heldAs !== null).length

  const heldChip = (held: boolean, count: number) => (
    <Chip
      words={t(held ? 'citations.held' : 'citations.missing')}
      count={formatNumber(count)}
      isOn={filter.held === held}
      aria-pressed={filter.held === held}
      onClick={() => setFilter({ ...filter, held: filter.held === held ? null : held })}
    />
  )
  return (
    <RegisterPage
      label={t('navigation.citations')}
      total={t('citations.total', { count: shown.length })}
      filter={{
        label: t('citations.filter'),
        value: filter.words,
        onChange: (words) => setFilter({ ...filter, words })
      }}
      save={{
        label: t('citations.save-csv'),
        onSave: () => void saveCsv(t('navigation.citations'), citationsCsv(messages, shown))
      }}
      chipsLabel={t('list.filters')}
      chips={
        <>
          {heldChip(false, all.length - heldCount)}
          {heldChip(true, heldCount)}
          {kinds.map(([kind, count]) => (
            <Chip
              key={kind}
              words={kind}
              count={formatNumber(count)}
              isOn={filter.kind === kind}
              aria-pressed={filter.kind === kind}
              onClick={() => setFilter({ ...filter, kind: filter.kind === kind ? null : kind })}
            />
          ))}
        </>
      }
      detailsLabel={t('citations.cited-by')}
      details={<CitationDetails document={chosen} />}
      isChosen={chosen !== undefined}
      closeLabel={t('app.close')}
      onUnchoose={() => setChosenKey(null)}
    >
      <CitationTable
        documents={shown}
        chosenKey={chosen?.key ?? null}
        onChoose={setChosenKey}
        onOpen={({ heldAs }) => heldAs !== null && openItem(heldAs)}
        sorting={sorting}
        onSort={setSorting}
      />
    </RegisterPage>
  )
}

/** Words are looked for without accents; a number in any of its spellings. */
function passing({ held, kind, words }: Filter): (document: CitedDocument) => boolean {
  const wanted = fold(words.normalize('NFC')).trim()
  const keys = /\d/.test(words) ? keysMeant(words) : []
  return (document) => {
    if (held !== null && held !== (document.heldAs !== null)) return false
    if (kind !== null && kind !== document.kind) return false
    if (wanted === '') return true
    if (keys.some((key) => document.key.includes(key))) return true
    const text = [document.kind, document.name, document.title, document.issuer].join(' ')
    return fold(text.normalize('NFC')).includes(wanted)
  }
}

function sorted(documents: CitedDocument[], { column, isDown }: Sorting<CitationColumn>): CitedDocument[] {
  if (column === 'times') return documents.sort((a, b) => (isDown ? b.items - a.items : a.items - b.items))
  const of = ({ name, date }: CitedDocument) => (column === 'date' ? (date ?? '') : sortKey(name))
  const keyed = documents.map((document) => ({ document, key: of(document) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (isDown ? -1 : 1))
  return keyed.map(({ document }) => document)
}
