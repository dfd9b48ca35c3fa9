import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger
} from '@fluentui/react-components'
import {
  Add20Regular,
  ArrowUp20Regular,
  Color20Regular,
  Delete20Regular,
  Merge20Regular,
  Rename20Regular,
  TagMultiple20Regular,
  TextDescription20Regular
} from '@fluentui/react-icons'
import type { Tag, TagColour } from '../../../../shared/model/tag.ts'
import { listFilterOf, useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import type { TagActions } from './use-tag-actions.ts'

const colours: readonly TagColour[] = ['ink', 'teal', 'green', 'olive', 'amber', 'red', 'plum', 'slate']

type Props = { tag: Tag; actions: TagActions; onRename: () => void; onAddChild: () => void }

/** A rule begins with what is asked for just now, the tag itself left out. */
function ruleFor(tag: Tag) {
  const state = useViewState.getState()
  const filter = listFilterOf(state)
  return {
    name: tag.name,
    tagPath: tag.path,
    text: state.query,
    filter: {
      ...filter,
      tagPath: filter.tagPath === tag.path ? null : filter.tagPath,
      view: filter.view === 'meetings' ? filter.view : ('all' as const)
    }
  }
}

/** What can be done to one tag. */
export function TagMenu({ tag, actions, onRename, onAddChild }: Props) {
  const { t } = useMessages()
  const openDialog = useViewState((state) => state.openDialog)
  return (
    <MenuPopover>
      <MenuList>
        <MenuItem icon={<Rename20Regular />} secondaryContent="F2" onClick={onRename}>
          {t('navigation.rename')}
        </MenuItem>
        <Menu
          checkedValues={{ colour: [tag.colour] }}
          onCheckedValueChange={(_, { checkedItems }) => {
            const [colour] = checkedItems
            if (colour !== undefined) void actions.recolour(tag, colour as TagColour)
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuItem icon={<Color20Regular />}>{t('navigation.colour')}</MenuItem>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {colours.map((colour) => (
                <MenuItemRadio key={colour} name="colour" value={colour} icon={<TagSquare colour={colour} />}>
                  {t(`navigation.colour-${colour}`)}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <MenuItem
          icon={<TextDescription20Regular />}
          onClick={() => openDialog({ kind: 'describe-tag', id: tag.id })}
        >
          {t('navigation.describe')}
        </MenuItem>
        <MenuItem icon={<Add20Regular />} onClick={onAddChild}>
          {t('navigation.new-child-tag')}
        </MenuItem>
        {tag.parentId !== null && (
          <MenuItem icon={<ArrowUp20Regular />} onClick={() => void actions.move(tag, null)}>
            {t('navigation.move-to-top')}
          </MenuItem>
        )}
        <MenuItem
          icon={<TagMultiple20Regular />}
          onClick={() => openDialog({ kind: 'tag-rules', start: ruleFor(tag) })}
        >
          {t('rules.menu')}
        </MenuItem>
        <MenuItem icon={<Merge20Regular />} onClick={() => openDialog({ kind: 'merge-tag', id: tag.id })}>
          {t('navigation.merge-into')}
        </MenuItem>
        <MenuDivider />
        <MenuItem
          icon={<Delete20Regular />}
          secondaryContent="Delete"
          onClick={() => void actions.remove(tag)}
        >
          {t('navigation.delete')}
        </MenuItem>
      </MenuList>
    </MenuPopover>
  )
}
