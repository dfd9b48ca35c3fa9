import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { ArticleText } from './ArticleText.tsx'
import { SimilarItems } from './SimilarItems.tsx'
import { CaretMark } from './CaretMark.tsx'
import type { PassageSlots } from './slots.ts'
import { offsetAt } from './surface.ts'
import { leavesOf } from './text-leaves.ts'
import { stepBlock } from './use-block-menu.ts'
import { useDrawnEnd } from './use-drawn-end.ts'
import { usePaint } from './use-paint.ts'
import { useSelection } from './use-selection.ts'
import { useSelectionKeys } from './use-selection-keys.ts'
import { useSurface } from './use-surface.ts'
import { useTextCaret, type CaretText } from './use-text-caret.ts'

const useStyles = makeStyles({
  scroller: { position: 'relative', flex: '1 1 auto', minHeight: 0, overflowX: 'hidden', overflowY: 'auto' },
  page: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 536px) 180px',
    columnGap: '20px',
    justifyContent: 'center',
    minHeight: '100%',
    padding: '20px 4px 32px 28px',
    '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 536px) 220px' }
  },
  sans: {
    gridTemplateColumns: 'minmax(0, 640px) 180px',
    '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 640px) 220px' }
  },
  compact: {
    gridTemplateColumns: 'minmax(0, 640px) 24px',
    columnGap: '12px',
    padding: '20px 0 32px 24px',
    '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 640px) 24px' }
  },
  column: { position: 'relative' }
})

const READING: CaretText = { roots: 'article', leaves: '[data-start]', isInLines: false }

/** So many characters after a passage are drawn before it is brought into view: it can stand high in the window then. */
const BELOW = 4000

/** *Đọc*: the cleaned text with what is painted over it, the margin column, and the bar of a selection. */
export function ReadTab({
  item,
  face,
  slots,
  onTag,
  notify
}: {
  item: ItemDetail
  face: 'serif' | 'sans'
  slots: PassageSlots
  onTag: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  const column = useRef<HTMLElement>(null)
  const leaves = useMemo(() => leavesOf(item.blocks), [item.blocks])
  const surface = useSurface(scroller, root, column, leaves)
  const [selection, close] = useSelection(root, item.text)
  const drawnEnd = useDrawnEnd(item)
  usePaint(root, scroller, leaves, slots.paints)

  const { scrollTo } = surface
  const reveal = slots.reveal ?? null
  const isThere = reveal !== null && drawnEnd > reveal.range[1] + BELOW
  useEffect(() => {
    if (isThere) scrollTo(reveal.range)
  }, [reveal, isThere, scrollTo])
  useEffect(() => {
    void scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [item.id])

  const caret = useTextCaret(scroller, READING)
  useSelectionKeys(root, item.text, close, slots.onKey)

  const pick = (event: MouseEvent): void => {
    if (root.current === null || !document.getSelection()?.isCollapsed) return
    const offset = offsetAt(root.current, event.clientX, event.clientY)
    if (offset !== null) slots.onPick?.(offset)
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      data-reading
      role="region"
      aria-label={t('reader.tab-read')}
      aria-keyshortcuts="F7"
      onKeyDown={(event) => {
        stepBlock(event)
        caret.onKeyDown(event)
      }}
    >
      <div
        className={mergeClasses(
          styles.page,
          face === 'sans' && styles.sans,
          surface.isCompact && styles.compact
        )}
      >
        <div onClick={pick} role="presentation">
          <ArticleText ref={root} item={item} face={face} onTag={onTag} notify={notify} drawnEnd={drawnEnd} />
          {slots.below}
          <SimilarItems key={item.id} id={item.id} />
        </div>
        <aside ref={column} className={styles.column}>
          {slots.margin?.(surface)}
        </aside>
        {selection !== null && slots.bar?.(selection, close)}
      </div>
      <CaretMark caret={caret} />
    </div>
  )
}
