import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent
} from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ArticleText } from './ArticleText.tsx'
import type { MeetingSlots } from './slots.ts'
import { offsetAt } from './surface.ts'
import { leavesOf } from './text-leaves.ts'
import { usePaint } from './use-paint.ts'
import { useSelection } from './use-selection.ts'
import { useSelectionKeys } from './use-selection-keys.ts'
import { useSurface } from './use-surface.ts'

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`
  },
  page: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 536px)',
    justifyContent: 'center',
    padding: '20px 32px 32px 76px'
  },
  sans: { gridTemplateColumns: 'minmax(0, 640px)' },
  label: {
    position: 'absolute',
    left: '8px',
    width: '56px',
    paddingTop: '4px',
    textAlign: 'right',
    fontSize: '11px',
    lineHeight: '14px',
    fontWeight: 600,
    color: tokens.colorBrandForeground1
  }
})

/** The text beside a report form: marks what a field rests on, tells which text is pointed at, takes a selection. */
export function EvidenceText({
  item,
  face,
  slots
}: {
  item: ItemDetail
  face: 'serif' | 'sans'
  slots: MeetingSlots
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const { evidence, onPointAt, onPick } = slots
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const frame = useRef(0)
  const [labelTop, setLabelTop] = useState<number | null>(null)
  const leaves = useMemo(() => leavesOf(item.blocks), [item.blocks])
  const paints = useMemo(() => ({ evidence: evidence?.ranges ?? [] }), [evidence])
  const { scrollTo, topsOf, revision } = useSurface(scroller, root, page, leaves)
  usePaint(root, scroller, leaves, paints)
  const [selection, close] = useSelection(root, item.text)
  useSelectionKeys(root, item.text, close, slots.onKey)

  useEffect(() => {
    const first = evidence?.ranges[0]
    if (first !== undefined) scrollTo(first)
  }, [evidence, scrollTo])
  useLayoutEffect(() => {
    const first = evidence?.ranges[0]
    setLabelTop(first === undefined ? null : (topsOf([first])[0] ?? null))
  }, [evidence, topsOf, revision])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const point = (event: PointerEvent): void => {
    const { clientX, clientY } = event
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      if (root.current !== null) onPointAt(offsetAt(root.current, clientX, clientY))
    })
  }
  const pick = (event: MouseEvent): void => {
    if (root.current === null || !document.getSelection()?.isCollapsed) return
    const offset = offsetAt(root.current, event.clientX, event.clientY)
    if (offset !== null) onPick(offset)
  }
  const leave = (): void => {
    cancelAnimationFrame(frame.current)
    onPointAt(null)
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={t('reader.side-text')}
    >
      <div
        ref={page}
        className={mergeClasses(styles.page, face === 'sans' && styles.sans)}
        onPointerMove={point}
        onPointerLeave={leave}
        onClick={pick}
        role="presentation"
      >
        <ArticleText ref={root} item={item} face={face} />
        {evidence !== null && labelTop !== null && (
          <span className={styles.label} style={{ top: labelTop }}>
            {evidence.label}
          </span>
        )}
        {selection !== null && slots.bar(selection, close)}
      </div>
    </div>
  )
}
