import {
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles
} from '@fluentui/react-components'
import type { Format } from '../../../../shared/model/item.ts'
import type { Facets, FacetValue } from '../../../../shared/model/search.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { monthName } from './month-name.ts'

const perGroup = 12
const useStyles = makeStyles({ popover: { maxHeight: 'min(480px, 70vh)', minWidth: '240px' } })

/** Every value the current answer can be narrowed by. */
export function MoreFilters({ facets }: { facets: Facets }) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const setFilter = useViewState((state) => state.setFilter)
  const groups: readonly {
    words: string
    values: readonly FacetValue[]
    name: (value: string) => string
    set: (value: string) => void
  }[] = [
    {
      words: t('list.group-year'),
      values: facets.year,
      name: (value) => value,
      set: (year) => setFilter({ year })
    },
    {
      words: t('list.group-month'),
      values: facets.month,
      name: monthName,
      set: (year) => setFilter({ year })
    },
    {
      words: t('list.group-format'),
      values: facets.format,
      name: (value) => t(`format.${value as Format}`),
      set: (format) => setFilter({ format: format as Format })
    },
    {
      words: t('list.group-tag'),
      values: facets.tag,
      name: (value) => value,
      set: (tagPath) => setFilter({ tagPath })
    },
    {
      words: t('list.group-source'),
      values: facets.source,
      name: (value) => value,
      set: (source) => setFilter({ source })
    }
  ]
  const filled = groups.filter(({ values }) => values.length > 0)
  if (filled.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => <Chip {...trigger} words={t('list.more-filters')} isAdd />}
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {filled.map(({ words, values, name, set }) => (
            <MenuGroup key={words}>
              <MenuGroupHeader>{words}</MenuGroupHeader>
              {values.slice(0, perGroup).map(({ value, count }) => (
                <MenuItem key={value} secondaryContent={formatNumber(count)} onClick={() => set(value)}>
                  {name(value)}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
