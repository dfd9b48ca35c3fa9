import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'

type ToolButtonProps = Omit<ButtonProps, 'aria-label' | 'icon' | 'children' | 'title'> & {
  /** What it does; said by screen readers and shown as tooltip. */
  label: string
  /** Keys that do the same, as shown to people: `Ctrl+T`. */
  keys?: string
  icon: NonNullable<ButtonProps['icon']>
}

/** A quiet icon button with a tooltip: an icon never stands without words. */
export function ToolButton({ label, keys, ...button }: ToolButtonProps) {
  const words = keys === undefined ? label : `${label} (${keys})`
  return (
    <Tooltip content={words} relationship="label" withArrow={false}>
      <Button
        appearance="subtle"
        size="small"
        {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
        {...(button as ButtonProps)}
      />
    </Tooltip>
  )
}

/** `Ctrl+Shift+H` → `Control+Shift+H` (WAI-ARIA 1.2, aria-keyshortcuts). */
function ariaKeys(keys: string): string {
  return keys.replace(/\bCtrl\b/g, 'Control')
}
