import { Button, Link, Tab, TabList, makeStyles } from '@fluentui/react-components'
import { Save20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import type { OutcomeGroup } from '../../../../shared/model/accession.ts'
import { ImportHead } from './ImportHead.tsx'
import { useImportState } from './import-state.ts'
import { OutcomeList } from './OutcomeList.tsx'
import { runTimes, runTitle, sourcesText } from './run-words.ts'
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
  back: { alignSelf: 'flex-start', padding: '4px 24px 0', fontSize: tokens.fontSizeBase200 },
  close: { minWidth: 0 },
  csv: { marginLeft: '-8px', marginRight: 'auto', fontWeight: tokens.fontWeightRegular }
})

/** What became of each file of a run, by outcome, with what to do about those that failed. */
export function ImportResults({ jobId }: { jobId: string }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const act = useActing()
  const showToast = useNotices((state) => state.showToast)
  const openDialog = useViewState((state) => state.openDialog)
  const cases = useCall('encodings.list', {}).data ?? []
  const showImport = useViewState((state) => state.showImport)
  const setOpen = useViewState((state) => state.setImportDrawerOpen)
  const isLast = useImportState((state) => state.job?.jobId === jobId)
  const alike = useCall('likenesses.list', {}).data?.length ?? 0
  const { retry } = usePickAndImport()
  const run = useCall('accession.get', { jobId }).data
  const [chosen, setChosen] = useState<OutcomeGroup | null>(null)
  if (run === undefined) return null
  const { counts } = run
  const tab = chosen ?? shown.find((group) => counts[group] > 0) ?? 'imported'
  const tabs = order.filter((group) => !quiet.has(group) || counts[group] > 0 || group === tab)
  const old = cases.filter(({ accessionId }) => accessionId === run.id)
  const doubtful = old.filter(({ state }) => state === 'doubtful').length
  const save = async () => {
    const path = await act('shell.saveOutcomes', { jobId })
    if (path) showToast(t('import.csv-saved', { path }))
  }
  const { retryOf } = run
  return (
    <>
      <ImportHead
        title={runTitle(messages, run)}
        line={`${sourcesText(messages, run.sources)} · ${runTimes(run)}`}
      />
      {retryOf !== null && (
        <Link as="button" className={styles.back} onClick={() => showImport(retryOf)}>
          {t('import.first-run')}
        </Link>
      )}
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setChosen(value as OutcomeGroup)}
      >
        {tabs.map((group) => (
          <Tab key={group} value={group}>
            {t(`import.tab-${group}`)} <span className={styles.count}>{formatNumber(counts[group])}</span>
          </Tab>
        ))}
      </TabList>
      <OutcomeList key={tab} run={run} group={tab} total={counts[tab]} />
      {old.length > 0 && (
        <div className={styles.alike}>
          {doubtful > 0
            ? t('encodings.import-doubtful', { count: old.length, doubtful })
            : t('encodings.import-found', { count: old.length })}
          <Button size="small" onClick={() => openDialog({ kind: 'encodings', id: null })}>
            {t('encodings.look')}
          </Button>
        </div>
      )}
      {isLast && alike > 0 && (
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
        <Button className={styles.close} onClick={() => setOpen(false)}>
          {t('app.close')}
        </Button>
        {counts.failed > 0 && (
          <Button appearance="primary" onClick={() => void retry(jobId)}>
            {t('import.retry-all', { count: counts.failed })}
          </Button>
        )}
      </div>
    </>
  )
}

/** As the tabs stand; those of `quiet` only when there is something in them. */
const order: readonly OutcomeGroup[] = ['failed', 'duplicate', 'kept', 'imported', 'settled']
const quiet: ReadonlySet<OutcomeGroup> = new Set(['kept', 'settled'])
/** The tab that is looked at first. */
const shown: readonly OutcomeGroup[] = ['failed', 'imported', 'duplicate', 'kept', 'settled']
