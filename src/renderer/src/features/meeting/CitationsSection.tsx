import { Link, mergeClasses } from '@fluentui/react-components'
import type { ItemId } from '../../../../shared/model/item.ts'
import { citedName } from '../../../../shared/vietnamese/cited-name.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { Mark } from './Mark.tsx'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

/** Official documents the text names, and whether the archive holds them. */
export function CitationsSection({ onOpenItem }: { onOpenItem: (id: ItemId) => void }) {
  const table = useTableStyles()
  const { t, formatDate } = useMessages()
  const { form, editing } = useForm()
  const { citations } = form.report
  const named = citations.map(({ kind, number, text }) => ({ kind, number, text }))
  const heldItems = useCall('citations.held', { citations: named }, { enabled: named.length > 0 }).data
  return (
    <Section
      id="citations"
      title={t('meeting.citations')}
      note={citations.length}
      action={<AddButton list="citations" />}
    >
      {(citations.length > 0 || isAddingTo('citations', editing)) && (
        <FormTable columns={[{ width: 132 }, { width: 104 }, {}, { width: 136 }]}>
          {citations.map((citation, index) => {
            const held = heldItems?.[index] ?? null
            const about = citation.title ?? citation.issuer ?? citation.text
            const key = form.keys.citations[index] ?? ''
            return (
              <EditableRow
                key={key}
                list="citations"
                rowKey={key}
                id={`citations.${index}`}
                row={citation}
                label={t('meeting.tab-citations')}
                name={citedName(citation)}
                span={5}
              >
                <td
                  className={mergeClasses(table.cell, table.strong)}
                  title={citation.text}
                  data-column={citation.number === null ? 'kind' : 'number'}
                >
                  {citedName(citation)}
                </td>
                <td
                  className={mergeClasses(table.cell, citation.date === null ? table.muted : '')}
                  data-column="date"
                >
                  {citation.date === null ? t('meeting.not-stated-short') : formatDate(citation.date)}
                </td>
                <td className={table.cell} title={about} data-column="title">
                  {about}
                </td>
                <td className={table.cell}>
                  {held !== null && (
                    <Link as="button" onClick={() => onOpenItem(held)}>
                      {t('meeting.open-held')}
                    </Link>
                  )}
                  {held === null && heldItems !== undefined && citation.number !== null && (
                    <Mark tone="warning">{t('meeting.not-held')}</Mark>
                  )}
                </td>
              </EditableRow>
            )
          })}
          <NewRow list="citations" span={5} />
        </FormTable>
      )}
    </Section>
  )
}
