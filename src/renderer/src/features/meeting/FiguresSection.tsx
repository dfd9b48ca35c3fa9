import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { surenessOf } from './confidence.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { figuresAsText, orderFigures } from './figure-table.ts'
import { RowGroup } from './RowGroup.tsx'
import { Section } from './Section.tsx'
import { SureSign } from './SureSign.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  value: { width: '104px' },
  unit: { width: '96px' },
  scope: { width: '88px' },
  period: { width: '80px' },
  sign: { width: '32px' },
  copy: { fontWeight: 400 }
})

/** The numbers of the report; parts of a total stand indented under it. */
export const FiguresSection = memo(function FiguresSection({
  report,
  notify
}: {
  report: MeetingReport
  notify: Notify
}) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  if (report.figures.length === 0) return null
  const hasScope = report.figures.some(({ scope }) => scope !== null)
  const hasPeriod = report.figures.some(({ period }) => period !== null)
  const heads = [
    t('meeting.figure-value'),
    t('meeting.figure-unit'),
    t('meeting.figure-about'),
    t('meeting.figure-scope'),
    t('meeting.figure-period')
  ]
  const copy = (): void => {
    const words = figuresAsText(report.figures, heads)
    void navigator.clipboard
      .writeText(words)
      .then(() => notify.told(t('meeting.figures-copied')), notify.failed)
  }
  const action = (
    <Button
      className={styles.copy}
      appearance="subtle"
      size="small"
      icon={<CopyRegular fontSize={16} />}
      onClick={copy}
    >
      {t('meeting.copy-figures')}
    </Button>
  )
  return (
    <Section
      id="figures"
      title={t('meeting.tab-figures')}
      note={t('meeting.figure-count', { count: report.figures.length })}
      action={action}
    >
      <table className={table.table}>
        <colgroup>
          <col className={styles.value} />
          <col className={styles.unit} />
          <col />
          {hasScope && <col className={styles.scope} />}
          {hasPeriod && <col className={styles.period} />}
          <col className={styles.sign} />
        </colgroup>
        <thead>
          <tr>
            {heads.map((head, index) =>
              (index === 3 && !hasScope) || (index === 4 && !hasPeriod) ? null : (
                <th key={head} className={mergeClasses(table.head, index === 0 ? table.number : '')}>
                  {head}
                </th>
              )
            )}
            <th className={table.head}>
              <span className="tl-unseen">{t('meeting.sureness')}</span>
            </th>
          </tr>
        </thead>
        <RowGroup>
          {orderFigures(report.figures).map(({ figure, index, depth }) => (
            <EvidenceRow
              key={index}
              id={`figures.${index}`}
              evidence={figure.evidence}
              label={t('meeting.tab-figures')}
            >
              <td className={mergeClasses(table.cell, table.number, table.strong)} title={figure.raw}>
                {figure.raw}
              </td>
              <td className={table.cell} title={figure.unit}>
                {figure.unit}
              </td>
              <td className={mergeClasses(table.cell, depth === 1 ? table.part : '')} title={figure.about}>
                {figure.about}
              </td>
              {hasScope && (
                <td className={table.cell} title={figure.scope ?? undefined}>
                  {figure.scope}
                </td>
              )}
              {hasPeriod && (
                <td className={table.cell} title={figure.period ?? undefined}>
                  {figure.period}
                </td>
              )}
              <td className={mergeClasses(table.cell, table.sign)}>
                <SureSign sureness={surenessOf(figure)} />
              </td>
            </EvidenceRow>
          ))}
        </RowGroup>
      </table>
    </Section>
  )
})
