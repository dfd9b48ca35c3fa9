import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowResetRegular,
  CommentTextRegular,
  CopyRegular,
  DeleteRegular,
  MoreHorizontalRegular,
  NumberSymbolRegular,
  PeopleCheckmarkRegular,
  PeopleProhibitedRegular,
  PeopleRegular
} from '@fluentui/react-icons'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

/** What is done seldom with the item: copying it whole, viewing it as a meeting, the trash. */
export function MoreMenu({
  item,
  onShowMeeting,
  notify
}: {
  item: ItemDetail
  onShowMeeting: () => void
  notify: Notify
}) {
  const { t, formatDate } = useMessages()
  const trash = useAction('items.trash')
  const restore = useAction('items.restore')
  const setMeeting = useAction('meetings.setMeeting')
  const say = (isMeeting: boolean): void =>
    setMeeting.mutate(
      { itemId: item.id, isMeeting },
      {
        onSuccess: () => {
          notify.done(t(isMeeting ? 'meeting.now-one' : 'meeting.now-none'))
          if (isMeeting) onShowMeeting()
        },
        onError: notify.failed
      }
    )
  const copy = (words: string): void => {
    void navigator.clipboard.writeText(words).then(() => notify.told(t('reader.copied')))
  }
  const facts = [item.accession, formatDate(item.date), item.source].filter(Boolean).join(' · ')
  const isAnnotated = (useCall('annotations.list', { itemId: item.id }).data ?? []).length > 0
  const isTrashed = item.trashedAt !== null
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={t('reader.more')} icon={<MoreHorizontalRegular />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CopyRegular />} onClick={() => copy(`${item.text}\n\n${item.title}\n${facts}`)}>
            {t('reader.copy-text')}
          </MenuItem>
          <MenuItem icon={<NumberSymbolRegular />} onClick={() => copy(item.accession)}>
            {t('reader.copy-accession')}
          </MenuItem>
          {isAnnotated && (
            <MenuItem
              icon={<CommentTextRegular />}
              onClick={() =>
                useViewState.getState().openDialog({ kind: 'export-annotations', of: { itemIds: [item.id] } })
              }
            >
              {t('annotations.export-menu')}
            </MenuItem>
          )}
          {!item.isMeeting && (
            <MenuItem icon={<PeopleRegular />} onClick={onShowMeeting}>
              {t('reader.show-as-meeting')}
            </MenuItem>
          )}
          <MenuItem
            icon={item.isMeeting ? <PeopleProhibitedRegular /> : <PeopleCheckmarkRegular />}
            onClick={() => say(!item.isMeeting)}
          >
            {t(item.isMeeting ? 'meeting.is-none' : 'meeting.is-one')}
          </MenuItem>
          {isTrashed ? (
            <MenuItem
              icon={<ArrowResetRegular />}
              onClick={() =>
                restore.mutate(
                  { ids: [item.id] },
                  { onSuccess: () => notify.done(t('reader.restored')), onError: notify.failed }
                )
              }
            >
              {t('reader.restore')}
            </MenuItem>
          ) : (
            <MenuItem
              icon={<DeleteRegular />}
              onClick={() =>
                trash.mutate(
                  { ids: [item.id] },
                  { onSuccess: () => notify.done(t('reader.trashed')), onError: notify.failed }
                )
              }
            >
              {t('reader.trash')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
