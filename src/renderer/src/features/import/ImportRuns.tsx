import { Button, makeStyles } from '@fluentui/react-components'
import { ChevronRight16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { runTimes, sourcesText } from './run-words.ts'

const pageSize = 50
/** The contract gives no more at once. */
const most = 500

const useStyles = makeStyles({
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    marginTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`
  },
  row: {
    width: '100%',
    minHeight: '57px',
    padding: '8px 16px 8px 24px',
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular
  },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  more: { margin: '8px 16px' }
})

/** Every import there was, newest first; each opens with what became of its files. */
export function ImportRuns() {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const [limit, setLimit] = useState(pageSize)
  const { data } = useCall('accession.list', { limit }, { keepPrevious: true })
  const showImport = useViewState((state) => state.showImport)
  if (data === undefined) return null
  return (
    <div className={styles.list}>
      {data.total === 0 && <EmptyState title={t('import.runs-none')} />}
      <ul>
        {data.runs.map((run) => {
          const { imported, kept, duplicate, failed } = run.counts
          const facts = [
            runTimes(run),
            ...(run.origin === 'person' ? [] : [t(`import.origin-${run.origin}`)]),
            t('import.run-imported', { count: imported + kept }),
            ...(duplicate > 0 ? [t('import.run-duplicate', { count: duplicate })] : []),
            ...(failed > 0 ? [t('import.run-failed', { count: failed })] : []),
            ...(run.state === 'done' ? [] : [t(`import.state-${run.state}`)])
          ].join(' · ')
          const from = sourcesText(messages, run.sources)
          return (
            <li key={run.jobId}>
              <Button appearance="subtle" className={styles.row} onClick={() => showImport(run.jobId)}>
                <span className={styles.words}>
                  <Ellipsis title={from}>{from}</Ellipsis>
                  <Ellipsis className={styles.facts} title={facts}>
                    {facts}
                  </Ellipsis>
                </span>
                <ChevronRight16Regular aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      {data.total > data.runs.length && limit < most && (
        <Button
          appearance="subtle"
          className={styles.more}
          onClick={() => setLimit(Math.min(most, limit * 2))}
        >
          {t('import.runs-more')}
        </Button>
      )}
    </div>
  )
}
