import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger
} from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Facets } from '../../../../shared/model/search.ts'
import { isStrict, withStrict } from '../../../../shared/query/edit.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DateRange } from './DateRange.tsx'
import { useFilterGroups, type FilterGroup } from './use-filter-groups.ts'

const useStyles = makeStyles({
  menu: { minWidth: '220px' },
  values: { maxHeight: 'min(480px, 70vh)', minWidth: '240px', maxWidth: '420px' },
  value: { maxWidth: 'none' }
})

/** Everything the current answer can be narrowed by, a group each; a period of days; accents as typed. */
export function MoreFilters({ facets }: { facets: Facets }) {
  const styles = useStyles()
  const { t } = useMessages()
  const query = useViewState((state) => state.query)
  const setQuery = useViewState((state) => state.setQuery)
  const [chip, setChip] = useState<HTMLButtonElement | null>(null)
  const [isRangeOpen, setRangeOpen] = useState(false)
  const strict = isStrict(query)
  return (
    <>
      <Menu
        checkedValues={{ strict: strict ? ['on'] : [] }}
        onCheckedValueChange={() => setQuery(withStrict(query, !strict))}
      >
        <MenuTrigger disableButtonEnhancement>
          <Chip ref={setChip} words={t('list.more-filters')} isAdd />
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <Groups facets={facets} hasQuery={query !== ''} onRange={() => setRangeOpen(true)} />
        </MenuPopover>
      </Menu>
      {isRangeOpen && (
        <DateRange
          target={chip}
          onClose={() => {
            setRangeOpen(false)
            chip?.focus()
          }}
        />
      )}
    </>
  )
}

/** What the menu holds: put together when it opens, not with every letter of a query. */
function Groups({ facets, hasQuery, onRange }: { facets: Facets; hasQuery: boolean; onRange: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  const groups = useFilterGroups(facets)
  return (
    <MenuList>
      {groups.map(({ name, icon: Icon, values }) => (
        <Menu key={name}>
          <MenuTrigger disableButtonEnhancement>
            <MenuItem icon={<Icon />}>{name}</MenuItem>
          </MenuTrigger>
          <MenuPopover className={styles.values}>
            <Values values={values} />
          </MenuPopover>
        </Menu>
      ))}
      <MenuItem icon={<CalendarLtr20Regular />} onClick={onRange}>
        {t('list.date-range')}
      </MenuItem>
      {hasQuery && (
        <>
          <MenuDivider />
          <MenuItemCheckbox name="strict" value="on">
            {t('list.strict')}
          </MenuItemCheckbox>
        </>
      )}
    </MenuList>
  )
}

function Values({ values }: Pick<FilterGroup, 'values'>) {
  const styles = useStyles()
  const { formatNumber } = useMessages()
  return (
    <MenuList>
      {values.map(({ value, words, count, use }) => (
        <MenuItem key={value} className={styles.value} secondaryContent={formatNumber(count)} onClick={use}>
          {words}
        </MenuItem>
      ))}
    </MenuList>
  )
}
