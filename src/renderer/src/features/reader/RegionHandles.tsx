import { makeStyles } from '@fluentui/react-components'
import type { PointerEvent } from 'react'
import { tokens } from '../../ui/theme.ts'
import type { Grip } from './page-geometry.ts'

/** So large to be met by the pointer, so large to be seen, in pixels. */
const REACH = 16

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    width: `${REACH}px`,
    height: `${REACH}px`,
    margin: `-${REACH / 2}px 0 0 -${REACH / 2}px`,
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      inset: '4px',
      border: `1px solid ${tokens.tlPaperBackground}`,
      background: tokens.tlPaperSelection
    }
  }
})

const SIDES = [-1, 0, 1] as const
const GRIPS: readonly Grip[] = SIDES.flatMap((y) => SIDES.map((x): Grip => ({ x, y }))).filter(
  ({ x, y }) => x !== 0 || y !== 0
)
const cursorOf = ({ x, y }: Grip): string =>
  x === 0 ? 'ns-resize' : y === 0 ? 'ew-resize' : x === y ? 'nwse-resize' : 'nesw-resize'

/** Squares on the edges and corners of a region that size it by the pointer; keys size it without them. */
export function RegionHandles({
  onGrip
}: {
  onGrip: (grip: Grip, event: PointerEvent<HTMLElement>) => void
}) {
  const styles = useStyles()
  return GRIPS.map((grip) => (
    <span
      key={`${grip.x} ${grip.y}`}
      aria-hidden="true"
      data-grip={`${grip.x} ${grip.y}`}
      className={styles.handle}
      style={{ left: `${50 + 50 * grip.x}%`, top: `${50 + 50 * grip.y}%`, cursor: cursorOf(grip) }}
      onPointerDown={(event) => onGrip(grip, event)}
    />
  ))
}
