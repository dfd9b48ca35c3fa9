import { Button, makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import { wordDifference, type Piece } from '../../ui/word-difference.ts'
import type { AnnotationActs } from './use-annotation-acts.ts'

const useStyles = makeStyles({
  root: {
    margin: '2px 0 6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1
  },
  label: { marginTop: '6px', fontWeight: 600 },
  quote: { margin: '2px 0 6px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  own: {
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    textDecorationLine: 'underline'
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' }
})

/** Letters shown before and after a passage, and most of a long one. */
const AROUND = 24
const SHOWN = 160

/** The start of a long passage, with a few whole words of what stands around it. */
function shown(before: string, words: string, after: string): string {
  const lead = before === '' ? '' : `…${before.slice(-AROUND).replace(/^\S*\s/, '')}`
  if (words.length > SHOWN) return `${lead}${words.slice(0, SHOWN)}…`
  return `${lead}${words}${after === '' ? '' : `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…`}`
}

/** The words an annotation was made on beside those it was found at, what differs marked: is this the passage? */
export function UncertainPlace({ annotation, acts }: { annotation: Annotation; acts: AnnotationActs }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { id, itemId, selectors, placement } = annotation
  const text = useCall('items.get', { id: itemId }).data?.text ?? ''
  const pieces = useMemo(() => {
    const { exact, prefix, suffix } = selectors.quote
    const { start, end } = placement.range ?? { start: 0, end: 0 }
    return wordDifference(
      shown(prefix, exact, suffix),
      shown(
        text.slice(Math.max(0, start - AROUND), start),
        text.slice(start, end),
        text.slice(end, end + AROUND)
      )
    )
  }, [selectors, placement, text])
  const passage = (label: string, parts: readonly Piece[]) => (
    <>
      <p className={styles.label}>{label}</p>
      <p className={styles.quote}>
        {parts.map((part, at) =>
          part.isOwn ? (
            <mark key={at} className={styles.own}>
              {part.text}
            </mark>
          ) : (
            part.text
          )
        )}
      </p>
    </>
  )
  return (
    <div className={styles.root} role="note">
      {t('annotations.uncertain')}
      {passage(t('annotations.place-then'), pieces.first)}
      {passage(t('annotations.place-now'), pieces.second)}
      <div className={styles.acts}>
        <Button size="small" onClick={() => acts.confirmPlace(id)}>
          {t('annotations.right-place')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => acts.refusePlace(id)}>
          {t('annotations.wrong-place')}
        </Button>
      </div>
    </div>
  )
}
