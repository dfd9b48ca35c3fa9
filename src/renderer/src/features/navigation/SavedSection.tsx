import { Add16Regular } from '@fluentui/react-icons'
import type { SavedSearch } from '../../../../shared/model/saved-search.ts'
import { canBeSaved, useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { SavedList } from './SavedList.tsx'
import { useSectionStyles } from './section-style.ts'

const none: readonly SavedSearch[] = []

/** The saved searches under the tags: a head with "+", which keeps the search in use, and the list. */
export function SavedSection({ onGo }: { onGo: () => void }) {
  const styles = useSectionStyles()
  const { t } = useMessages()
  const saved = useCall('savedSearches.list', {}).data ?? none
  const canSave = useViewState(canBeSaved)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('navigation.saved')}</h2>
        <ToolButton
          label={t(canSave ? 'navigation.save-search' : 'navigation.save-search-hint')}
          icon={<Add16Regular />}
          disabledFocusable={!canSave}
          onClick={() => useViewState.getState().openDialog({ kind: 'save-search' })}
        />
      </div>
      {saved.length === 0 ? (
        <p className={styles.none}>{t('navigation.no-saved')}</p>
      ) : (
        <SavedList saved={saved} onGo={onGo} />
      )}
    </>
  )
}
