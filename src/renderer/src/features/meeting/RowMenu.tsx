import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUndoRegular,
  ArrowUpRegular,
  CheckmarkRegular,
  DeleteRegular,
  EditRegular
} from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { markAt, useForm, type MenuTarget, type RowPlace } from './form-context.ts'
import { MergeMenu } from './MergeMenu.tsx'
import { movedKeys } from './move-row.ts'

/** What can be done with one row of the form. */
export function RowMenu({ place, at, onClose }: { place: RowPlace; at: MenuTarget; onClose: () => void }) {
  const { t } = useMessages()
  const { form, act } = useForm()
  const { list, key } = place
  const mark = markAt(form, key)
  const others = form.report.people
    .map(({ name }, index) => ({ name, key: form.keys.people[index] ?? '' }))
    .filter((person) => person.key !== key)
  const canMove = (by: -1 | 1): boolean => movedKeys(form, list, key, by) !== null
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose()
      }}
      positioning={{
        target: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) },
        position: 'below',
        align: 'start'
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<EditRegular />}
            secondaryContent="F2"
            onClick={() => act.begin({ ...place, column: undefined })}
          >
            {t('meeting.row-edit')}
          </MenuItem>
          {mark?.how !== 'confirmed' && mark?.how !== 'added' && (
            <MenuItem icon={<CheckmarkRegular />} onClick={() => act.confirm(place)}>
              {t('meeting.row-confirm')}
            </MenuItem>
          )}
          {list === 'statements' && (
            <MenuItem
              icon={<AddRegular />}
              onClick={() => act.begin({ list: 'points', key: null, under: key })}
            >
              {t('meeting.add-point')}
            </MenuItem>
          )}
          {list === 'people' && <MergeMenu others={others} onMerge={(other) => act.merge(key, other)} />}
          <MenuItem
            icon={<ArrowUpRegular />}
            secondaryContent="Alt+↑"
            disabled={!canMove(-1)}
            onClick={() => act.move(place, -1)}
          >
            {t('meeting.row-up')}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            secondaryContent="Alt+↓"
            disabled={!canMove(1)}
            onClick={() => act.move(place, 1)}
          >
            {t('meeting.row-down')}
          </MenuItem>
          <MenuDivider />
          {mark !== null && mark.how !== 'added' && (
            <MenuItem icon={<ArrowUndoRegular />} onClick={() => act.putBack(place)}>
              {t('meeting.row-put-back')}
            </MenuItem>
          )}
          <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={() => act.remove(place)}>
            {t('meeting.row-remove')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
