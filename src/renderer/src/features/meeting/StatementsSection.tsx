import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { MeetingReport, MeetingStatement } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { tokens } from '../../ui/theme.ts'
import { surenessOf } from './confidence.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { SureSign } from './SureSign.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  sign: { width: '32px' },
  speaker: { background: tokens.colorNeutralBackground2 },
  kind: { float: 'right', color: tokens.colorNeutralForeground3, fontSize: '12px' }
})

const kindKeys: Readonly<Record<MeetingStatement['kind'], MessageKey>> = {
  report: 'meeting.statement-report',
  direction: 'meeting.statement-direction',
  remark: 'meeting.statement-remark',
  response: 'meeting.statement-response'
}

/** What was said, by speaker, each point with its passage. */
export const StatementsSection = memo(function StatementsSection({ report }: { report: MeetingReport }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  const { statements } = report
  if (statements.length === 0) return null
  return (
    <Section id="statements" title={t('meeting.tab-statements')} note={String(statements.length)}>
      <table className={table.table}>
        <colgroup>
          <col />
          <col className={styles.sign} />
        </colgroup>
        <RowGroup>
          {statements.flatMap((statement, index) => {
            const kind = t(kindKeys[statement.kind])
            return [
              <EvidenceRow key={index} id={`statements.${index}`} evidence={statement.evidence} label={kind}>
                <td className={mergeClasses(table.cell, table.wrapped, styles.speaker)} colSpan={2}>
                  <span className={styles.kind}>{kind}</span>
                  <span className={table.strong}>{statement.speaker}</span>{' '}
                  <span className={table.muted}>{statement.titles.join(', ')}</span>
                </td>
              </EvidenceRow>,
              ...statement.points.map((point, at) => (
                <EvidenceRow
                  key={`${index}.${at}`}
                  id={`statements.${index}.${at}`}
                  evidence={point.evidence}
                  label={kind}
                >
                  <td className={mergeClasses(table.cell, table.wrapped)}>{sentence(point.value)}</td>
                  <td className={mergeClasses(table.cell, table.sign, table.signTop)}>
                    <SureSign sureness={surenessOf(point)} />
                  </td>
                </EvidenceRow>
              ))
            ]
          })}
        </RowGroup>
      </table>
    </Section>
  )
})
