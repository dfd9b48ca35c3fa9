/** The status bar: which archive is open, how much is in it, and what is running (given by the app). */
import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    height: tokens.tlStatusBarHeight,
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    minWidth: 0
  },
  part: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  space: { flex: '1 1 0' }
})

type Props = {
  items: number
  /** The open archive, at the left. */
  start: ReactNode
  /** What is running, at the right. */
  children: ReactNode
}

export function StatusBar({ items, start, children }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <footer className={styles.bar} aria-label={t('status.bar')}>
      {start}
      <span className={styles.part}>{t('status.items', { count: items })}</span>
      <span className={styles.space} />
      {children}
    </footer>
  )
}
