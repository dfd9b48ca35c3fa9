import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles
} from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons'
import type { SortOrder } from '../../../../shared/model/search.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    height: '24px',
    padding: '0 6px',
    fontWeight: tokens.fontWeightRegular,
    flexShrink: 0
  }
})

/** The order of the rows; relevance only where something was searched. */
export function SortMenu({ sort, hasQuery }: { sort: SortOrder; hasQuery: boolean }) {
  const styles = useStyles()
  const { t } = useMessages()
  const setSort = useViewState((state) => state.setSort)
  const orders: readonly SortOrder[] = hasQuery
    ? ['relevance', 'date', 'title', 'accession']
    : ['date', 'title', 'accession']
  return (
    <Menu
      checkedValues={{ sort: [sort] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        setSort((checkedItems[0] as SortOrder | undefined) ?? null)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<ChevronDown12Regular />}
          iconPosition="after"
          aria-label={`${t('list.sort')}: ${t(`list.sort-${sort}`)}`}
          title={t('list.sort')}
        >
          {t(`list.sort-${sort}`)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {orders.map((order) => (
            <MenuItemRadio key={order} name="sort" value={order}>
              {t(`list.sort-${order}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
