import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components'
import { ArrowClockwiseRegular, PrintRegular, TaskListSquareLtrRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import type { FormSection } from './sections.ts'
import type { Check } from './use-check.ts'

const useStyles = makeStyles({
  head: { flex: 'none', padding: '8px 16px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  titleRow: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, whiteSpace: 'nowrap' },
  sure: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  names: { flex: '1 1 auto', minWidth: 0, display: 'flex', flexDirection: 'column' },
  preview: { flex: 'none', fontWeight: 400, whiteSpace: 'nowrap' },
  tabs: {
    height: '36px',
    marginTop: '4px',
    marginLeft: '-5px',
    flexWrap: 'nowrap',
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'none'
  },
  tab: { height: '36px', padding: '0 5px', whiteSpace: 'nowrap' },
  count: { marginLeft: '3px', fontSize: '12px', fontWeight: 400, color: tokens.colorNeutralForeground3 }
})

/** Over the form: how sure the recognition is, what can be done with the whole, the sections. */
export function FormHead({
  report,
  isSaid,
  sections,
  section,
  onSection,
  check,
  onExtract,
  onPreview
}: {
  report: MeetingReport
  /** A person said whether it is a meeting. */
  isSaid: boolean
  sections: readonly FormSection[]
  section: string
  onSection: (id: string) => void
  check: Check
  onExtract: () => void
  onPreview: () => void
}) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const head = useRef<HTMLDivElement>(null)
  // counts of thousands make the row of tabs longer than the form is wide
  useEffect(() => {
    const tab = head.current?.querySelector('[role="tab"][aria-selected="true"]')
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [section])
  return (
    <div className={styles.head} ref={head}>
      <div className={styles.titleRow}>
        <div className={styles.names}>
          <h2 className={styles.title}>{t('meeting.report')}</h2>
          {report.isMeeting && (
            <span className={styles.sure}>
              {isSaid
                ? t('meeting.said-one')
                : t('meeting.recognised', { percent: Math.round(report.confidence * 100) })}
            </span>
          )}
        </div>
        {check.left > 0 && (
          <Button
            className={styles.preview}
            appearance="subtle"
            size="small"
            icon={<TaskListSquareLtrRegular fontSize={16} />}
            title={t('meeting.check-hint')}
            aria-keyshortcuts="F8"
            onClick={() => check.step(1)}
          >
            {t('meeting.check', { count: check.left })}
          </Button>
        )}
        <ToolButton
          label={t('meeting.extract-hint')}
          icon={<ArrowClockwiseRegular fontSize={16} />}
          onClick={onExtract}
        />
        {report.isMeeting && (
          <Button
            className={styles.preview}
            size="small"
            icon={<PrintRegular fontSize={16} />}
            onClick={onPreview}
          >
            {t('meeting.preview')}
          </Button>
        )}
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t('meeting.sections')}
        selectedValue={section}
        onTabSelect={(_, { value }) => onSection(String(value))}
      >
        {sections.map(({ id, label, count }) => (
          <Tab key={id} value={id} className={styles.tab}>
            {t(label)}
            {count !== null && <span className={styles.count}>{formatNumber(count)}</span>}
          </Tab>
        ))}
      </TabList>
    </div>
  )
}
