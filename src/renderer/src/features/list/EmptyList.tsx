import { Button, Link } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { View } from '../../../../shared/model/search.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { ListPage, ListRequest } from './list-pages.ts'

const emptyViews: Readonly<Record<View, MessageKey>> = {
  all: 'list.empty-view',
  recent: 'list.empty-view',
  untagged: 'list.empty-untagged',
  annotated: 'list.empty-annotated',
  meetings: 'list.empty-meetings',
  trash: 'list.empty-trash'
}

/** No rows: why, and what may help (another spelling, fewer filters). */
export function EmptyList({ page, request }: { page: ListPage; request: ListRequest }) {
  const { t } = useMessages()
  const setQuery = useViewState((state) => state.setQuery)
  const clearFilters = useViewState((state) => state.clearFilters)
  const { filter, text } = request
  const hasFilters =
    filter.tagPath !== null || filter.format !== null || filter.year !== null || filter.source !== null
  const isDamaged = page.problems.some(({ code }) => code === 'index-damaged')
  const suggested = useCall('search.suggest', { text }, { enabled: text !== '' && !isDamaged })
  const suggestion = suggested.data?.suggestion ?? null
  const clear = hasFilters && <Button onClick={clearFilters}>{t('list.clear-filters')}</Button>
  if (text !== '') {
    const hint =
      suggestion !== null ? (
        <>
          {t('list.suggestion')}{' '}
          <Link as="button" inline onClick={() => setQuery(suggestion)}>
            {suggestion}
          </Link>
          ?
        </>
      ) : (
        t(hasFilters ? 'list.no-hits-filtered' : 'list.no-hits-hint')
      )
    return (
      <EmptyState icon={<Search20Regular />} title={t('list.no-hits', { query: text })} text={hint}>
        {clear}
      </EmptyState>
    )
  }
  if (filter.tagPath !== null && filter.format === null && filter.year === null && filter.source === null) {
    return <EmptyState title={t('list.empty-tag')} />
  }
  return <EmptyState title={t(emptyViews[filter.view])}>{clear}</EmptyState>
}
