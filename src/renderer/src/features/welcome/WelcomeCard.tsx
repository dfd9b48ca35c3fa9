import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium
  },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 0 },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold
  },
  text: { flex: '1 1 auto', color: tokens.colorNeutralForeground2 },
  actions: { marginTop: '8px', display: 'flex', flexWrap: 'wrap', gap: '8px' }
})

type Props = { icon: ReactElement; title: string; text: string; children: ReactNode }

/** One way to begin. */
export function WelcomeCard({ icon, title, text, children }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.card}>
      <span className={styles.icon}>{icon}</span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </section>
  )
}
