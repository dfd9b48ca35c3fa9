import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useRef, type KeyboardEvent } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { places } from './places.ts'
import { navCount, navRow, navRowSelected } from './row-style.ts'
import { useSavedInUse } from './use-saved-in-use.ts'

const useStyles = makeStyles({
  row: navRow,
  selected: navRowSelected,
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  selectedIcon: { color: tokens.colorBrandForeground1 },
  count: navCount
})

/** The views with their counts; arrow keys move between them, one of them is in the tab order. */
export function PlaceList({ isEmpty, onGo }: { isEmpty: boolean; onGo: () => void }) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const counts = useCall('items.counts', {}).data
  const place = useViewState((state) => state.place)
  const isTag = useViewState((state) => state.place === 'all' && state.tagPath !== null)
  const isSaved = useSavedInUse() !== null
  const goTo = useViewState((state) => state.goTo)
  const list = useRef<HTMLUListElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (delta === undefined) return
    event.preventDefault()
    const rows = [...(list.current?.querySelectorAll('button') ?? [])]
    rows[rows.indexOf(document.activeElement as HTMLButtonElement) + delta]?.focus()
  }
  return (
    <ul ref={list} aria-label={t('navigation.views')} onKeyDown={onKeyDown}>
      {places.map(({ place: entry, icon: Icon }) => {
        const isSelected = entry === place && !isTag && !isSaved
        return (
          <li key={entry}>
            <button
              type="button"
              className={mergeClasses(styles.row, isSelected && styles.selected)}
              aria-current={isSelected ? 'page' : undefined}
              data-tl-selected={isSelected}
              tabIndex={entry === place ? 0 : -1}
              onClick={() => {
                goTo(entry)
                onGo()
              }}
            >
              <Icon className={mergeClasses(styles.icon, isSelected && styles.selectedIcon)} aria-hidden />
              <Ellipsis>{t(`navigation.${entry}`)}</Ellipsis>
              {!isEmpty && counts && <span className={styles.count}>{formatNumber(counts[entry])}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
