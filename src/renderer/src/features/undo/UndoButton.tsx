import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ChevronDown12Regular,
  History20Regular
} from '@fluentui/react-icons'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { actionName } from './action-name.ts'
import { useRedo, useUndo } from './use-undo.ts'

/** The undo arrow of the title bar, whose tooltip names the change it takes back, and a menu that leads to the journal. */
export function UndoButton({ hasArchive }: { hasArchive: boolean }) {
  const messages = useMessages()
  const undo = useUndo()
  const redo = useRedo()
  const last = useCall('undo.peek', {}, { enabled: hasArchive }).data ?? null
  const undone = useCall('undo.peekRedo', {}, { enabled: hasArchive }).data ?? null
  const label =
    last === null
      ? messages.t('undo.nothing')
      : messages.t('undo.undo-action', { action: actionName(messages, last.action) })
  return (
    <span>
      <ToolButton
        label={label}
        icon={<ArrowUndo20Regular />}
        size="medium"
        disabledFocusable={last === null}
        onClick={() => void undo()}
      />
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <ToolButton
            label={messages.t('undo.more')}
            icon={<ChevronDown12Regular />}
            size="medium"
            style={{ minWidth: '24px', width: '24px' }}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              icon={<ArrowUndo20Regular />}
              secondaryContent="Ctrl+Z"
              disabled={last === null}
              onClick={() => void undo()}
            >
              {messages.t('undo.undo')}
            </MenuItem>
            <MenuItem
              icon={<ArrowRedo20Regular />}
              secondaryContent="Ctrl+Y"
              disabled={undone === null}
              onClick={() => void redo()}
            >
              {undone === null
                ? messages.t('undo.redo')
                : messages.t('undo.redo-action', { action: actionName(messages, undone.action) })}
            </MenuItem>
            <MenuItem
              icon={<History20Regular />}
              onClick={() => useViewState.getState().openDialog({ kind: 'journal' })}
            >
              {messages.t('undo.journal')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  )
}
