import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '8px 24px 0' },
  label: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

/** Tags that documents about the same matter carry; Alt and a figure takes one. */
export function SuggestedTags({
  paths,
  onPick
}: {
  paths: readonly string[]
  onPick: (path: string) => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  if (paths.length === 0) return null
  return (
    <div className={styles.root} role="group" aria-label={t('tags.suggested')}>
      <span className={styles.label}>{t('tags.suggested')}</span>
      {paths.map((path, at) => (
        <Chip
          key={path}
          words={path.replaceAll('/', ' / ')}
          count={`Alt+${at + 1}`}
          onClick={() => onPick(path)}
        />
      ))}
    </div>
  )
}
