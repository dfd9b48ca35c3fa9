import { mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

/** Awards given at the meeting: what, to whom, by whom, how many. */
export function AwardsSection() {
  const table = useTableStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { awards } = form.report
  const cell = mergeClasses(table.cell, table.wrapped)
  return (
    <Section
      id="awards"
      title={t('meeting.tab-awards')}
      note={awards.length}
      action={<AddButton list="awards" />}
    >
      {(awards.length > 0 || isAddingTo('awards', editing)) && (
        <FormTable
          columns={[
            { head: t('meeting.award') },
            { head: t('meeting.award-recipient') },
            { head: t('meeting.award-giver') },
            { head: t('meeting.award-count'), width: 96 }
          ]}
        >
          {awards.map((award, index) => {
            const key = form.keys.awards[index] ?? ''
            return (
              <EditableRow
                key={key}
                list="awards"
                rowKey={key}
                id={`awards.${index}`}
                row={award}
                label={t('meeting.tab-awards')}
                name={award.award}
                span={5}
                isTall
              >
                <td className={mergeClasses(cell, table.strong)} data-column="award">
                  {award.award}
                </td>
                <td className={cell} data-column="recipient">
                  {award.recipient}
                </td>
                <td className={cell} data-column="giver">
                  {award.giver}
                </td>
                <td className={cell} data-column="count">
                  {[award.count, award.unit].filter((part) => part !== undefined).join(' ')}
                </td>
              </EditableRow>
            )
          })}
          <NewRow list="awards" span={5} />
        </FormTable>
      )}
    </Section>
  )
}
