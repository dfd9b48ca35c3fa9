import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkRegular, EditRegular } from '@fluentui/react-icons'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Sureness } from './confidence.ts'

const useStyles = makeStyles({
  sign: {
    position: 'relative',
    display: 'inline-block',
    flex: 'none',
    width: '12px',
    height: '12px',
    borderRadius: '50%',
    verticalAlign: '-1px',
    overflow: 'hidden',
    forcedColorAdjust: 'none'
  },
  high: { width: '8px', height: '8px', margin: '0 2px', background: tokens.tlConfidenceHigh },
  medium: {
    border: `1.5px solid ${tokens.tlConfidenceMedium}`,
    background: `linear-gradient(90deg, ${tokens.tlConfidenceMedium} 50%, transparent 50%)`
  },
  low: { border: `1.5px solid ${tokens.tlConfidenceLow}` },
  inferred: { border: `1.5px dashed ${tokens.tlConfidenceMedium}` },
  edited: {
    display: 'inline-block',
    flex: 'none',
    width: '16px',
    height: '16px',
    color: tokens.colorBrandForeground1,
    verticalAlign: '-3px'
  }
})

export const sureWords: Readonly<Record<Sureness, MessageKey>> = {
  high: 'meeting.sure-high',
  medium: 'meeting.sure-medium',
  low: 'meeting.sure-low',
  inferred: 'meeting.sure-inferred',
  edited: 'meeting.sure-edited',
  confirmed: 'meeting.sure-confirmed'
}

/** How sure a value is, told by shape as well as colour: disc, half disc, ring, dashed ring, pen, tick. */
export function SureSign({ sureness, isDecorative = false }: { sureness: Sureness; isDecorative?: boolean }) {
  const styles = useStyles()
  const { t } = useMessages()
  const words = t(sureWords[sureness])
  const label = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words, title: words }
  if (sureness === 'edited' || sureness === 'confirmed') {
    const Icon = sureness === 'edited' ? EditRegular : CheckmarkRegular
    return (
      <span className={styles.edited} {...label}>
        <Icon fontSize={16} />
      </span>
    )
  }
  return <span className={mergeClasses(styles.sign, styles[sureness])} {...label} />
}
