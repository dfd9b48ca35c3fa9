import { makeStyles } from '@fluentui/react-components'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Piece } from '../../ui/word-difference.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, flex: '1 1 0' },
  head: { padding: '12px 20px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  title: { fontWeight: 600, margin: '2px 0' },
  text: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    padding: '16px 20px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    lineHeight: '22px'
  },
  own: {
    background: tokens.tlHitBackground,
    color: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dashed',
    textUnderlineOffset: '3px'
  }
})

/** One of the two texts, with what the other lacks marked. */
export function Version({
  label,
  item,
  pieces
}: {
  label: string
  item: ItemDetail
  pieces: readonly Piece[]
}) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const facts = [item.accession, formatDate(item.date), item.source, t(`format.${item.format}`)]
  return (
    <section className={styles.root} aria-label={label}>
      <div className={styles.head}>
        <div className={styles.label}>{label}</div>
        <div className={styles.title}>{item.title}</div>
        <div className={styles.label}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <div className={styles.text} tabIndex={0} role="region" aria-label={item.title}>
        {pieces.map(({ text, isOwn }, at) =>
          isOwn && text.trim() !== '' ? (
            <mark key={at} className={styles.own}>
              {text}
            </mark>
          ) : (
            text
          )
        )}
      </div>
    </section>
  )
}
