import { Button, makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Dismiss16Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { tokens } from '../../ui/theme.ts'
import { useUndo } from './use-undo.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  sign: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  text: { marginRight: '12px' },
  undo: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  close: { minWidth: '24px', width: '24px', height: '24px', padding: 0 }
})

/** One line of a toast: done, what, and how to take it back. */
export function ToastContent({
  text,
  canUndo,
  onClose
}: {
  text: string
  canUndo: boolean
  onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const undo = useUndo()
  return (
    <span className={styles.row}>
      <CheckmarkCircle20Regular className={styles.sign} aria-hidden />
      <span className={styles.text}>{text}</span>
      {canUndo && (
        <>
          <Button
            appearance="transparent"
            size="small"
            className={styles.undo}
            onClick={() => {
              onClose()
              void undo()
            }}
          >
            {t('undo.undo')}
          </Button>
          <Kbd keys="Ctrl+Z" />
        </>
      )}
      <Button
        appearance="transparent"
        size="small"
        className={styles.close}
        icon={<Dismiss16Regular />}
        aria-label={t('app.close')}
        onClick={onClose}
      />
    </span>
  )
}
