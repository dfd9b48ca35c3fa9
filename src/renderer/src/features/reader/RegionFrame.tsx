import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode
} from 'react'
import type { PageRect } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { moveRegion, onSheet, sizeRegion, turnedSize, type Drawn } from './page-geometry.ts'

const useStyles = makeStyles({
  frame: {
    position: 'absolute',
    boxSizing: 'border-box',
    zIndex: 1,
    border: `2px dashed ${tokens.tlPaperSelection}`,
    background: `color-mix(in srgb, ${tokens.tlPaperSelection} 14%, transparent)`,
    outlineStyle: 'none',
    ':focus-visible': {
      boxShadow: `0 0 0 2px ${tokens.tlPaperBackground}, 0 0 0 4px ${tokens.tlPaperSelection}`
    }
  },
  held: { cursor: 'move', touchAction: 'none', userSelect: 'none' },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }
})

/** Pixels of the window a key moves or sizes by; with Ctrl it is one. */
const STEP = 8

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 }
}

/**
 * A rectangle on a page, being drawn or in hand. Arrow keys move it, Shift sizes it, Ctrl by single pixels, Page Up and
 * Page Down take it to another page where it may go there, Enter sets it, Esc drops it.
 */
export function RegionFrame({
  rect,
  drawn,
  pageName,
  label,
  kind,
  asked,
  isSet = false,
  onChange,
  onPage,
  onSet,
  onDrop,
  onBlur,
  onGrip,
  onClick,
  children
}: {
  rect: PageRect
  drawn: Drawn
  pageName: string
  /** What it is and which keys it takes, as said. */
  label: string
  /** What it is, in short. */
  kind: string
  /** Asked for by keys: it takes the focus; a new object asks again. */
  asked: object | null
  isSet?: boolean
  onChange: (rect: PageRect) => void
  onPage?: (step: 1 | -1) => void
  onSet: () => void
  onDrop: () => void
  onBlur?: () => void
  /** It is pressed to be moved by the pointer. */
  onGrip?: (event: PointerEvent<HTMLElement>) => void
  onClick?: (event: MouseEvent) => void
  children?: ReactNode
}) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked !== null && !isSet) frame.current?.focus({ preventScroll: true })
  }, [asked, isSet])
  useEffect(() => {
    if (asked !== null) frame.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [asked, rect])

  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key]
    if (arrow !== undefined) {
      const step = event.ctrlKey ? 1 : STEP
      const by = { x: arrow.x * step, y: arrow.y * step }
      onChange((event.shiftKey ? sizeRegion : moveRegion)(rect, by, drawn))
    } else if (onPage && event.key === 'PageDown') onPage(1)
    else if (onPage && event.key === 'PageUp') onPage(-1)
    else if (event.key === 'Enter') onSet()
    else if (event.key === 'Escape') onDrop()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const box = onSheet(rect, drawn)
  const shown = turnedSize(drawn.size, drawn.turn)
  const share = (part: number, of: number): string =>
    formatNumber(Math.round((100 * part) / (of * drawn.scale)))
  return (
    <>
      <div
        ref={frame}
        className={mergeClasses(styles.frame, onGrip && styles.held)}
        style={box}
        tabIndex={0}
        role="group"
        aria-roledescription={kind}
        aria-label={label}
        onKeyDown={isSet ? undefined : onKeyDown}
        onBlur={onBlur}
        onPointerDown={onGrip}
        onClick={onClick}
      >
        {children}
      </div>
      <span className={styles.said} role="status">
        {t('reader.region-place', {
          page: pageName,
          left: share(box.left, shown.width),
          top: share(box.top, shown.height),
          width: share(box.width, shown.width),
          height: share(box.height, shown.height)
        })}
      </span>
    </>
  )
}
