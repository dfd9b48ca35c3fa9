import { makeStyles } from '@fluentui/react-components'
import type { Format } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { tokens } from '../../ui/theme.ts'
import { monthName } from './month-name.ts'
import { MoreFilters } from './MoreFilters.tsx'
import { useChipRoom } from './use-chip-room.ts'
import { useListRequest } from './use-list-request.ts'
import { useWritten, type Used } from './use-written.ts'

const useStyles = makeStyles({
  area: {
    flexShrink: 0,
    padding: '0 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  rule: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }
})

const last = (path: string) => path.slice(path.lastIndexOf('/') + 1)
type Offer = { words: string; count: number; onClick: () => void }

/** Filters in use, and those that would narrow the current answer, with how many each would leave. */
export function FilterChips() {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const { filter, text } = useListRequest()
  const facets = useCall('search.facets', { text, filter }, { keepPrevious: true }).data
  const setFilter = useViewState((state) => state.setFilter)
  const { tagPath, format, year, source, view } = filter
  const isNarrowed = tagPath !== null || format !== null || year !== null || source !== null

  const dateWords = (value: string) =>
    t(value.length > 4 ? 'list.filter-month' : 'list.filter-year', { name: monthName(value) })

  const inUse: Used[] = [
    ...(tagPath === null
      ? []
      : [
          {
            name: tagPath,
            words: t('list.filter-tag', { name: last(tagPath) }),
            clear: () => setFilter({ tagPath: null })
          }
        ]),
    ...(format === null
      ? []
      : [
          {
            name: t(`format.${format}`),
            words: t(`format.${format}`),
            clear: () => setFilter({ format: null })
          }
        ]),
    ...(year === null
      ? []
      : [{ name: monthName(year), words: dateWords(year), clear: () => setFilter({ year: null }) }]),
    ...(source === null
      ? []
      : [
          {
            name: source,
            words: t('list.filter-source', { name: source }),
            clear: () => setFilter({ source: null })
          }
        ]),
    ...useWritten(text)
  ]
  const toView = (place: 'meetings' | 'annotated') => () => {
    useViewState.getState().goTo(place)
    setFilter({ tagPath, format, year, source })
  }
  const offers: Offer[] = []
  if (facets) {
    if (view === 'all') {
      offers.push({ words: t('list.filter-meetings'), count: facets.meeting, onClick: toView('meetings') })
      offers.push({
        words: t('list.filter-annotated'),
        count: facets.annotated,
        onClick: toView('annotated')
      })
    }
    // the year that most of the answer is of
    const [commonest] = facets.year.toSorted((a, b) => b.count - a.count)
    for (const { value, count } of year === null && commonest ? [commonest] : []) {
      const words = t('list.filter-year', { name: value })
      offers.push({ words, count, onClick: () => setFilter({ year: value }) })
    }
    for (const { value, count } of format === null ? facets.format.slice(0, 2) : []) {
      const words = t(`format.${value as Format}`)
      offers.push({ words, count, onClick: () => setFilter({ format: value as Format }) })
    }
  }
  const useful = offers.filter(({ count }) => count > 0)
  const { ref, room } = useChipRoom(
    `${inUse.length} ${useful.map(({ words, count }) => words + count).join()}`
  )

  if (text === '' && !isNarrowed) return <div className={styles.rule} />
  return (
    <div className={styles.area}>
      <div ref={ref} className={styles.chips} role="group" aria-label={t('list.filters')}>
        {inUse.map(({ name, words, clear }, index) => (
          <Chip
            key={`${index} ${words}`}
            words={words}
            isOn
            label={t('list.remove-filter', { name: words })}
            title={t('list.remove-filter', { name })}
            onClick={clear}
          />
        ))}
        {useful.slice(0, room).map(({ words, count, onClick }) => (
          <Chip key={words} words={words} count={formatNumber(count)} onClick={onClick} />
        ))}
        {facets && <MoreFilters facets={facets} />}
      </div>
    </div>
  )
}
