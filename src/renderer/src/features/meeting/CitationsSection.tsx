import { Link, makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Citation, MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Mark } from './Mark.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  number: { width: '132px' },
  date: { width: '104px' },
  held: { width: '136px' }
})

function heldAs(documents: readonly CitedDocument[], citation: Citation): ItemId | null {
  const found = documents.find(
    (document) =>
      document.number !== null && document.number === citation.number && document.kind === citation.kind
  )
  return found?.heldAs ?? null
}

/** Official documents the text names, and whether the archive holds them. */
export const CitationsSection = memo(function CitationsSection({
  report,
  onOpenItem
}: {
  report: MeetingReport
  onOpenItem: (id: ItemId) => void
}) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const documents = useCall('citations.list', {}).data
  if (report.citations.length === 0) return null
  return (
    <Section id="citations" title={t('meeting.citations')} note={String(report.citations.length)}>
      <table className={table.table}>
        <colgroup>
          <col className={styles.number} />
          <col className={styles.date} />
          <col />
          <col className={styles.held} />
        </colgroup>
        <RowGroup>
          {report.citations.map((citation, index) => {
            const held = documents === undefined ? null : heldAs(documents, citation)
            const about = citation.title ?? citation.issuer ?? citation.text
            return (
              <EvidenceRow
                key={index}
                id={`citations.${index}`}
                evidence={citation.evidence}
                label={t('meeting.tab-citations')}
              >
                <td className={mergeClasses(table.cell, table.strong)} title={citation.text}>
                  {citation.number ?? citation.kind}
                </td>
                <td className={mergeClasses(table.cell, citation.date === null ? table.muted : '')}>
                  {citation.date === null ? t('meeting.not-stated-short') : formatDate(citation.date)}
                </td>
                <td className={table.cell} title={about}>
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
              </EvidenceRow>
            )
          })}
        </RowGroup>
      </table>
    </Section>
  )
})
