/**
 * Likenesses: shows what is much alike side by side and takes a person's decision. What is alike, the archive alone
 * finds.
 */
import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import { Version } from './Version.tsx'
import { wordDifference } from '../../ui/word-difference.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flex: '1 1 auto', minWidth: 0, minHeight: 0 },
  rule: { width: '1px', background: tokens.colorNeutralStroke2, flex: 'none' }
})

/** Two items side by side, what differs marked in both. */
export function Comparison({ item, other }: { item: ItemId; other: ItemId }) {
  const styles = useStyles()
  const { t } = useMessages()
  const first = useCall('items.get', { id: item }).data
  const second = useCall('items.get', { id: other }).data
  const pieces = useMemo(
    () => (first && second ? wordDifference(first.text, second.text) : null),
    [first, second]
  )
  if (!first || !second || !pieces) return <div className={styles.root} aria-busy />
  return (
    <div className={styles.root}>
      <Version label={t('likenesses.first')} item={first} pieces={pieces.first} />
      <div className={styles.rule} />
      <Version label={t('likenesses.other')} item={second} pieces={pieces.second} />
    </div>
  )
}
