import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton
} from '@fluentui/react-components'
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { roleKeys } from '../../../../shared/messages/role-words.ts'
import type { Input } from '../../../../shared/ipc/contract.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { EditableField, PersonRole } from '../../../../shared/model/meeting.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { PassageBar } from '../../ui/PassageBar.tsx'
import { speechKeys } from './speech-words.ts'

type Into = Input<'meetings.putPassage'>['into']

const FIELDS: readonly (readonly [EditableField, MessageKey])[] = [
  ['name', 'meeting.name'],
  ['organiser', 'meeting.organiser'],
  ['date', 'meeting.date'],
  ['partOfDay', 'meeting.part-of-day'],
  ['startTime', 'meeting.start-time'],
  ['endTime', 'meeting.end-time'],
  ['place', 'meeting.place'],
  ['kind', 'meeting.kind']
]
const ROLES: readonly PersonRole[] = ['chair', 'directing', 'attendee', 'reporter', 'speaker']

export type PutProps = {
  itemId: ItemId
  range: Range
  /** Opened by its key. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** It is in the report. */
  onDone: () => void
  notify: Notify
}

/** *Đưa vào báo cáo*: what the selected passage can become in the report. Stands in the bar of a selection. */
export function PutMenu({ itemId, range, isOpen, onOpen, onDone, notify }: PutProps) {
  const { t } = useMessages()
  const client = useQueryClient()
  const form = useCall('meetings.form', { itemId }).data
  const put = (into: Into): void => {
    callArchive('meetings.putPassage', { itemId, range, into }).then(({ form: after }) => {
      client.setQueryData(['meetings.form', { itemId }], after)
      notify.done(t('meeting.row-added'))
      onDone()
    }, notify.failed)
  }
  // A bar that goes away takes its menu along.
  useEffect(() => () => onOpen(false), [onOpen])
  const statements = form?.report.statements ?? []
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => onOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton
          style={{ minWidth: 0, fontWeight: 400, fontSize: '12px', gap: '4px', padding: '0 6px' }}
          icon={<ClipboardTaskListLtrRegular fontSize={16} />}
          title="Ctrl+Alt+B"
          aria-keyshortcuts="Control+Alt+B"
        >
          {t('meeting.put')}
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Sub words={t('meeting.tab-general')}>
            {FIELDS.map(([field, label]) => (
              <MenuItem key={field} onClick={() => put({ field })}>
                {t(label)}
              </MenuItem>
            ))}
          </Sub>
          <Sub words={t('meeting.tab-people')}>
            {ROLES.map((role) => (
              <MenuItem key={role} onClick={() => put({ list: 'people', role })}>
                {t(roleKeys[role])}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => put({ list: 'groups' })}>{t('meeting.group-name')}</MenuItem>
          </Sub>
          {statements.length > 0 && (
            <Sub words={t('meeting.put-point')}>
              {statements.map(({ speaker, kind }, index) => {
                const under = form?.keys.statements[index] ?? ''
                return (
                  <MenuItem key={under} onClick={() => put({ list: 'points', under })}>
                    {`${speaker} (${t(speechKeys[kind])})`}
                  </MenuItem>
                )
              })}
            </Sub>
          )}
          <MenuItem onClick={() => put({ list: 'figures' })}>{t('meeting.tab-figures')}</MenuItem>
          <MenuItem onClick={() => put({ list: 'tasks' })}>{t('meeting.tab-tasks')}</MenuItem>
          <MenuItem onClick={() => put({ list: 'awards' })}>{t('meeting.tab-awards')}</MenuItem>
          <MenuItem onClick={() => put({ list: 'citations' })}>{t('meeting.citations')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function Sub({ words, children }: { words: string; children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{words}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** The bar of a passage selected beside the form: it has only this one use there. */
export function PutBar({ box, onClose, ...put }: PutProps & { box: DOMRect; onClose: () => void }) {
  return (
    <PassageBar box={box} onClose={onClose}>
      <PutMenu {...put} />
    </PassageBar>
  )
}

/** Ctrl+Alt+B, by its place on the keyboard too: AltGr layouts may give another letter. */
export const isPutKey = (
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey'>
): boolean =>
  event.ctrlKey &&
  event.altKey &&
  !event.shiftKey &&
  (event.key.toLowerCase() === 'b' || event.code === 'KeyB')
