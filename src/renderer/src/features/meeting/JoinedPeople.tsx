import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses
} from '@fluentui/react-components'
import {
  ArrowDownRegular,
  ArrowUndoRegular,
  ArrowUpRegular,
  MoreHorizontalRegular
} from '@fluentui/react-icons'
import type { JoinedItem, JoinedPerson } from '../../../../shared/model/joined-meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { MergeMenu } from './MergeMenu.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({ name: { fontWeight: 600 } })

type Props = {
  people: readonly JoinedPerson[]
  items: readonly JoinedItem[]
  /** All names in their new order. */
  onArrange: (names: string[]) => void
  /** Null tells them apart again. */
  onMerge: (name: string, into: string | null) => void
}

/** The people of all items in the order of the report, each with the items that name them. */
export function JoinedPeople({ people, items, onArrange, onMerge }: Props) {
  const styles = useStyles()
  const table = useTableStyles()
  const { t } = useMessages()
  if (people.length === 0) return null
  const names = people.map(({ name }) => name)
  return (
    <>
      <tr>
        <th className={table.head} colSpan={3}>
          {t('meeting.joined-people')}
        </th>
      </tr>
      {people.map((person) => (
        <tr key={person.name}>
          <td className={mergeClasses(table.cell, table.wrapped)}>
            <span className={styles.name}>{person.name}</span>
            {person.merged.length > 0 && ` (${t('meeting.also-named', { names: person.merged.join(', ') })})`}
          </td>
          <td className={mergeClasses(table.cell, table.wrapped, table.muted)}>
            {items
              .filter(({ item }) => person.items.includes(item))
              .map(({ accession }) => accession)
              .join(', ')}
          </td>
          <td className={table.cell}>
            <PersonMenu person={person} names={names} {...{ onArrange, onMerge }} />
          </td>
        </tr>
      ))}
    </>
  )
}

type MenuProps = Pick<Props, 'onArrange' | 'onMerge'> & { person: JoinedPerson; names: readonly string[] }

/** What can be done with one of them. */
function PersonMenu({ person, names, onArrange, onMerge }: MenuProps) {
  const { t } = useMessages()
  const at = names.indexOf(person.name)
  const others = names.filter((name) => name !== person.name).map((name) => ({ key: name, name }))
  const moved = (by: -1 | 1): string[] => {
    const next = [...names]
    ;[next[at], next[at + by]] = [next[at + by]!, next[at]!]
    return next
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('meeting.person-actions', { name: person.name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowUpRegular />} disabled={at === 0} onClick={() => onArrange(moved(-1))}>
            {t('meeting.row-up')}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            disabled={at === names.length - 1}
            onClick={() => onArrange(moved(1))}
          >
            {t('meeting.row-down')}
          </MenuItem>
          <MergeMenu others={others} onMerge={(into) => onMerge(person.name, into)} />
          {person.merged.map((name) => (
            <MenuItem key={name} icon={<ArrowUndoRegular />} onClick={() => onMerge(name, null)}>
              {t('meeting.tell-apart', { name })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
