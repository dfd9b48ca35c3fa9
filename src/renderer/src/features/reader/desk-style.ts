import type { GriffelStyle } from '@fluentui/react-components'
import { tokens } from '../../ui/theme.ts'

/** The surface on which the pages of an original lie, one below the other. */
export const desk: GriffelStyle = {
  flex: '1 1 auto',
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: '16px',
  padding: '16px',
  background: tokens.tlDeskBackground
}
