import { Button, Link, makeStyles } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Outcome } from '../../../../shared/model/accession.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { OutcomeIcon } from './OutcomeIcon.tsx'
import { canKeep, reasonOf, splitPath, type OutcomeGroup } from './outcomes.ts'

const useStyles = makeStyles({
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '10px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`
  },
  icon: { paddingTop: '2px', lineHeight: 0 },
  words: { flex: '1 1 0', minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  folder: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  remedy: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  action: { width: '112px', marginTop: '2px', flexShrink: 0, fontWeight: tokens.fontWeightRegular }
})

type Props = {
  group: OutcomeGroup
  outcomes: readonly Outcome[]
  onRetry: (path: string) => void
  /** Keeps the original of a file that cannot be read. */
  onKeep: (path: string) => void
}

/** The files of one outcome; thousands of them scroll as well as ten. */
export function OutcomeList({ group, outcomes, onRetry, onKeep }: Props) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const openItem = useViewState((state) => state.openItem)
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: outcomes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (group === 'failed' || group === 'kept' ? 83 : 57),
    overscan: 6
  })
  const none = {
    failed: t('import.none-failed'),
    kept: t('import.none-kept'),
    duplicate: t('import.none-duplicate'),
    imported: t('import.none-imported')
  }
  return (
    <div ref={scroll} className={styles.scroll} role="tabpanel" tabIndex={0}>
      {outcomes.length === 0 && <EmptyState title={none[group]} />}
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const outcome = outcomes[index]
          if (outcome === undefined) return null
          const [folder, name] = splitPath(outcome.path)
          const [what, remedy] = reasonOf(messages, outcome)
          const { item } = outcome
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.icon}>
                <OutcomeIcon status={outcome.status} />
              </span>
              <div className={styles.words}>
                {item === null ? (
                  <Ellipsis className={styles.name} title={outcome.path}>
                    {name}
                  </Ellipsis>
                ) : (
                  <Link
                    as="button"
                    className={styles.name}
                    title={outcome.path}
                    onClick={() => openItem(item)}
                  >
                    {name}
                  </Link>
                )}
                {what === '' ? (
                  <Ellipsis className={styles.folder} title={folder}>
                    {folder}
                  </Ellipsis>
                ) : (
                  <div>
                    {what} <span className={styles.remedy}>{remedy}</span>
                  </div>
                )}
              </div>
              {item === null ? (
                <div className={styles.actions}>
                  <Button
                    size="small"
                    className={styles.action}
                    aria-label={t('import.retry-named', { name })}
                    onClick={() => onRetry(outcome.path)}
                  >
                    {t('import.retry')}
                  </Button>
                  {canKeep(outcome) && (
                    <Button
                      size="small"
                      appearance="subtle"
                      className={styles.action}
                      aria-label={t('import.keep-named', { name })}
                      onClick={() => onKeep(outcome.path)}
                    >
                      {t('import.keep')}
                    </Button>
                  )}
                </div>
              ) : (
                <Button
                  size="small"
                  className={styles.action}
                  aria-label={t('import.open-item-named', { name })}
                  onClick={() => openItem(item)}
                >
                  {t('import.open-item')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
