import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({ count: { width: '96px' } })

/** Awards given at the meeting: what, to whom, by whom, how many. */
export const AwardsSection = memo(function AwardsSection({ report }: { report: MeetingReport }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  if (report.awards.length === 0) return null
  return (
    <Section id="awards" title={t('meeting.tab-awards')} note={String(report.awards.length)}>
      <table className={table.table}>
        <colgroup>
          <col />
          <col />
          <col />
          <col className={styles.count} />
        </colgroup>
        <thead>
          <tr>
            <th className={table.head}>{t('meeting.award')}</th>
            <th className={table.head}>{t('meeting.award-recipient')}</th>
            <th className={table.head}>{t('meeting.award-giver')}</th>
            <th className={table.head}>{t('meeting.award-count')}</th>
          </tr>
        </thead>
        <RowGroup>
          {report.awards.map((award, index) => (
            <EvidenceRow
              key={index}
              id={`awards.${index}`}
              evidence={award.evidence}
              label={t('meeting.tab-awards')}
            >
              <td className={mergeClasses(table.cell, table.wrapped, table.strong)}>{award.award}</td>
              <td className={mergeClasses(table.cell, table.wrapped)}>{award.recipient}</td>
              <td className={mergeClasses(table.cell, table.wrapped)}>{award.giver}</td>
              <td className={mergeClasses(table.cell, table.wrapped)}>
                {[award.count, award.unit].filter((part) => part !== undefined).join(' ')}
              </td>
            </EvidenceRow>
          ))}
        </RowGroup>
      </table>
    </Section>
  )
})
