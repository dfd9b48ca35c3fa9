import { ArrowUndo20Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { actionName } from './action-name.ts'
import { useUndo } from './use-undo.ts'

/** The undo arrow of the title bar; its Tooltip names the change it takes back. */
export function UndoButton({ hasArchive }: { hasArchive: boolean }) {
  const messages = useMessages()
  const undo = useUndo()
  const last = useCall('undo.peek', {}, { enabled: hasArchive }).data ?? null
  const label =
    last === null
      ? messages.t('undo.nothing')
      : messages.t('undo.undo-action', { action: actionName(messages, last.action) })
  return (
    <ToolButton
      label={label}
      icon={<ArrowUndo20Regular />}
      size="medium"
      disabledFocusable={last === null}
      onClick={() => void undo()}
    />
  )
}
