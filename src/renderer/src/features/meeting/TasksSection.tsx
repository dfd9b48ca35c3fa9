import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { surenessOf } from './confidence.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { SureSign } from './SureSign.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({ who: { width: '168px' }, sign: { width: '32px' } })

/** What is to be done, and by whom where the text says so. */
export const TasksSection = memo(function TasksSection({ report }: { report: MeetingReport }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  if (report.tasks.length === 0) return null
  return (
    <Section id="tasks" title={t('meeting.tab-tasks')} note={String(report.tasks.length)}>
      <table className={table.table}>
        <colgroup>
          <col className={styles.who} />
          <col />
          <col className={styles.sign} />
        </colgroup>
        <thead>
          <tr>
            <th className={table.head}>{t('meeting.task-to')}</th>
            <th className={table.head}>{t('meeting.task-text')}</th>
            <th className={table.head}>
              <span className="tl-unseen">{t('meeting.sureness')}</span>
            </th>
          </tr>
        </thead>
        <RowGroup>
          {report.tasks.map((task, index) => (
            <EvidenceRow
              key={index}
              id={`tasks.${index}`}
              evidence={task.evidence}
              label={t('meeting.tab-tasks')}
            >
              <td
                className={mergeClasses(
                  table.cell,
                  table.wrapped,
                  task.to === null ? table.muted : table.strong
                )}
              >
                {task.to ?? t('meeting.not-stated')}
              </td>
              <td className={mergeClasses(table.cell, table.wrapped)}>
                {sentence(task.text)}
                {task.by !== null && (
                  <span className={table.muted}> ({t('meeting.task-by', { name: task.by })})</span>
                )}
              </td>
              <td className={mergeClasses(table.cell, table.sign, table.signTop)}>
                <SureSign sureness={surenessOf(task)} />
              </td>
            </EvidenceRow>
          ))}
        </RowGroup>
      </table>
    </Section>
  )
})
