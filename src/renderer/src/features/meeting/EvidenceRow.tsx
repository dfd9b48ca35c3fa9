import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../../shared/model/meeting.ts'
import { tokens } from '../../ui/theme.ts'
import { useEvidence } from './link.ts'

const useStyles = makeStyles({
  row: {
    cursor: 'default',
    ':last-child > td': { borderBottom: 0 },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } })
  },
  lit: { background: tokens.tlRowSelected }
})

/** A table row that shows its passage when pointed at or focused, and lights up when its passage is pointed at. */
export function EvidenceRow({
  id,
  evidence,
  label,
  children
}: {
  id: string
  evidence: readonly Evidence[]
  /** What the passage is called beside the text. */
  label: string
  children: ReactNode
}) {
  const styles = useStyles()
  const { isLit, props } = useEvidence(id, evidence, label)
  return (
    <tr
      className={mergeClasses(styles.row, isLit && styles.lit)}
      data-tl-selected={isLit}
      tabIndex={0}
      {...props}
    >
      {children}
    </tr>
  )
}
