import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { TagTrial } from '../../../../shared/model/tag-rule.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    height: '152px',
    margin: '8px 0 0',
    padding: '4px 0',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium
  },
  row: { display: 'flex', gap: '8px', padding: '2px 12px', lineHeight: '20px' },
  title: { flex: '1 1 0', minWidth: 0 },
  quiet: {
    flex: 'none',
    minWidth: '72px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200
  },
  none: { padding: '4px 12px', color: tokens.colorNeutralForeground3 }
})

const GROUPS = ['adds', 'present', 'removed'] as const

/** What a rule would do: how many documents of each kind, and those of the kind that is chosen. */
export function TrialResult({ trial }: { trial: TagTrial }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const listId = useId()
  const [shown, setShown] = useState<(typeof GROUPS)[number]>('adds')
  const { count, items } = trial[shown]
  return (
    <section aria-label={t('rules.trial')}>
      <p role="status">
        {t('rules.trial-words', {
          adds: trial.adds.count,
          present: trial.present.count,
          removed: trial.removed.count
        })}
      </p>
      <TabList
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as (typeof GROUPS)[number])}
      >
        {GROUPS.map((group) => (
          <Tab key={group} value={group} aria-controls={listId}>
            {t(`rules.tab-${group}`, { count: trial[group].count })}
          </Tab>
        ))}
      </TabList>
      <ul id={listId} className={styles.list} tabIndex={0} aria-label={t(`rules.${shown}`, { count })}>
        {items.length === 0 && <li className={styles.none}>{t('rules.trial-none')}</li>}
        {items.map(({ id, accession, title, date }) => (
          <li key={id} className={styles.row}>
            <Ellipsis className={styles.title} title={title}>
              {title}
            </Ellipsis>
            <span className={styles.quiet}>{formatDate(date)}</span>
            <span className={styles.quiet}>{accession}</span>
          </li>
        ))}
        {count > items.length && (
          <li className={styles.none}>{t('rules.trial-more', { count: count - items.length })}</li>
        )}
      </ul>
    </section>
  )
}
