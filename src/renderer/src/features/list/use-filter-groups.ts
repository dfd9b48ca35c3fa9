import {
  CalendarMonth20Regular,
  CalendarLtr20Regular,
  Document20Regular,
  Globe20Regular,
  People20Regular,
  Tag20Regular,
  TextQuote20Regular,
  type FluentIcon
} from '@fluentui/react-icons'
import type { Format } from '../../../../shared/model/item.ts'
import type { Facets } from '../../../../shared/model/search.ts'
import { withFilter } from '../../../../shared/query/edit.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { monthName } from './month-name.ts'

export type FilterGroup = {
  name: string
  icon: FluentIcon
  values: readonly { value: string; words: string; count: number; use: () => void }[]
}

/** The facets of the current answer as groups of values to narrow it by; those without values and those in use are left out. */
export function useFilterGroups(facets: Facets): FilterGroup[] {
  const { t } = useMessages()
  const { setFilter, setQuery } = useViewState.getState()
  const year = useViewState((state) => state.year)
  const format = useViewState((state) => state.format)
  const tagPath = useViewState((state) => state.tagPath)
  const source = useViewState((state) => state.source)
  const ask = (field: 'cites' | 'person', value: string) =>
    setQuery(withFilter(useViewState.getState().query, field, value))
  const group = <T extends { value: string; count: number }>(
    name: string,
    icon: FluentIcon,
    values: readonly T[],
    words: (value: T) => string,
    use: (value: T) => void
  ): FilterGroup => ({
    name,
    icon,
    values: values.map((value) => ({
      value: value.value,
      count: value.count,
      words: words(value),
      use: () => use(value)
    }))
  })
  return [
    group(
      t('list.group-year'),
      CalendarLtr20Regular,
      year === null ? facets.year : [],
      ({ value }) => value,
      ({ value }) => setFilter({ year: value })
    ),
    group(
      t('list.group-month'),
      CalendarMonth20Regular,
      facets.month.filter(({ value }) => value !== year),
      ({ value }) => monthName(value),
      ({ value }) => setFilter({ year: value })
    ),
    group(
      t('list.group-format'),
      Document20Regular,
      format === null ? facets.format : [],
      ({ value }) => t(`format.${value as Format}`),
      ({ value }) => setFilter({ format: value as Format })
    ),
    group(
      t('list.group-tag'),
      Tag20Regular,
      facets.tag.filter(({ value }) => value !== tagPath),
      ({ value }) => value.replaceAll('/', ' / '),
      ({ value }) => setFilter({ tagPath: value })
    ),
    group(
      t('list.group-source'),
      Globe20Regular,
      source === null ? facets.source : [],
      ({ value }) => value,
      ({ value }) => setFilter({ source: value })
    ),
    group(
      t('list.group-cites'),
      TextQuote20Regular,
      facets.cites,
      ({ label }) => label,
      ({ label }) => ask('cites', label)
    ),
    group(
      t('list.group-people'),
      People20Regular,
      facets.people,
      ({ value }) => value,
      ({ value }) => ask('person', value)
    )
  ].filter(({ values }) => values.length > 0)
}
