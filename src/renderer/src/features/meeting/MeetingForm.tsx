import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner
} from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useEffect, useMemo, useRef } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { useLate } from '../../ui/use-late.ts'
import { AwardsSection } from './AwardsSection.tsx'
import { CheckBar } from './CheckBar.tsx'
import { CitationsSection } from './CitationsSection.tsx'
import { placesOf } from './doubtful.ts'
import { indexEvidence } from './evidence-index.ts'
import { FiguresSection } from './FiguresSection.tsx'
import { FormContext, markAt } from './form-context.ts'
import { FormHead } from './FormHead.tsx'
import { GeneralSection } from './GeneralSection.tsx'
import { JoinSection } from './JoinSection.tsx'
import { LeftSection } from './LeftSection.tsx'
import { Legend } from './Legend.tsx'
import { LinkContext } from './link.ts'
import { OtherMeetings } from './OtherMeetings.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RowMenu } from './RowMenu.tsx'
import { sectionsOf } from './sections.ts'
import { StatementsSection } from './StatementsSection.tsx'
import { TasksSection } from './TasksSection.tsx'
import { useCheck } from './use-check.ts'
import { useEvidenceLink } from './use-evidence-link.ts'
import { useFormActions } from './use-form-actions.ts'
import { useSectionSpy } from './use-section-spy.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    background: tokens.tlChromeBackground
  },
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
  const { data: form, error, isPending } = useCall('meetings.form', { itemId })
  const report = form?.report
  const isSlow = useLate(isPending)
  const fields = useMemo(() => (report === undefined ? [] : indexEvidence(report)), [report])
  const link = useEvidenceLink({ fields, pointedOffset, pickedOffset, onEvidence, body })
  const sections = report === undefined ? [] : sectionsOf(report)
  const [section, goTo] = useSectionSpy(body, sections.length)
  const check = useCheck(form, body)
  const { act, editing, menu, closeMenu } = useFormActions({
    itemId,
    form,
    body,
    notify,
    onConfirmed: check.goOn
  })
  const view = useMemo(
    () => (form === undefined ? null : { form, editing, checked: check.at, act }),
    [form, editing, check.at, act]
  )
  useEffect(() => {
    void body.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [itemId])

  if (error) return <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={errorText(error)} />
  if (form === undefined || report === undefined || view === null)
    return isSlow ? <Spinner size="small" label={t('meeting.loading')} /> : null
  const isSaid = markAt(form, 'isMeeting') !== null
  const place = placesOf(form).find(({ id }) => id === check.at)?.place
  return (
    <FormContext value={view}>
      <LinkContext value={link}>
        <section className={styles.root} aria-label={t('meeting.report')}>
          <FormHead
            report={report}
            isSaid={isSaid}
            sections={sections}
            section={section}
            onSection={goTo}
            check={check}
            onExtract={act.extract}
            onPreview={onPreview}
          />
          {check.at !== null && (
            <CheckBar check={check} onConfirm={() => place !== undefined && act.confirm(place)} />
          )}
          <div ref={body} className={styles.body}>
            {!report.isMeeting && (
              <MessageBar className={styles.note} layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>
                    {t(isSaid ? 'meeting.said-none' : 'meeting.nothing-found')}
                  </MessageBarTitle>{' '}
                  {t('meeting.nothing-found-hint')}
                </MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={() => act.setMeeting(true)}>
                    {t('meeting.is-one')}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            <OtherMeetings />
            <JoinSection itemId={itemId} onOpenItem={onOpenItem} notify={notify} />
            <GeneralSection key={itemId} />
            <PeopleSection />
            <StatementsSection />
            <FiguresSection notify={notify} />
            <TasksSection />
            <AwardsSection />
            <CitationsSection onOpenItem={onOpenItem} />
            <LeftSection />
          </div>
          <Legend />
          {menu !== null && <RowMenu place={menu.place} at={menu.at} onClose={closeMenu} />}
        </section>
      </LinkContext>
    </FormContext>
  )
}
