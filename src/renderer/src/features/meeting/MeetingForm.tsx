import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Tab,
  TabList
} from '@fluentui/react-components'
import { DocumentErrorRegular, PrintRegular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { EditableField } from '../../../../shared/model/meeting.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { useLate } from '../../ui/use-late.ts'
import { AwardsSection } from './AwardsSection.tsx'
import { CitationsSection } from './CitationsSection.tsx'
import { indexEvidence } from './evidence-index.ts'
import { FiguresSection } from './FiguresSection.tsx'
import { GeneralSection } from './GeneralSection.tsx'
import { Legend } from './Legend.tsx'
import { LinkContext } from './link.ts'
import { PeopleSection } from './PeopleSection.tsx'
import { sectionsOf } from './sections.ts'
import { StatementsSection } from './StatementsSection.tsx'
import { TasksSection } from './TasksSection.tsx'
import { useEvidenceLink } from './use-evidence-link.ts'
import { useSectionSpy } from './use-section-spy.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    background: tokens.tlChromeBackground
  },
  head: { flex: 'none', padding: '12px 16px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  titleRow: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, whiteSpace: 'nowrap' },
  sure: {
    flex: '1 1 auto',
    minWidth: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  preview: { fontWeight: 400 },
  tabs: { height: '36px', marginTop: '4px', marginLeft: '-7px', flexWrap: 'nowrap', overflowX: 'auto' },
  tab: { height: '36px', padding: '0 7px', whiteSpace: 'nowrap' },
  count: { marginLeft: '4px', fontSize: '12px', fontWeight: 400, color: tokens.colorNeutralForeground3 },
  note: { marginTop: '12px' },
  body: { position: 'relative', flex: '1 1 auto', minHeight: 0, overflow: 'auto', padding: '0 16px 24px' }
})

/** The report of one meeting as a form; what is pointed at here is marked in the text, and the other way round. */
export function MeetingForm({
  itemId,
  pointedOffset,
  pickedOffset,
  onEvidence,
  onOpenItem,
  onPreview,
  notify
}: {
  itemId: ItemId
  /** The place of the text that is pointed at; null when none is. */
  pointedOffset: number | null
  /** The place of the text that was clicked; a new object asks again. */
  pickedOffset: { offset: number } | null
  onEvidence: (evidence: { ranges: readonly Range[]; label: string } | null) => void
  onOpenItem: (id: ItemId) => void
  onPreview: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t, errorText } = useMessages()
  const body = useRef<HTMLDivElement>(null)
  const { data: report, error, isPending } = useCall('meetings.get', { itemId })
  const { mutate: sendEdit } = useAction('meetings.edit')
  const isSlow = useLate(isPending)
  const fields = useMemo(() => (report === undefined ? [] : indexEvidence(report)), [report])
  const link = useEvidenceLink({ fields, pointedOffset, pickedOffset, onEvidence, body })
  const sections = report === undefined ? [] : sectionsOf(report)
  const [section, goTo] = useSectionSpy(body, sections.length)
  useEffect(() => {
    void body.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [itemId])

  const edit = useCallback(
    (field: EditableField, value: string | null): void =>
      sendEdit(
        { itemId, field, value },
        { onSuccess: () => notify.done(t('meeting.edited')), onError: notify.failed }
      ),
    [itemId, sendEdit, notify, t]
  )

  if (error) return <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={errorText(error)} />
  if (report === undefined) return isSlow ? <Spinner size="small" label={t('meeting.loading')} /> : null
  return (
    <LinkContext value={link}>
      <section className={styles.root} aria-label={t('meeting.report')}>
        <div className={styles.head}>
          <div className={styles.titleRow}>
            <h2 className={styles.title}>{t('meeting.report')}</h2>
            <span className={styles.sure}>
              {report.isMeeting && t('meeting.recognised', { percent: Math.round(report.confidence * 100) })}
            </span>
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
            onTabSelect={(_, { value }) => goTo(String(value))}
          >
            {sections.map(({ id, label, count }) => (
              <Tab key={id} value={id} className={styles.tab}>
                {t(label)}
                {count !== null && <span className={styles.count}>{count}</span>}
              </Tab>
            ))}
          </TabList>
        </div>
        <div ref={body} className={styles.body}>
          {!report.isMeeting && (
            <MessageBar className={styles.note} layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{t('meeting.nothing-found')}</MessageBarTitle>{' '}
                {t('meeting.nothing-found-hint')}
              </MessageBarBody>
            </MessageBar>
          )}
          <GeneralSection key={itemId} report={report} onEdit={edit} />
          <PeopleSection report={report} />
          <StatementsSection report={report} />
          <FiguresSection report={report} notify={notify} />
          <TasksSection report={report} />
          <AwardsSection report={report} />
          <CitationsSection report={report} onOpenItem={onOpenItem} />
        </div>
        <Legend />
      </section>
    </LinkContext>
  )
}
