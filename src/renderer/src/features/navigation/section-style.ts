import { makeStyles } from '@fluentui/react-components'
import { tokens } from '../../ui/theme.ts'

/** A section of the navigation: its head of 36 px, and the words that stand where it is empty. */
export const useSectionStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    height: '36px',
    padding: '0 4px 0 8px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3
  },
  title: { flex: '1 1 0', fontSize: 'inherit', fontWeight: 'inherit' },
  none: {
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3
  }
})
