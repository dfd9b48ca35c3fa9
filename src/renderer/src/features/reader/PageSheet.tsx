import { Caption1, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CSSProperties, PointerEvent, ReactNode } from 'react'
import type { PageSize, Turn } from '../../../../shared/model/page-region.ts'
import { tokens } from '../../ui/theme.ts'
import { turnedSize, type Drawn } from './page-geometry.ts'
import { PageMarks } from './PageMarks.tsx'
import type { PageMark } from './slots.ts'

const useStyles = makeStyles({
  leaf: { flex: 'none', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
  sheet: { position: 'relative', flex: 'none', forcedColorAdjust: 'none' },
  drawing: { cursor: 'crosshair', userSelect: 'none', '& *': { cursor: 'crosshair' } },
  page: { position: 'absolute', left: 0, top: 0, transformOrigin: '0 0', isolation: 'isolate' },
  label: { color: tokens.colorNeutralForeground2 }
})

/** A page of the original as the desk knows it. */
export type DeskPage = {
  number: number
  /** What the document calls it where that is not its number. */
  label: string | null
  /** "Trang 3", as shown and said. */
  name: string
  size: PageSize
}

/** The page turned inside its sheet, so that everything on it keeps the page's own places. */
function turned({ size, scale, turn }: Drawn): CSSProperties {
  const [width, height] = [size.width * scale, size.height * scale]
  const moves: Record<Turn, string> = {
    0: '',
    1: `translate(${height}px, 0) rotate(90deg)`,
    2: `translate(${width}px, ${height}px) rotate(180deg)`,
    3: `translate(0, ${width}px) rotate(270deg)`
  }
  return { width, height, transform: moves[turn] }
}

/** One page on the desk with what is marked on it, its name below. */
export function PageSheet({
  page,
  drawn,
  marks,
  activeId,
  isDrawing,
  children,
  frame,
  onElement,
  onPointerDown,
  onClick
}: {
  page: DeskPage
  drawn: Drawn
  marks: readonly PageMark[]
  activeId: number | null
  isDrawing: boolean
  /** The page itself, not turned. */
  children: ReactNode
  /** The region being drawn; stands on the sheet, not on the turned page. */
  frame: ReactNode
  onElement: (page: number, element: HTMLElement | null) => void
  onPointerDown: (page: DeskPage, event: PointerEvent<HTMLElement>) => void
  onClick: (page: DeskPage, point: { clientX: number; clientY: number }) => void
}) {
  const styles = useStyles()
  const shown = turnedSize(drawn.size, drawn.turn)
  return (
    <div className={styles.leaf}>
      <div
        ref={(element) => onElement(page.number, element)}
        className={mergeClasses(styles.sheet, isDrawing && styles.drawing)}
        style={{ width: shown.width * drawn.scale, height: shown.height * drawn.scale }}
        data-sheet={page.number}
        role="presentation"
        onPointerDown={(event) => onPointerDown(page, event)}
        onClick={(event) => onClick(page, event)}
      >
        <div className={styles.page} style={turned(drawn)}>
          {children}
          <PageMarks marks={marks} scale={drawn.scale} activeId={activeId} />
        </div>
        {frame}
      </div>
      {/* The sheet is called so already: said once. */}
      <Caption1 className={styles.label} aria-hidden="true">
        {page.name}
      </Caption1>
    </div>
  )
}
