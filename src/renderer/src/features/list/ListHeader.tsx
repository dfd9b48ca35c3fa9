import { makeStyles } from '@fluentui/react-components'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { LayoutSwitch } from './LayoutSwitch.tsx'
import type { ListPage, ListRequest } from './list-pages.ts'
import { SortMenu } from './SortMenu.tsx'

const useStyles = makeStyles({
  head: {
    height: tokens.tlPaneHeaderHeight,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px 0 16px'
  },
  total: { flex: '1 1 0' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 }
})

/** How many, how fast, in what order. */
export function ListHeader({ page, request }: { page: ListPage | undefined; request: ListRequest }) {
  const styles = useStyles()
  const { t } = useMessages()
  const chosen = useViewState((state) => state.selectedIds.length)
  const total = page?.total ?? 0
  const words = chosen > 1 ? t('list.chosen-of', { count: chosen, total }) : t('list.total', { count: total })
  return (
    <header className={styles.head}>
      <Ellipsis className={styles.total}>
        <span className={styles.strong} role="status">
          {page ? words : ''}
        </span>
        {page?.ms != null && (
          <span className={styles.quiet}> · {t('list.ms', { ms: Math.round(page.ms) })}</span>
        )}
      </Ellipsis>
      <SortMenu sort={request.sort} hasQuery={request.text !== ''} />
      <LayoutSwitch />
    </header>
  )
}
