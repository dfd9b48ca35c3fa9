import { mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

/** What is to be done, and by whom where the text says so. */
export function TasksSection() {
  const table = useTableStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { tasks } = form.report
  return (
    <Section
      id="tasks"
      title={t('meeting.tab-tasks')}
      note={tasks.length}
      action={<AddButton list="tasks" />}
    >
      {(tasks.length > 0 || isAddingTo('tasks', editing)) && (
        <FormTable columns={[{ head: t('meeting.task-to'), width: 168 }, { head: t('meeting.task-text') }]}>
          {tasks.map((task, index) => {
            const key = form.keys.tasks[index] ?? ''
            const to = mergeClasses(table.cell, table.wrapped, task.to === null ? table.muted : table.strong)
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
        </FormTable>
      )}
    </Section>
  )
}
