import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', height: '36px', fontWeight: 600 },
  title: { fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  note: { fontSize: '12px', lineHeight: '16px', fontWeight: 400, color: tokens.colorNeutralForeground3 },
  action: { display: 'flex', gap: '4px', marginLeft: 'auto', fontWeight: 400 },
  card: {
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    background: tokens.colorNeutralBackground1
  }
})

/** A section of the form: head of 36 px, then a card where there is something to show. */
export function Section({
  id,
  title,
  note,
  action,
  children
}: {
  id: string
  title: string
  /** Beside the title: words, or how many there are, 0 left unsaid. */
  note?: string | number
  action?: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  const { formatNumber } = useMessages()
  const words = typeof note === 'number' ? (note > 0 ? formatNumber(note) : '') : note
  return (
    <section data-section={id} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {words !== undefined && <span className={styles.note}>{words}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </div>
      {children !== null && children !== false && <div className={styles.card}>{children}</div>}
    </section>
  )
}
