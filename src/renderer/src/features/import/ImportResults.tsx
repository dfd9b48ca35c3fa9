import { Button, Tab, TabList, makeStyles } from '@fluentui/react-components'
import { Save20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import type { FollowedJob } from './import-state.ts'
import { OutcomeList } from './OutcomeList.tsx'
import { groupOf, outcomesCsv, type OutcomeGroup } from './outcomes.ts'
import { usePickAndImport } from './use-pick-and-import.ts'

const useStyles = makeStyles({
  tabs: {
    height: '44px',
    flexShrink: 0,
    marginTop: '8px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`
  },
  alike: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`
  },
  csv: { marginLeft: '-8px', marginRight: 'auto', fontWeight: tokens.fontWeightRegular }
})

/** What became of each file, by outcome, with what to do about those that failed. */
export function ImportResults({ job }: { job: FollowedJob }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const act = useActing()
  const showToast = useNotices((state) => state.showToast)
  const openDialog = useViewState((state) => state.openDialog)
  const alike = useCall('likenesses.list', {}).data?.length ?? 0
  const cases = useCall('encodings.list', {}).data ?? []
  const setOpen = useViewState((state) => state.setImportDrawerOpen)
  const { importPaths } = usePickAndImport()
  const { counts, jobId, endedAt } = job.progress
  const outcomes = useCall('accession.outcomes', { jobId }).data ?? []
  const [chosen, setChosen] = useState<OutcomeGroup | null>(null)
  const tab = chosen ?? (counts.failed > 0 ? 'failed' : counts.imported > 0 ? 'imported' : 'duplicate')
  const kept = outcomes.filter((outcome) => groupOf(outcome) === 'kept').length
  const failedPaths = outcomes.filter(({ status }) => status === 'failed').map(({ path }) => path)

  const own = new Set(
    outcomes.flatMap(({ status, item }) => (status === 'imported' && item !== null ? [item] : []))
  )
  const old = cases.filter(({ id }) => own.has(id)).length
  const doubtful = cases.filter(({ id, state }) => own.has(id) && state === 'doubtful').length

  const save = async () => {
    const name = `${t('import.csv-name')} ${(endedAt ?? '').slice(0, 10)}.csv`
    const path = await act('shell.saveText', { name, text: outcomesCsv(messages, outcomes) })
    if (path) showToast(t('import.csv-saved', { path }))
  }
  const tabs = [
    { value: 'failed', words: t('import.tab-failed'), count: counts.failed },
    { value: 'duplicate', words: t('import.tab-duplicate'), count: counts.duplicate },
    ...(kept > 0 ? [{ value: 'kept' as const, words: t('import.tab-kept'), count: kept }] : []),
    { value: 'imported', words: t('import.tab-imported'), count: counts.imported - kept }
  ] as const

  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setChosen(value as OutcomeGroup)}
      >
        {tabs.map(({ value, words, count }) => (
          <Tab key={value} value={value}>
            {words} <span className={styles.count}>{formatNumber(count)}</span>
          </Tab>
        ))}
      </TabList>
      <OutcomeList
        key={tab}
        group={tab}
        outcomes={outcomes.filter((outcome) => groupOf(outcome) === tab)}
        onRetry={(path) => void importPaths([path])}
        onKeep={(path) => void importPaths([path], true)}
      />
      {old > 0 && (
        <div className={styles.alike}>
          {doubtful > 0
            ? t('encodings.import-doubtful', { count: old, doubtful })
            : t('encodings.import-found', { count: old })}
          <Button size="small" onClick={() => openDialog({ kind: 'encodings', id: null })}>
            {t('encodings.look')}
          </Button>
        </div>
      )}
      {alike > 0 && (
        <div className={styles.alike}>
          {t('likenesses.import-found', { count: alike })}
          <Button size="small" onClick={() => openDialog({ kind: 'likenesses', pair: null })}>
            {t('likenesses.look')}
          </Button>
        </div>
      )}
      <div className={styles.foot}>
        <Button
          appearance="subtle"
          icon={<Save20Regular />}
          className={styles.csv}
          onClick={() => void save()}
        >
          {t('import.save-csv')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('app.close')}</Button>
        {failedPaths.length > 0 && (
          <Button appearance="primary" onClick={() => void importPaths(failedPaths)}>
            {t('import.retry-all', { count: failedPaths.length })}
          </Button>
        )}
      </div>
    </>
  )
}
