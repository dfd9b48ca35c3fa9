import { makeStyles } from '@fluentui/react-components'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { tokens } from './theme.ts'

type Props = {
  label: string
  /** Width in px of the pane on its left. */
  width: number
  min: number
  max: number
  /** While dragging. */
  onResize: (width: number) => void
  /** When let go. */
  onSettle: (width: number) => void
}

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: '-4px',
    width: '8px',
    zIndex: 2,
    cursor: 'col-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: '3px',
      width: '2px',
      backgroundColor: 'transparent',
      transitionProperty: 'background-color',
      transitionDuration: '150ms'
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1 },
    ':active::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { backgroundColor: tokens.colorCompoundBrandStroke }
  }
})

/** The edge between two panes: dragged with the pointer, or with the arrow keys in steps of 16 px. */
export function Splitter({ label, width, min, max, onResize, onSettle }: Props) {
  const styles = useStyles()
  const drag = useRef<{ from: number; width: number; now: number } | null>(null)
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)))

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, width, now: width }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!drag.current) return
    drag.current.now = clamp(drag.current.width + event.clientX - drag.current.from)
    onResize(drag.current.now)
  }
  const onPointerUp = () => {
    if (drag.current && drag.current.now !== drag.current.width) onSettle(drag.current.now)
    drag.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onResize(clamp(width + step))
    onSettle(clamp(width + step))
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.bar}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
