import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import { decodeOriginal } from './decode-original.ts'
import pageStyleUrl from './original-page.css?url&no-inline'
import { sanitisePage } from './sanitise-page.ts'

const useStyles = makeStyles({
  frame: { flex: '1 1 auto', minHeight: 0, width: '100%', border: 0, background: '#ffffff' }
})

/** An imported page in a frame without any right: no script, no form, no address it could ask for. */
export function OriginalHtml({
  data,
  encoding,
  title
}: {
  data: Uint8Array
  encoding: string | null
  title: string
}) {
  const styles = useStyles()
  const page = useMemo(
    () => sanitisePage(decodeOriginal(data, encoding).text, new URL(pageStyleUrl, location.href).href),
    [data, encoding]
  )
  return (
    <iframe className={styles.frame} sandbox="" srcDoc={page} title={title} referrerPolicy="no-referrer" />
  )
}
