import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { AppLogo } from '../../ui/AppLogo.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  page: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1
  },
  column: { width: 'min(640px, 100% - 64px)', margin: 'auto', padding: '32px 0' },
  title: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold
  },
  text: { maxWidth: '520px', marginBottom: '24px', color: tokens.colorNeutralForeground2 },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: '12px' },
  foot: { marginTop: '20px', display: 'flex', gap: '16px' }
})

type Props = { title: string; text: string; cards: ReactNode; children?: ReactNode }

/** The page of the first steps: a sentence, two cards, what else there is. */
export function WelcomeLayout({ title, text, cards, children }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <AppLogo size={40} />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        <div className={styles.cards}>{cards}</div>
        {children && <div className={styles.foot}>{children}</div>}
      </div>
    </div>
  )
}
