import { Link, makeStyles } from '@fluentui/react-components'
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons'
import type { Block } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { reasonList } from './reasons.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '28px',
    margin: '12px 0',
    padding: '0 8px',
    borderRadius: '4px',
    background: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px'
  },
  icon: { flex: 'none', fontSize: '16px' },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap'
  },
  link: { flex: 'none', fontSize: '12px', lineHeight: '16px' }
})

/** The folded line over the text: how much was set aside and why, with the switch that shows it. */
export function HiddenLine({
  blocks,
  isShown,
  onToggle
}: {
  blocks: readonly Block[]
  isShown: boolean
  onToggle: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  if (blocks.length === 0) return null
  const words = isShown
    ? t('reader.shown-blocks', { count: blocks.length })
    : t('reader.hidden-blocks', { count: blocks.length, reasons: reasonList(t, blocks) })
  const Icon = isShown ? EyeRegular : EyeOffRegular
  return (
    <div className={styles.root}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words} title={words}>
        {words}
      </span>
      <Link as="button" className={styles.link} aria-expanded={isShown} onClick={onToggle}>
        {t(isShown ? 'reader.hide' : 'reader.show')}
      </Link>
    </div>
  )
}
