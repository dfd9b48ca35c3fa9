import { makeStyles } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Format, ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  scroller: { flex: '1 1 auto', minHeight: 0, overflow: 'auto', padding: '16px 28px 32px' },
  note: {
    maxWidth: '640px',
    padding: '8px 12px',
    borderRadius: '4px',
    background: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '16px'
  },
  checksum: {
    margin: '8px 0 0',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3
  },
  words: { maxWidth: '640px', marginTop: '16px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
})

/** Formats shown as they are: their pages, their markup or their very characters. */
type Shown = 'txt' | 'html' | 'pdf' | 'image' | 'other'

const kindKeys: Readonly<Record<Exclude<Format, Shown>, MessageKey>> = {
  docx: 'reader.original-docx',
  eml: 'reader.original-eml',
  msg: 'reader.original-msg',
  mhtml: 'reader.original-mhtml',
  md: 'reader.original-md',
  rtf: 'reader.original-rtf',
  odt: 'reader.original-odt',
  doc: 'reader.original-doc',
  csv: 'reader.original-csv',
  xlsx: 'reader.original-xlsx',
  pptx: 'reader.original-pptx'
}

/** An original only its own program can lay out (Word, mail): what it is, and every word that was read from it. */
export function OriginalWords({ item, format }: { item: ItemDetail; format: Exclude<Format, Shown> }) {
  const styles = useStyles()
  const { t } = useMessages()
  const kind = t(kindKeys[format])
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('reader.tab-original')}>
      <div className={styles.note}>
        {t('reader.original-words', { kind })}
        <p className={styles.checksum}>SHA-256 {item.original.sha256}</p>
      </div>
      <div className={styles.words}>{item.blocks.map((block) => block.text).join('\n\n')}</div>
    </div>
  )
}
