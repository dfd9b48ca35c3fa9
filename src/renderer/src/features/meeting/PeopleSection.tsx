import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { surenessOf } from './confidence.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Mark } from './Mark.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { SureSign } from './SureSign.tsx'
import { useTableStyles } from './table-styles.ts'
import { roleKeys } from '../../../../shared/messages/role-words.ts'

const useStyles = makeStyles({
  name: { width: '156px' },
  role: { width: '104px' },
  sign: { width: '32px' }
})

/** Who was there and as what; groups without names at the end. */
export const PeopleSection = memo(function PeopleSection({ report }: { report: MeetingReport }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  const { people, groups } = report
  if (people.length + groups.length === 0) return null
  const note = [
    people.length > 0 ? t('meeting.people-count', { count: people.length }) : '',
    groups.length > 0 ? t('meeting.group-count', { count: groups.length }) : ''
  ]
  return (
    <Section id="people" title={t('meeting.tab-people')} note={note.filter(Boolean).join(', ')}>
      <table className={table.table}>
        <colgroup>
          <col className={styles.name} />
          <col />
          <col className={styles.role} />
          <col className={styles.sign} />
        </colgroup>
        <thead>
          <tr>
            <th className={table.head}>{t('meeting.person-name')}</th>
            <th className={table.head}>{t('meeting.person-titles')}</th>
            <th className={table.head}>{t('meeting.person-role')}</th>
            <th className={table.head}>
              <span className="tl-unseen">{t('meeting.sureness')}</span>
            </th>
          </tr>
        </thead>
        <RowGroup>
          {people.map((person, index) => {
            const titles = [...person.titles, ...person.groupTitles].join(', ')
            const [first] = person.roles
            const roles = person.roles.map((role) => t(roleKeys[role])).join(', ')
            return (
              <EvidenceRow
                key={`${index} ${person.name}`}
                id={`people.${index}`}
                evidence={person.evidence}
                label={first === undefined ? t('meeting.tab-people') : t(roleKeys[first])}
              >
                <td className={mergeClasses(table.cell, table.strong)} title={person.name}>
                  {person.name}
                </td>
                <td className={table.cell} title={titles}>
                  {titles}
                </td>
                <td className={table.cell} title={roles}>
                  {first !== undefined && (
                    <Mark tone={first === 'chair' ? 'brand' : 'plain'}>{t(roleKeys[first])}</Mark>
                  )}
                </td>
                <td className={mergeClasses(table.cell, table.sign)}>
                  <SureSign sureness={surenessOf(person)} />
                </td>
              </EvidenceRow>
            )
          })}
          {groups.map((group, index) => (
            <EvidenceRow
              key={`${index} ${group.value}`}
              id={`groups.${index}`}
              evidence={group.evidence}
              label={t('meeting.role-attendee')}
            >
              <td className={table.cell} colSpan={3} title={group.value}>
                {sentence(group.value)} <span className={table.muted}>({t('meeting.group')})</span>
              </td>
              <td className={mergeClasses(table.cell, table.sign)}>
                <SureSign sureness={surenessOf(group)} />
              </td>
            </EvidenceRow>
          ))}
        </RowGroup>
      </table>
    </Section>
  )
})
