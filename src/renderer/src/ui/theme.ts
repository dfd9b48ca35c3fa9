/**
 * The look: one ink-blue ramp, a light and a dark theme, and the tokens of our own (`tl…`) beside Fluent's.
 * This room draws; it knows no feature, no client and no archive.
 */
import {
  createDarkTheme,
  createLightTheme,
  themeToTokensObject,
  type BrandVariants,
  type Theme
} from '@fluentui/react-components'
import { darkTokens, lightTokens, sharedTokens, type OwnTokens } from './theme-tokens.ts'

const ink: BrandVariants = {
  10: '#050a14',
  20: '#0b172a',
  30: '#0e2344',
  40: '#102d59',
  50: '#13366a',
  60: '#163e79',
  70: '#194684',
  80: '#1b4d8f',
  90: '#2f63a8',
  100: '#4a7cc2',
  110: '#6396da',
  120: '#7fb2f0',
  130: '#9cc4f4',
  140: '#b8d5f8',
  150: '#d5e5fa',
  160: '#ecf3fc'
}

const fontFamilyBase = "'Segoe UI Variable', 'Segoe UI', 'Be Vietnam Pro', system-ui, sans-serif"
const fontFamilyMonospace = "Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace"

export type TuLieuTheme = Theme & OwnTokens

export const lightTheme: TuLieuTheme = {
  ...createLightTheme(ink),
  // Over the grey of the chrome Fluent's own are too pale to tell.
  colorSubtleBackgroundHover: '#ebebeb',
  colorSubtleBackgroundSelected: '#e4e4e4',
  fontFamilyBase,
  fontFamilyMonospace,
  ...sharedTokens,
  ...lightTokens
}

export const darkTheme: TuLieuTheme = {
  ...createDarkTheme(ink),
  fontFamilyBase,
  fontFamilyMonospace,
  // Fluent's dark neutrals are blacker than a page one reads for hours; primary is 90 under white text.
  colorNeutralForeground1: '#f5f5f5',
  colorNeutralForeground2: '#d6d6d6',
  colorNeutralForeground3: '#adadad',
  colorNeutralForeground4: '#999999',
  colorNeutralForegroundDisabled: '#666666',
  colorNeutralBackground1: '#262728',
  colorNeutralBackground1Hover: '#313234',
  colorNeutralBackground1Pressed: '#1f2021',
  colorNeutralBackground1Selected: '#3a3b3d',
  colorNeutralBackground2: '#1f2021',
  colorNeutralBackground3: '#1b1c1d',
  colorNeutralBackground4: '#151617',
  colorNeutralBackground5: '#0f1010',
  colorSubtleBackgroundHover: '#343537',
  colorSubtleBackgroundPressed: '#2b2c2e',
  colorSubtleBackgroundSelected: '#3a3b3d',
  colorNeutralStroke1: '#5c5d5f',
  colorNeutralStroke2: '#444547',
  colorNeutralStroke3: '#353638',
  colorNeutralStrokeAccessible: '#adadad',
  colorBrandBackground: ink[90],
  colorBrandBackgroundHover: ink[100],
  colorBrandBackgroundPressed: ink[70],
  colorBrandBackgroundSelected: ink[90],
  colorCompoundBrandBackground: ink[90],
  colorCompoundBrandBackgroundHover: ink[100],
  colorCompoundBrandBackgroundPressed: ink[70],
  colorBrandForeground1: ink[120],
  colorBrandForegroundLink: ink[130],
  colorBrandForegroundLinkHover: ink[140],
  colorBrandForegroundLinkPressed: ink[120],
  colorNeutralForeground2BrandHover: ink[120],
  colorNeutralForeground2BrandPressed: ink[110],
  colorNeutralForeground2BrandSelected: ink[120],
  colorNeutralForeground3BrandHover: ink[120],
  colorNeutralForeground3BrandPressed: ink[110],
  colorNeutralForeground3BrandSelected: ink[120],
  colorCompoundBrandForeground1: ink[120],
  colorCompoundBrandForeground1Hover: ink[130],
  colorCompoundBrandForeground1Pressed: ink[110],
  colorBrandBackground2: '#1c2c44',
  colorBrandBackground2Hover: '#223757',
  colorBrandBackground2Pressed: '#182439',
  colorBrandForeground2: ink[130],
  colorBrandStroke1: ink[120],
  colorBrandStroke2: '#365a8c',
  colorCompoundBrandStroke: ink[120],
  colorCompoundBrandStrokeHover: ink[130],
  colorCompoundBrandStrokePressed: ink[110],
  colorStatusSuccessForeground1: '#6cc16c',
  colorStatusSuccessBackground1: '#10260f',
  colorStatusSuccessBorder1: '#2c6a2a',
  colorStatusWarningForeground1: '#f9ae7c',
  colorStatusWarningBackground1: '#35200f',
  colorStatusWarningBorder1: '#7c4a22',
  colorStatusDangerForeground1: '#ee8f97',
  colorStatusDangerBackground1: '#381a1d',
  colorStatusDangerBorder1: '#87333b',
  ...sharedTokens,
  ...darkTokens
}

/** Every token as `var(--name)`, Fluent's and ours, for makeStyles: `tokens.tlRowSelected`. */
export const tokens: Readonly<Record<keyof TuLieuTheme, string>> = themeToTokensObject(lightTheme)
