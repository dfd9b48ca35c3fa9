import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { decodeOriginal } from './decode-original.ts'

const useStyles = makeStyles({
  scroller: { flex: '1 1 auto', minHeight: 0, overflow: 'auto', padding: '16px 28px 32px' },
  text: {
    margin: 0,
    maxWidth: '720px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    lineHeight: '22px',
    color: tokens.tlReadingForeground,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    tabSize: 4
  }
})

/** A text file as it is, in a plain face. */
export function OriginalText({ data, encoding }: { data: Uint8Array; encoding: string | null }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { text, isExact } = useMemo(() => decodeOriginal(data, encoding), [data, encoding])
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('reader.tab-original')}>
      {!isExact && (
        <MessageBar intent="warning">
          <MessageBarBody>
            {t('reader.original-encoding-unknown', { encoding: encoding ?? '' })}
          </MessageBarBody>
        </MessageBar>
      )}
      <pre className={styles.text}>{text}</pre>
    </div>
  )
}
