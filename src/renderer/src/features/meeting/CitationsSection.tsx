import { Link, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Citation } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EditableRow } from './EditableRow.tsx'
import { useForm } from './form-context.ts'
import { Mark } from './Mark.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  number: { width: '132px' },
  date: { width: '104px' },
  held: { width: '136px' },
  sign: { width: '40px' }
})

function heldAs(documents: readonly CitedDocument[], citation: Citation): ItemId | null {
  const found = documents.find(
    (document) =>
      document.number !== null && document.number === citation.number && document.kind === citation.kind
  )
  return found?.heldAs ?? null
}

/** Official documents the text names, and whether the archive holds them. */
export function CitationsSection({ onOpenItem }: { onOpenItem: (id: ItemId) => void }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const { form, editing } = useForm()
  const { citations } = form.report
  const documents = useCall('citations.list', {}).data
  return (
    <Section
      id="citations"
      title={t('meeting.citations')}
      note={citations.length > 0 ? String(citations.length) : ''}
      action={<AddButton list="citations" />}
    >
      {(citations.length > 0 || isAddingTo('citations', editing)) && (
        <table className={table.table}>
          <colgroup>
            <col className={styles.number} />
            <col className={styles.date} />
            <col />
            <col className={styles.held} />
            <col className={styles.sign} />
          </colgroup>
          <RowGroup>
            {citations.map((citation, index) => {
              const held = documents === undefined ? null : heldAs(documents, citation)
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
                  name={citation.number ?? citation.text}
                  span={5}
                >
                  <td
                    className={mergeClasses(table.cell, table.strong)}
                    title={citation.text}
                    data-column={citation.number === null ? 'kind' : 'number'}
                  >
                    {citation.number ?? citation.kind}
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
                    {held === null && documents !== undefined && citation.number !== null && (
                      <Mark tone="warning">{t('meeting.not-held')}</Mark>
                    )}
                  </td>
                </EditableRow>
              )
            })}
            <NewRow list="citations" span={5} />
          </RowGroup>
        </table>
      )}
    </Section>
  )
}
