import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import {
  ArrowClockwise16Regular,
  CheckmarkCircle16Regular,
  Copy16Regular,
  ErrorCircle16Regular,
  Info16Regular,
  Pause16Regular,
  Play16Regular
} from '@fluentui/react-icons'
import type { JobProgress } from '../../../../shared/model/accession.ts'
import { splitPath } from '../../../../shared/model/container-path.ts'
import { callOptions } from '../../client/queries.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { ImportHead } from './ImportHead.tsx'
import { shortPath } from './outcomes.ts'
import { RecentOutcome } from './RecentOutcome.tsx'
import { rateText, timeLeftText } from './time-left.ts'
import { runningSourcesText } from './run-words.ts'
import { useJobActions } from './use-job-actions.ts'

/** As many as a tall window has room for. */
const shown = 24

const useStyles = makeStyles({
  head: { padding: '20px 24px 16px', flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  done: { flex: '1 1 0', fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground2 },
  current: {
    display: 'block',
    marginTop: '8px',
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3
  },
  held: { marginTop: '8px' },
  counts: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px 16px', marginTop: '16px' },
  count: { display: 'flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  actions: { display: 'flex', gap: '16px', marginLeft: 'auto' },
  action: { minWidth: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  recentHead: {
    display: 'flex',
    alignItems: 'center',
    height: '32px',
    flexShrink: 0,
    padding: '0 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200
  },
  recentTitle: { flex: '1 1 0', fontWeight: tokens.fontWeightSemibold },
  recent: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`
  },
  name: { flex: '1 1 0' },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '12px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3
  }
})

const stepText = (t: Messages['t'], { page, pages }: NonNullable<JobProgress['step']>): string =>
  pages === null ? t('import.page', { page }) : t('import.page-of', { page, pages })

/** The running import: how far, how fast, how long, what just came in. */
export function ImportRunning({ job }: { job: JobProgress }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const { jobId, done, total, current, step, counts, state, sources, held } = job
  const { pause, resume, cancel } = useJobActions(jobId)
  const isPaused = state === 'paused'
  const recent = useQuery({
    ...callOptions('accession.outcomes', { jobId, order: 'newest', limit: shown }),
    refetchInterval: 1000
  }).data
  const pace = [rateText(messages, job), timeLeftText(messages, job)].filter((words) => words !== '')
  return (
    <>
      <ImportHead
        title={total === null ? t('import.counting') : t('import.running', { count: total })}
        line={sources === null && done === 0 ? '' : runningSourcesText(messages, sources)}
      />
      <div className={styles.head}>
        <div className={styles.line}>
          <span className={styles.done}>
            {total === null ? formatNumber(done) : t('import.progress', { done, total })}
          </span>
          <span className={styles.left}>{isPaused ? t('import.paused') : pace.join(' · ')}</span>
        </div>
        <ProgressLine
          value={total === null || total === 0 ? null : done / total}
          label={t('import.progress-label')}
        />
        <Ellipsis className={styles.current} title={current ?? ''}>
          {shortPath(current ?? '', sources)}
        </Ellipsis>
        {held && (
          <MessageBar className={styles.held} intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{t(`import.held-${held}`)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.counts}>
          <span className={styles.count}>
            <CheckmarkCircle16Regular className={styles.good} aria-hidden />
            <b>{formatNumber(counts.imported)}</b> {t('import.count-imported')}
          </span>
          <span className={styles.count}>
            <Copy16Regular className={styles.muted} aria-hidden />
            <b>{formatNumber(counts.duplicate)}</b> {t('import.count-duplicate')}
          </span>
          <span className={styles.count}>
            <ErrorCircle16Regular className={styles.bad} aria-hidden />
            <b>{formatNumber(counts.failed)}</b> {t('import.count-failed')}
          </span>
          <span className={styles.actions}>
            <Button
              className={styles.action}
              icon={isPaused ? <Play16Regular /> : <Pause16Regular />}
              onClick={isPaused ? resume : pause}
            >
              {isPaused ? t('import.resume') : t('import.pause')}
            </Button>
            <Button className={styles.action} onClick={cancel}>
              {t('import.cancel')}
            </Button>
          </span>
        </div>
      </div>
      <div className={styles.recentHead}>
        <span className={styles.recentTitle}>{t('import.recent')}</span>
        <span className={styles.muted}>{t('import.recent-hint')}</span>
      </div>
      <ul className={styles.recent}>
        {current !== null && !isPaused && (
          <li className={styles.row}>
            <ArrowClockwise16Regular className={styles.brand} aria-hidden />
            <Ellipsis className={styles.name}>{splitPath(current)[1]}</Ellipsis>
            <span className={styles.caption}>{step ? stepText(t, step) : t('import.reading')}</span>
          </li>
        )}
        {recent?.map((outcome) => (
          <li key={outcome.path} className={styles.row}>
            <RecentOutcome outcome={outcome} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Info16Regular aria-hidden />
        <span>{t('import.cancel-hint')}</span>
      </div>
    </>
  )
}
