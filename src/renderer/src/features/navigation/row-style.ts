import { createFocusOutlineStyle } from '@fluentui/react-components'
import { tokens } from '../../ui/theme.ts'

/** A row of 28 px of the navigation. */
export const navRow = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: '8px',
  width: '100%',
  height: tokens.tlRowNav,
  padding: '0 8px',
  border: 0,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } })
} as const

/** The one that is open: grey ground, semibold, and a bar of 3 px at its left. */
export const navRowSelected = {
  backgroundColor: tokens.colorSubtleBackgroundSelected,
  fontWeight: tokens.fontWeightSemibold,
  '::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: '6px',
    bottom: '6px',
    width: '3px',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandStroke
  }
} as const

export const navCount = {
  marginLeft: 'auto',
  flexShrink: 0,
  fontSize: tokens.fontSizeBase200,
  color: tokens.colorNeutralForeground3
} as const
