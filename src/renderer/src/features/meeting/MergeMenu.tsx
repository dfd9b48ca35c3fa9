import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'

type Props = {
  /** The other persons; nothing is offered where there are none. */
  others: readonly { key: string; name: string }[]
  onMerge: (key: string) => void
}

/** The menu's entry that says a person is the same as another one. */
export function MergeMenu({ others, onMerge }: Props) {
  const { t } = useMessages()
  if (others.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<PeopleSwapRegular />}>{t('meeting.merge-with')}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map(({ key, name }) => (
            <MenuItem key={key} onClick={() => onMerge(key)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
