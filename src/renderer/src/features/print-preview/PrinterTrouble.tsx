import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ArchiveError } from '../../../../shared/ipc/errors.ts'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'

const useStyles = makeStyles({ bar: { flex: 'none' } })

/** No printer, or not the one that is kept: what can be done instead. */
export function PrinterTrouble({
  error,
  onDefault,
  onSavePdf,
  onDismiss
}: {
  error: ArchiveError
  onDefault: () => void
  onSavePdf: () => void
  onDismiss: () => void
}) {
  const styles = useStyles()
  const { t, errorText } = useMessages()
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>{errorText(error)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <ToolButton label={t('print.trouble-close')} icon={<DismissRegular />} onClick={onDismiss} />
        }
      >
        {error.code === 'printer-missing' && (
          <Button size="small" onClick={onDefault}>
            {t('print.use-default')}
          </Button>
        )}
        <Button size="small" onClick={onSavePdf}>
          {t('print.save-pdf')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
