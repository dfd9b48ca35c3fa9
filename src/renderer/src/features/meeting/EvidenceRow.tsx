import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { KeyboardEventHandler, MouseEventHandler, ReactNode } from 'react'
import type { Evidence } from '../../../../shared/model/meeting.ts'
import type { RowKey } from '../../../../shared/model/meeting-form.ts'
import { tokens } from '../../ui/theme.ts'
import { useEvidence } from './link.ts'

const useStyles = makeStyles({
  row: {
    cursor: 'text',
    '& .tl-more': { display: 'inline-flex', opacity: 0, width: 0 },
    ':hover .tl-more, :focus .tl-more': { opacity: 1, width: 'auto' },
    ':hover .tl-sure, :focus .tl-sure': { display: 'none' },
    ':last-child > td': { borderBottom: 0 },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } })
  },
  lit: { background: tokens.tlRowSelected },
  checked: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` }
})

/** A table row that shows its passage when pointed at or focused, and lights up when its passage is pointed at. */
export function EvidenceRow({
  id,
  rowKey,
  evidence,
  label,
  isChecked,
  onKeyDown,
  onClick,
  onContextMenu,
  children
}: {
  id: string
  rowKey: RowKey
  evidence: readonly Evidence[]
  /** What the passage is called beside the text. */
  label: string
  /** The row is the one that is being checked. */
  isChecked: boolean
  onKeyDown: KeyboardEventHandler<HTMLElement>
  onClick: MouseEventHandler<HTMLElement>
  onContextMenu: MouseEventHandler<HTMLElement>
  children: ReactNode
}) {
  const styles = useStyles()
  const { isLit, props } = useEvidence(id, evidence, label)
  return (
    <tr
      className={mergeClasses(styles.row, isLit && styles.lit, isChecked && styles.checked)}
      data-tl-selected={isLit}
      data-row={rowKey}
      tabIndex={0}
      {...{ onKeyDown, onClick, onContextMenu }}
      {...props}
    >
      {children}
    </tr>
  )
}
