import { makeStyles } from '@fluentui/react-components'
import type { Format } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { tokens } from '../../ui/theme.ts'
import { MoreFilters } from './MoreFilters.tsx'
import { useListRequest } from './use-list-request.ts'

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    flexShrink: 0,
    padding: '0 12px 8px',
    // Two lines of chips at most; the rest is behind "Bộ lọc".
    maxHeight: '61px',
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  }
})

const last = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Filters in use, and those that would narrow the current answer, with how many each would leave. */
export function FilterChips() {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const request = useListRequest()
  const { filter, text } = request
  const facets = useCall('search.facets', { text, filter }, { keepPrevious: true }).data
  const setFilter = useViewState((state) => state.setFilter)
  const goTo = useViewState((state) => state.goTo)
  const isNarrowed = filter.tagPath !== null || filter.format !== null || filter.year !== null
  if (text === '' && !isNarrowed) return <div className={styles.chips} style={{ padding: 0 }} />

  const { tagPath, format, year } = filter
  const toView = (view: 'meetings' | 'annotated') => {
    const now = useViewState.getState()
    goTo(view)
    setFilter({ tagPath: now.tagPath, format: now.format, year: now.year })
  }
  return (
    <div className={styles.chips} role="group" aria-label={t('list.filters')}>
      {tagPath !== null && (
        <Chip
          words={t('list.filter-tag', { name: last(tagPath) })}
          isOn
          label={t('list.remove-filter', { name: tagPath })}
          onClick={() => setFilter({ tagPath: null })}
        />
      )}
      {format !== null && (
        <Chip
          words={t(`format.${format}`)}
          isOn
          label={t('list.remove-filter', { name: t(`format.${format}`) })}
          onClick={() => setFilter({ format: null })}
        />
      )}
      {year !== null && (
        <Chip
          words={t('list.filter-year', { name: year })}
          isOn
          label={t('list.remove-filter', { name: year })}
          onClick={() => setFilter({ year: null })}
        />
      )}
      {facets && filter.view === 'all' && facets.meeting > 0 && (
        <Chip
          words={t('list.filter-meetings')}
          count={formatNumber(facets.meeting)}
          onClick={() => toView('meetings')}
        />
      )}
      {facets && filter.view === 'all' && facets.annotated > 0 && (
        <Chip
          words={t('list.filter-annotated')}
          count={formatNumber(facets.annotated)}
          onClick={() => toView('annotated')}
        />
      )}
      {year === null &&
        facets?.year
          .slice(0, 1)
          .map(({ value, count }) => (
            <Chip
              key={value}
              words={t('list.filter-year', { name: value })}
              count={formatNumber(count)}
              onClick={() => setFilter({ year: value })}
            />
          ))}
      {format === null &&
        facets?.format
          .slice(0, 2)
          .map(({ value, count }) => (
            <Chip
              key={value}
              words={t(`format.${value as Format}`)}
              count={formatNumber(count)}
              onClick={() => setFilter({ format: value as Format })}
            />
          ))}
      {facets && <MoreFilters facets={facets} />}
    </div>
  )
}
