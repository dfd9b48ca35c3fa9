import { Button, Tooltip, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'

type Props = {
  /** Says what it does: the Tooltip and the accessible name. */
  label: string
  icon: ReactElement
  onClick?: () => void
  disabled?: boolean
  /** 32 px, or 24 px inside panes. */
  size?: 'medium' | 'small'
  /** Given for a button that stays pressed. */
  pressed?: boolean
  className?: string
}

const useStyles = makeStyles({
  medium: { width: '32px', minWidth: '32px', height: '32px', padding: 0, flexShrink: 0 },
  small: { width: '24px', minWidth: '24px', height: '24px', padding: 0, flexShrink: 0 }
})

/** A subtle button that is an icon alone; its words are in the Tooltip. A disabled one still tells them. */
export function IconButton({
  label,
  icon,
  onClick,
  disabled = false,
  size = 'medium',
  pressed,
  className
}: Props) {
  const styles = useStyles()
  return (
    <Tooltip content={label} relationship="label" withArrow={false}>
      <Button
        appearance="subtle"
        icon={icon}
        size={size}
        disabledFocusable={disabled}
        className={mergeClasses(styles[size], className)}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(onClick ? { onClick } : {})}
      />
    </Tooltip>
  )
}
