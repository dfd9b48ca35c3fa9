import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { tokens } from '../../ui/theme.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { speechKeys } from './speech-words.ts'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  kind: { float: 'right', color: tokens.colorNeutralForeground3, fontSize: '12px' }
})

/** What was said, by speaker, each point with its passage. */
export function StatementsSection() {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { statements } = form.report
  return (
    <Section
      id="statements"
      title={t('meeting.tab-statements')}
      note={statements.length}
      action={<AddButton list="statements" />}
    >
      {(statements.length > 0 || isAddingTo('statements', editing)) && (
        <FormTable columns={[{}]}>
          {statements.flatMap((statement, index) => {
            const kind = t(speechKeys[statement.kind])
            const key = form.keys.statements[index] ?? ''
            return [
              <EditableRow
                key={key}
                list="statements"
                rowKey={key}
                id={`statements.${index}`}
                row={statement}
                label={kind}
                name={statement.speaker}
                span={2}
                isBand
              >
                <td className={mergeClasses(table.cell, table.wrapped, table.band)}>
                  <span className={styles.kind} data-column="kind">
                    {kind}
                  </span>
                  <span className={table.strong} data-column="speaker">
                    {statement.speaker}
                  </span>{' '}
                  <span className={table.muted} data-column="titles">
                    {statement.titles.join(', ')}
                  </span>
                </td>
              </EditableRow>,
              ...statement.points.map((point, at) => {
                const pointKey = form.keys.points[index]?.[at] ?? ''
                return (
                  <EditableRow
                    key={pointKey}
                    list="points"
                    rowKey={pointKey}
                    id={`statements.${index}.${at}`}
                    row={point}
                    label={kind}
                    name={point.value}
                    span={2}
                    isTall
                  >
                    <td className={mergeClasses(table.cell, table.wrapped)} data-column="value">
                      {sentence(point.value)}
                    </td>
                  </EditableRow>
                )
              }),
              <NewRow key={`${key}+`} list="points" under={key} span={2} />
            ]
          })}
          <NewRow list="statements" span={2} />
        </FormTable>
      )}
    </Section>
  )
}
