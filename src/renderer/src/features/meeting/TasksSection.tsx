import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({ who: { width: '168px' }, sign: { width: '40px' } })

/** What is to be done, and by whom where the text says so. */
export function TasksSection() {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { tasks } = form.report
  return (
    <Section
      id="tasks"
      title={t('meeting.tab-tasks')}
      note={tasks.length > 0 ? String(tasks.length) : ''}
      action={<AddButton list="tasks" />}
    >
      {(tasks.length > 0 || isAddingTo('tasks', editing)) && (
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
            {tasks.map((task, index) => {
              const key = form.keys.tasks[index] ?? ''
              const to = mergeClasses(
                table.cell,
                table.wrapped,
                task.to === null ? table.muted : table.strong
              )
              return (
                <EditableRow
                  key={key}
                  list="tasks"
                  rowKey={key}
                  id={`tasks.${index}`}
                  row={task}
                  label={t('meeting.tab-tasks')}
                  name={task.text}
                  span={3}
                  isTall
                >
                  <td className={to} data-column="to">
                    {task.to ?? t('meeting.not-stated')}
                  </td>
                  <td className={mergeClasses(table.cell, table.wrapped)} data-column="text">
                    {sentence(task.text)}
                    {task.by !== null && (
                      <span className={table.muted} data-column="by">
                        {' '}
                        ({t('meeting.task-by', { name: task.by })})
                      </span>
                    )}
                  </td>
                </EditableRow>
              )
            })}
            <NewRow list="tasks" span={3} />
          </RowGroup>
        </table>
      )}
    </Section>
  )
}
