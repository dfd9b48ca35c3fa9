import { Button, makeStyles } from '@fluentui/react-components'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { AnnotationActs } from './use-annotations.ts'

const useStyles = makeStyles({
  root: {
    margin: '2px 0 6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1
  },
  quote: { margin: '2px 0 6px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' }
})

/** The words an annotation was made on beside the passage it was found at: is this the one? */
export function UncertainPlace({ annotation, acts }: { annotation: Annotation; acts: AnnotationActs }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { exact, prefix, suffix } = annotation.selectors.quote
  const short = exact.length > 160 ? `${exact.slice(0, 160)}…` : exact
  return (
    <div className={styles.root} role="note">
      {t('annotations.uncertain')}
      <p className={styles.quote}>
        …{prefix.slice(-24)}
        <b>{short}</b>
        {suffix.slice(0, 24)}…
      </p>
      <div className={styles.acts}>
        <Button size="small" onClick={() => acts.confirmPlace(annotation.id)}>
          {t('annotations.right-place')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => acts.remove(annotation.id)}>
          {t('annotations.delete')}
        </Button>
      </div>
    </div>
  )
}
