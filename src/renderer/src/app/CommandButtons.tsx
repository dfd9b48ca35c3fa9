import { ArrowDownload20Regular, DocumentData20Regular, Print20Regular } from '@fluentui/react-icons'
import { useMessages } from '../client/messages.tsx'
import { ImportMenu } from '../features/import/ImportMenu.tsx'
import { CommandButton } from '../ui/CommandButton.tsx'
import { useActiveMeeting } from './use-active-meeting.ts'
import { useViewState } from './view-state.ts'

/** Nhập, Báo cáo, In: the three commands that have words in the title bar. */
export function CommandButtons({ isCompact }: { isCompact: boolean }) {
  const { t } = useMessages()
  const { activeId, isMeeting } = useActiveMeeting()
  const hint = activeId === null ? t('app.no-item-hint') : t('app.no-meeting-hint')
  const isReady = activeId !== null && isMeeting
  return (
    <>
      <ImportMenu isCompact={isCompact} icon={<ArrowDownload20Regular />} />
      <CommandButton
        icon={<DocumentData20Regular />}
        words={t('app.report')}
        hint={isReady ? t('app.report-hint') : hint}
        isCompact={isCompact}
        disabledFocusable={!isReady}
        onClick={() => {
          if (activeId !== null) useViewState.getState().openItem(activeId, 'meeting')
        }}
      />
      <CommandButton
        icon={<Print20Regular />}
        words={t('app.print')}
        hint={activeId === null ? t('app.no-item-hint') : t('app.print-hint')}
        isCompact={isCompact}
        disabledFocusable={activeId === null}
        onClick={() => {
          if (activeId !== null) useViewState.getState().openDialog({ kind: 'print', itemIds: [activeId] })
        }}
      />
    </>
  )
}
