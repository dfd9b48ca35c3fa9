import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Copy16Regular, ErrorCircle16Regular } from '@fluentui/react-icons'
import type { OutcomeStatus } from '../../../../shared/model/accession.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  imported: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  duplicate: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  failed: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 }
})

/** The sign of an outcome, with its name. */
export function OutcomeIcon({ status }: { status: OutcomeStatus }) {
  const styles = useStyles()
  const { t } = useMessages()
  switch (status) {
    case 'imported':
      return <CheckmarkCircle16Regular className={styles.imported} aria-label={t('import.tab-imported')} />
    case 'duplicate':
      return <Copy16Regular className={styles.duplicate} aria-label={t('import.tab-duplicate')} />
    case 'failed':
      return <ErrorCircle16Regular className={styles.failed} aria-label={t('import.tab-failed')} />
  }
}
