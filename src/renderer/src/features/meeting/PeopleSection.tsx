import { mergeClasses } from '@fluentui/react-components'
import { roleKeys } from '../../../../shared/messages/role-words.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { Mark } from './Mark.tsx'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

/** Who was there and as what; groups without names at the end. */
export function PeopleSection() {
  const table = useTableStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { people, groups } = form.report
  const note = [
    people.length > 0 ? t('meeting.people-count', { count: people.length }) : '',
    groups.length > 0 ? t('meeting.group-count', { count: groups.length }) : ''
  ]
  const isEmpty =
    people.length + groups.length === 0 && !isAddingTo('people', editing) && !isAddingTo('groups', editing)
  return (
    <Section
      id="people"
      title={t('meeting.tab-people')}
      note={note.filter(Boolean).join(', ')}
      action={
        <>
          <AddButton list="people" />
          <AddButton list="groups" />
        </>
      }
    >
      {!isEmpty && (
        <FormTable
          columns={[
            { head: t('meeting.person-name'), width: 156 },
            { head: t('meeting.person-titles') },
            { head: t('meeting.person-role'), width: 108 }
          ]}
        >
          {people.map((person, index) => {
            const titles = [...person.titles, ...person.groupTitles].join(', ')
            const [first] = person.roles
            const roles = person.roles.map((role) => t(roleKeys[role])).join(', ')
            const key = form.keys.people[index] ?? ''
            return (
              <EditableRow
                key={key}
                list="people"
                rowKey={key}
                id={`people.${index}`}
                row={person}
                label={first === undefined ? t('meeting.tab-people') : t(roleKeys[first])}
                name={person.name}
                span={4}
              >
                <td className={mergeClasses(table.cell, table.strong)} title={person.name} data-column="name">
                  {person.name}
                </td>
                <td className={table.cell} title={titles} data-column="titles">
                  {titles}
                </td>
                <td className={mergeClasses(table.cell, table.flush)} title={roles} data-column="roles">
                  {first !== undefined && (
                    <Mark tone={first === 'chair' ? 'brand' : 'plain'}>{t(roleKeys[first])}</Mark>
                  )}
                </td>
              </EditableRow>
            )
          })}
          <NewRow list="people" span={4} />
          {groups.map((group, index) => {
            const key = form.keys.groups[index] ?? ''
            return (
              <EditableRow
                key={key}
                list="groups"
                rowKey={key}
                id={`groups.${index}`}
                row={group}
                label={t('meeting.role-attendee')}
                name={group.value}
                span={4}
              >
                <td className={table.cell} colSpan={3} title={group.value} data-column="value">
                  {sentence(group.value)} <span className={table.muted}>({t('meeting.group')})</span>
                </td>
              </EditableRow>
            )
          })}
          <NewRow list="groups" span={4} />
        </FormTable>
      )}
    </Section>
  )
}
