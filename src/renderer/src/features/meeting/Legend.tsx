import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Sureness } from './confidence.ts'
import { SureSign, sureWords } from './SureSign.tsx'

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 16px',
    minHeight: '28px',
    padding: '0 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px'
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' }
})

const SIGNS: readonly Sureness[] = ['high', 'medium', 'low', 'inferred', 'edited']

/** What the signs beside the values mean. */
export function Legend() {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <div className={styles.root}>
      {SIGNS.map((sureness) => (
        <span key={sureness} className={styles.entry}>
          <SureSign sureness={sureness} isDecorative />
          {t(sureWords[sureness])}
        </span>
      ))}
    </div>
  )
}
