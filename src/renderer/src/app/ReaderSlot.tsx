import { DocumentMultiple20Regular, DocumentText20Regular } from '@fluentui/react-icons'
import { useMessages } from '../client/messages.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ItemPane } from './ItemPane.tsx'
import { useViewState } from './view-state.ts'

/** What stands right of the list: the open item, or what to do when none or several are chosen. */
export function ReaderSlot() {
  const { t } = useMessages()
  const activeId = useViewState((state) => state.activeId)
  const count = useViewState((state) => state.selectedIds.length)
  if (count > 1) {
    return (
      <EmptyState
        icon={<DocumentMultiple20Regular />}
        title={t('app.many-chosen', { count })}
        text={t('app.many-chosen-hint')}
      />
    )
  }
  if (activeId === null) {
    return (
      <EmptyState
        icon={<DocumentText20Regular />}
        title={t('app.nothing-open')}
        text={t('app.nothing-open-hint')}
      />
    )
  }
  return <ItemPane itemId={activeId} />
}
