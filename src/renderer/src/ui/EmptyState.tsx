import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    height: '100%',
    minHeight: 0,
    padding: '24px',
    textAlign: 'center'
  },
  icon: { color: tokens.colorNeutralForeground3, marginBottom: '8px', lineHeight: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '360px' },
  actions: { marginTop: '12px', display: 'flex', gap: '8px' }
})

type Props = { icon?: ReactElement; title: string; text?: ReactNode; children?: ReactNode }

/** What stands where nothing is: what it means, and what to do next. */
export function EmptyState({ icon, title, text, children }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
