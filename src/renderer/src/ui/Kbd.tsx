import { makeStyles } from '@fluentui/react-components'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  kbd: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightMedium,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 4px',
    whiteSpace: 'nowrap'
  }
})

/** A key or a chord as it is printed on the keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={useStyles().kbd}>{keys}</kbd>
}
