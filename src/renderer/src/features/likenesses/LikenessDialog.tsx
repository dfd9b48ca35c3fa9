import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { LikeGroup, LikenessState } from '../../../../shared/model/likeness.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { WideDialog } from '../../ui/WideDialog.tsx'
import { Comparison } from './Comparison.tsx'

type Pair = { item: ItemId; other: ItemId }

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flex: '1 1 auto',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  groups: {
    width: '264px',
    flex: 'none',
    overflowY: 'auto',
    padding: '8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`
  },
  row: {
    display: 'block',
    width: '100%',
    padding: '8px 12px',
    borderRadius: '4px',
    border: 0,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { background: tokens.tlRowHover }
  },
  chosen: { background: tokens.tlRowSelected, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  title: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    lineHeight: '20px'
  },
  small: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', alignItems: 'center', gap: '8px', padding: '16px 24px' },
  hint: { marginRight: 'auto', fontSize: '12px', color: tokens.colorNeutralForeground3 }
})

/** Pairs of a group, the first item against each other one. */
const pairsOf = ({ items }: LikeGroup): Pair[] =>
  items.slice(1).map((other) => ({ item: items[0]!.id, other: other.id }))

const isSame = (a: Pair | null, b: Pair) => a?.item === b.item && a.other === b.other

/** Goes through what is much alike: two texts side by side, joined or kept apart. */
export function LikenessDialog({
  first,
  onClose,
  notify
}: {
  first: Pair | null
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const groups = useCall('likenesses.list', {}).data
  const decide = useAction('likenesses.decide')
  const [chosen, setChosen] = useState<Pair | null>(first)
  const offered = (groups ?? []).flatMap((group) => pairsOf(group).map((pair) => ({ pair, group })))
  const current = chosen ?? offered[0]?.pair ?? null
  const settle = (state: LikenessState) => {
    if (!current) return
    decide.mutate(
      { pairs: [current], state },
      {
        onSuccess: () => {
          setChosen(offered.find(({ pair }) => !isSame(current, pair))?.pair ?? null)
          notify.done(t(state === 'joined' ? 'likenesses.joined-done' : 'likenesses.apart-done'))
        },
        onError: notify.failed
      }
    )
  }
  const titleOf = ({ items }: LikeGroup, id: ItemId) => items.find((item) => item.id === id)?.title ?? ''
  return (
    <WideDialog
      title={t('likenesses.title')}
      subtitle={t('likenesses.subtitle')}
      width={1180}
      height={760}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      <div className={styles.body}>
        {offered.length > 0 && (
          <nav className={styles.groups} aria-label={t('likenesses.groups')}>
            {offered.map(({ pair, group }) => (
              <button
                key={`${pair.item}-${pair.other}`}
                type="button"
                className={mergeClasses(styles.row, isSame(current, pair) && styles.chosen)}
                aria-current={isSame(current, pair)}
                onClick={() => setChosen(pair)}
              >
                <span className={styles.title}>{titleOf(group, pair.other)}</span>
                <span className={styles.small}>
                  {t('likenesses.alike', { percent: Math.round(group.score * 100) })}
                </span>
              </button>
            ))}
          </nav>
        )}
        {current ? (
          <Comparison item={current.item} other={current.other} />
        ) : (
          groups && <EmptyState title={t('likenesses.none')} />
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.hint}>{current ? t('likenesses.hint') : ''}</span>
        <Button onClick={onClose}>{t('app.close')}</Button>
        <Button disabled={!current} onClick={() => settle('apart')}>
          {t('likenesses.apart')}
        </Button>
        <Button appearance="primary" disabled={!current} onClick={() => settle('joined')}>
          {t('likenesses.join')}
        </Button>
      </div>
    </WideDialog>
  )
}
