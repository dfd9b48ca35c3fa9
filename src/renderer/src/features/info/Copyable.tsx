import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' }
})

/** A value people carry elsewhere, with the button that copies it. Nothing here is ever opened or fetched. */
export function Copyable({
  words,
  shown = words,
  label,
  isMono = false,
  notify
}: {
  words: string
  /** How it is shown, where that reads better than what is copied. */
  shown?: string
  label: string
  isMono?: boolean
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const copy = (): void => {
    void navigator.clipboard.writeText(words).then(() => notify.told(t('info.copied')), notify.failed)
  }
  return (
    <>
      <span className={mergeClasses(styles.words, isMono && styles.mono)}>{shown}</span>
      <ToolButton label={label} icon={<CopyRegular fontSize={16} />} onClick={copy} />
    </>
  )
}
