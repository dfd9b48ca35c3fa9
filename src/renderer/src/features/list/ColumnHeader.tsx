import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { columnStyle } from './column-style.ts'

const useStyles = makeStyles({
  head: {
    ...columnStyle,
    // The rows' scroll bar stands beside them.
    paddingRight: '24px',
    height: '28px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap'
  }
})

/** Names of the columns. */
export function ColumnHeader() {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <div className={styles.head} aria-hidden>
      <span>{t('list.column-accession')}</span>
      <span>{t('list.column-title')}</span>
      <span>{t('list.column-date')}</span>
      <span className="tl-source">{t('list.column-source')}</span>
    </div>
  )
}
