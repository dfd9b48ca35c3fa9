import { makeStyles } from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '4px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    whiteSpace: 'nowrap',
    animationName: { from: { opacity: 0 } },
    animationDuration: '150ms'
  }
})

const GAP = 8

/** The frame of what can be done with a selected passage; stands over or under it. Esc closes it. */
export function PassageBar({
  box,
  onClose,
  takesFocus = false,
  children
}: {
  /** The selection's box in the window. */
  box: DOMRect
  onClose: () => void
  /** Its first button is focused once it stands. */
  takesFocus?: boolean
  children: ReactNode
}) {
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const element = bar.current
    const page = element?.offsetParent
    if (!element || !page) return
    const frame = page.getBoundingClientRect()
    const pane = page.parentElement?.getBoundingClientRect() ?? frame
    const above = box.top - element.offsetHeight - GAP
    const top =
      above >= pane.top + 4 ? above : Math.min(box.bottom + GAP, pane.bottom - element.offsetHeight - 4)
    const middle = box.left + box.width / 2 - element.offsetWidth / 2
    const left = Math.max(frame.left + 8, Math.min(middle, frame.right - element.offsetWidth - 8))
    setPlace({ left: left - frame.left, top: top - frame.top })
  }, [box])

  const stands = place !== null
  useEffect(() => {
    if (takesFocus && stands) bar.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [takesFocus, stands])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [onClose])

  return (
    <div
      ref={bar}
      data-passage-bar
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      className={styles.bar}
      // The passage stays selected while the bar is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  )
}
