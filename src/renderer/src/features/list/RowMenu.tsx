import { MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import {
  ArrowUndo20Regular,
  CommentText20Regular,
  Delete20Regular,
  DocumentData20Regular,
  Open20Regular,
  Print20Regular,
  Tag20Regular
} from '@fluentui/react-icons'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'

type Props = { onTrash: () => void; onRestore: () => void }

/** What can be done with the chosen rows. */
export function RowMenu({ onTrash, onRestore }: Props) {
  const { t } = useMessages()
  const ids = useViewState((state) => state.selectedIds)
  const isTrash = useViewState((state) => state.place === 'trash')
  const { openItem, openDialog } = useViewState.getState()
  const only = ids.length === 1 ? ids[0] : undefined
  const item = useCall('items.get', { id: only as ItemId }, { enabled: only !== undefined }).data
  const isMeeting = item?.isMeeting ?? false
  const notes = useCall(
    'annotations.list',
    { itemId: only as ItemId },
    { enabled: only !== undefined && !isTrash }
  ).data
  return (
    <MenuPopover>
      <MenuList>
        {only !== undefined && (
          <MenuItem icon={<Open20Regular />} secondaryContent="Enter" onClick={() => openItem(only)}>
            {t('list.open')}
          </MenuItem>
        )}
        {!isTrash && (
          <MenuItem
            icon={<Tag20Regular />}
            secondaryContent="Ctrl+T"
            onClick={() => openDialog({ kind: 'tag-items', ids })}
          >
            {t('list.tag')}
          </MenuItem>
        )}
        {only !== undefined && isMeeting && (
          <MenuItem icon={<DocumentData20Regular />} onClick={() => openItem(only, 'meeting')}>
            {t('list.report')}
          </MenuItem>
        )}
        {!isTrash && ids.length > 1 && (
          <MenuItem
            icon={<DocumentData20Regular />}
            onClick={() => openDialog({ kind: 'report-batch', ids })}
          >
            {t('list.reports')}
          </MenuItem>
        )}
        {!isTrash && ids.length > 0 && (
          <MenuItem
            icon={<Print20Regular />}
            secondaryContent="Ctrl+P"
            onClick={() => openDialog({ kind: 'print', itemIds: ids })}
          >
            {t(ids.length > 1 ? 'list.print-bound' : 'list.print')}
          </MenuItem>
        )}
        {!isTrash && (only === undefined || (notes ?? []).length > 0) && (
          <MenuItem
            icon={<CommentText20Regular />}
            onClick={() => openDialog({ kind: 'export-annotations', of: { itemIds: [...ids] } })}
          >
            {t('annotations.export-menu')}
          </MenuItem>
        )}
        {!(isTrash && only === undefined) && <MenuDivider />}
        {isTrash ? (
          <MenuItem icon={<ArrowUndo20Regular />} onClick={onRestore}>
            {t('list.restore')}
          </MenuItem>
        ) : (
          <MenuItem icon={<Delete20Regular />} secondaryContent="Delete" onClick={onTrash}>
            {t('list.trash')}
          </MenuItem>
        )}
      </MenuList>
    </MenuPopover>
  )
}
