/** Cited documents: the official documents the archive's texts name, and where they are named. */
import { makeStyles } from '@fluentui/react-components'
import { Save16Regular, TextQuote20Regular } from '@fluentui/react-icons'
import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { CitationDetails } from './CitationDetails.tsx'
import { CitationTable } from './CitationTable.tsx'
import { citationsCsv } from './citations-csv.ts'

const useStyles = makeStyles({
  page: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  list: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    height: tokens.tlPaneHeaderHeight,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    padding: '0 12px 0 16px'
  },
  total: { flex: '1 1 0', fontWeight: tokens.fontWeightSemibold },
  csv: { fontWeight: tokens.fontWeightRegular, minWidth: 0, height: '24px' },
  chips: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '0 16px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  }
})

export function CitationsPage() {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const act = useActing()
  const showToast = useNotices((state) => state.showToast)
  const all = useCall('citations.list', {}).data
  const [filter, setFilter] = useState<{ held: boolean | null; kind: string | null }>({
    held: null,
    kind: null
  })
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const kinds = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { kind } of all ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6)
  }, [all])
  const shown = useMemo(
    () =>
      (all ?? [])
        .filter(({ heldAs }) => filter.held === null || filter.held === (heldAs !== null))
        .filter(({ kind }) => filter.kind === null || filter.kind === kind),
    [all, filter]
  )
  if (all === undefined) return null
  if (all.length === 0) return <EmptyState icon={<TextQuote20Regular />} title={t('citations.empty')} />
  const chosen = shown.find(({ key }) => key === chosenKey)
  const heldCount = all.filter(({ heldAs }) => heldAs !== null).length

  const save = async () => {
    const name = `${t('navigation.citations')}.csv`
    const path = await act('shell.saveText', { name, text: citationsCsv(messages, shown) })
    if (path) showToast(t('import.csv-saved', { path }))
  }
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
    <div className={styles.page}>
      <section className={styles.list} aria-label={t('navigation.citations')}>
        <header className={styles.head}>
          <h1 className={styles.total} style={{ fontSize: 'inherit' }}>
            {t('citations.total', { count: shown.length })}
          </h1>
          <Button
            appearance="subtle"
            size="small"
            className={styles.csv}
            icon={<Save16Regular />}
            onClick={() => void save()}
          >
            {t('citations.save-csv')}
          </Button>
        </header>
        <div className={styles.chips} role="group" aria-label={t('list.filters')}>
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
        </div>
        <CitationTable documents={shown} chosenKey={chosen?.key ?? null} onChoose={setChosenKey} />
      </section>
      <CitationDetails document={chosen} />
    </div>
  )
}
