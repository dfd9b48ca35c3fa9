/** The grid of the column layout, shared by the head and the lines; the source needs a pane of 520 px. */
export const columnStyle = {
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr) 80px',
  columnGap: '12px',
  alignItems: 'center',
  paddingLeft: '16px',
  paddingRight: '12px',
  '& .tl-source': { display: 'none' },
  '@container list (min-width: 520px)': {
    gridTemplateColumns: '92px minmax(0, 1fr) 80px 128px',
    '& .tl-source': { display: 'block' }
  }
} as const
