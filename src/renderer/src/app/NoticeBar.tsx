import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { useMessages } from '../client/messages.tsx'
import { useNotices } from './notices.ts'

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0 }
})

/** The error of the last action, under the title bar, until it is closed. */
export function NoticeBar() {
  const styles = useStyles()
  const { t } = useMessages()
  const error = useNotices((state) => state.error)
  const dismissError = useNotices((state) => state.dismissError)
  if (error === null) return null
  return (
    <MessageBar intent="error" className={styles.root} layout="multiline">
      <MessageBarBody>{error}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('app.close')}
            onClick={dismissError}
          />
        }
      />
    </MessageBar>
  )
}
