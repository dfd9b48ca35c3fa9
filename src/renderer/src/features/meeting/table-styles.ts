import { makeStyles } from '@fluentui/react-components'
import { tokens } from '../../ui/theme.ts'

/** The form's tables: rows of 28 px, one line a cell, the whole text as title. */
export const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    height: '28px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 400,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3
  },
  cell: {
    height: '28px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap'
  },
  wrapped: { padding: '4px 8px', whiteSpace: 'normal', verticalAlign: 'top', overflowWrap: 'break-word' },
  flush: { paddingRight: 0 },
  number: { textAlign: 'right' },
  strong: { fontWeight: 600 },
  muted: { color: tokens.colorNeutralForeground3 },
  sign: { padding: '0 8px', textAlign: 'center', overflow: 'visible' },
  // the button of 24 px in the middle of the first line
  signTop: { verticalAlign: 'top', padding: '2px 8px' },
  band: { background: tokens.colorNeutralBackground2 },
  part: { paddingLeft: '24px' }
})
