import { Button, Tooltip, makeStyles, type ButtonProps } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { tokens } from './theme.ts'

type Props = {
  icon: ReactElement
  words: string
  /** What it does, or why it can't now; the Tooltip. */
  hint: string
  /** Without words, for narrow windows; the Tooltip keeps them. */
  isCompact: boolean
} & Pick<ButtonProps, 'onClick' | 'disabledFocusable'>

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    padding: '0 8px',
    height: '32px',
    fontWeight: tokens.fontWeightRegular,
    flexShrink: 0
  },
  compact: { minWidth: '40px', width: '40px', height: '32px', padding: 0 }
})

/** A command of the title bar: icon and word, the word left out in a narrow window. */
export function CommandButton({ icon, words, hint, isCompact, ...button }: Props) {
  const styles = useStyles()
  return (
    <Tooltip content={isCompact ? `${words}: ${hint}` : hint} relationship="description">
      <Button
        appearance="subtle"
        icon={icon}
        className={isCompact ? styles.compact : styles.button}
        {...(isCompact ? { 'aria-label': words } : {})}
        {...(button as ButtonProps)}
      >
        {isCompact ? undefined : words}
      </Button>
    </Tooltip>
  )
}
