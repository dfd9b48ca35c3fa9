import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { ArrowUndoRegular, EyeOffRegular, FilterAddRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import type { OpenBlockMenu } from './use-block-menu.ts'

/** What can be done with one block: this once, or from now on for all pages of its site. */
export function BlockMenu({
  item,
  open,
  onClose,
  notify
}: {
  item: ItemDetail
  open: OpenBlockMenu
  onClose: () => void
  notify: Notify
}) {
  const { t } = useMessages()
  const setKept = useAction('items.setBlockKept')
  const openDialog = useViewState((state) => state.openDialog)
  const { block, at } = open
  const isKept = block.start !== null
  const site = item.site ?? item.source
  const target = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at.x, at.y])
  const once = (): void =>
    setKept.mutate(
      { id: item.id, position: block.position, kept: !isKept },
      {
        onSuccess: () => notify.done(t(isKept ? 'reader.was-set-aside' : 'reader.was-put-back')),
        onError: notify.failed
      }
    )
  const always = (): void =>
    openDialog({
      kind: 'cleaning-rule',
      place: { itemId: item.id, position: block.position, action: isKept ? 'set-aside' : 'keep' }
    })
  const words = { site: site ?? '' }
  const alwaysText =
    site === null
      ? t(isKept ? 'reader.always-set-aside' : 'reader.always-keep')
      : item.site === null
        ? t(isKept ? 'reader.always-set-aside-source' : 'reader.always-keep-source', words)
        : t(isKept ? 'reader.always-set-aside-site' : 'reader.always-keep-site', words)
  return (
    <Menu open onOpenChange={(_, { open: stays }) => !stays && onClose()} positioning={{ target }}>
      <MenuPopover>
        <MenuList aria-label={t('reader.block-menu')}>
          <MenuItem icon={isKept ? <EyeOffRegular /> : <ArrowUndoRegular />} onClick={once}>
            {t(isKept ? 'reader.set-aside' : 'reader.put-back')}
          </MenuItem>
          <MenuItem
            icon={<FilterAddRegular />}
            disabled={site === null}
            {...(site === null ? { subText: t('reader.no-site') } : {})}
            onClick={always}
          >
            {alwaysText}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
