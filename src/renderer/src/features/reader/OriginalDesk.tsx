import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { turnBack, type PageRect } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { PAGE_TEXT } from '../../ui/pdf/PdfText.tsx'
import { CaretMark } from './CaretMark.tsx'
import { OriginalBar } from './OriginalBar.tsx'
import { marksByPage, markUnder } from './page-marks.ts'
import { PageSheet, type DeskPage } from './PageSheet.tsx'
import { RegionEditor } from './RegionEditor.tsx'
import { RegionFrame } from './RegionFrame.tsx'
import type { OriginalSlots, PageMark } from './slots.ts'
import { MARGIN, useDesk, type DeskView } from './use-desk.ts'
import { useFoundMarks } from './use-found-marks.ts'
import { usePageSurface } from './use-page-surface.ts'
import { useTextCaret, type CaretText } from './use-text-caret.ts'
import { useRegionTool } from './use-region-tool.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  scroller: { flex: '1 1 auto', minHeight: 0, overflow: 'auto', background: tokens.tlDeskBackground },
  page: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: `minmax(min-content, 1fr) ${MARGIN.wide}px`,
    minWidth: 'min-content',
    minHeight: '100%'
  },
  compact: { gridTemplateColumns: `minmax(min-content, 1fr) ${MARGIN.compact}px` },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'safe center',
    gap: '16px',
    padding: '16px'
  },
  margin: {
    position: 'sticky',
    right: 0,
    padding: '0 4px 32px 12px',
    background: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`
  },
  compactMargin: { padding: '0 2px 32px 2px' }
})

const PAGES: CaretText = { roots: `[${PAGE_TEXT}]`, leaves: `[${PAGE_TEXT}] span`, isInLines: true }

/** A region drawn by keys keeps the focus it took. */
const BY_KEYS = {}

type Props = {
  pages: readonly DeskPage[]
  view: DeskView
  slots: OriginalSlots
  /** Draws a page, not turned; `onText` is told when its words lie over it. */
  draw: (page: DeskPage, scale: number, onText: (page: number, layer: HTMLElement) => void) => ReactNode
  /** Stands where pages would. */
  instead?: ReactNode
}

const NONE: readonly PageMark[] = []

/** The pages of an original under each other with what is marked on them, the notes beside, the tools above. */
export function OriginalDesk({ pages, view, slots, draw, instead }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLElement>(null)
  const desk = useDesk(scroller, pages, view)
  const { scale, turn, drawnOf, placeOf, onElement } = desk
  const { found, onText } = useFoundMarks(slots.passages, view.unit, placeOf)
  const marks = useMemo(() => [...slots.marks, ...found], [slots.marks, found])
  const byPage = useMemo(() => marksByPage(marks), [marks])
  const surface = usePageSurface(column, found, desk)
  const tool = useRegionTool({ scroller, root, pages, view, desk, onKey: slots.onKey })
  const { draft, selection, close } = tool
  const caret = useTextCaret(scroller, PAGES)

  const { reveal, onPick } = slots
  const { show } = desk
  const shown = useRef<OriginalSlots['reveal']>(null)
  useEffect(() => {
    if (!reveal || reveal === shown.current) return
    const mark = marks.find(({ id }) => id === reveal.id)
    if (mark !== undefined && show(mark.region)) shown.current = reveal
  }, [reveal, marks, show, desk.isReady])

  const pick = useCallback(
    (page: DeskPage, { clientX, clientY }: { clientX: number; clientY: number }) => {
      if (tool.endsDrawing() || !document.getSelection()?.isCollapsed) return
      const place = placeOf(page.number)
      if (place === null) return
      const frame = place.sheet.getBoundingClientRect()
      const at: PageRect = [(clientX - frame.left) / scale, (clientY - frame.top) / scale, 0, 0]
      const [x, y] = turnBack(at, page.size, turn)
      onPick?.(markUnder(byPage.get(page.number) ?? NONE, x, y)?.id ?? null)
    },
    [tool, placeOf, scale, turn, byPage, onPick]
  )

  const frameOn = (page: DeskPage): ReactNode => {
    if (draft === null) {
      const { activeId, reshaping = null, onReshape, onReshaped } = slots
      const held = slots.marks.find(({ id }) => id === activeId)
      if (!held?.isArea || held.region.page !== page.number || onReshape === undefined) return null
      return (
        <RegionEditor
          key={held.id}
          region={held.region}
          drawn={drawnOf(page)}
          pageName={page.name}
          unit={view.unit}
          asked={reshaping?.id === held.id ? reshaping : null}
          onChange={(region) => onReshape(held.id, region)}
          onEnd={() => scroller.current?.focus({ preventScroll: true })}
          onBlur={() => onReshaped?.()}
        />
      )
    }
    if (draft.page !== page.number) return null
    return (
      <RegionFrame
        rect={draft.rect}
        drawn={drawnOf(page)}
        pageName={page.name}
        label={t('reader.region-keys')}
        kind={t('reader.region')}
        asked={draft.isByKeys ? BY_KEYS : null}
        isSet={draft.isSet}
        onChange={tool.change}
        onPage={tool.toPage}
        onSet={tool.set}
        onDrop={close}
      />
    )
  }

  return (
    <div className={styles.root}>
      {pages.length > 0 && (
        <OriginalBar
          percent={Math.round((100 * scale) / view.fullScale)}
          isFitted={desk.isFitted}
          isDrawing={tool.isDrawing}
          isByKeys={draft?.isByKeys ?? false}
          onZoom={desk.zoom}
          onFit={desk.fit}
          onTurn={desk.turnOn}
          onRegion={tool.start}
        />
      )}
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('reader.tab-original')}
        aria-keyshortcuts="F7"
        onKeyDown={caret.onKeyDown}
      >
        <div className={mergeClasses(styles.page, surface.isCompact && styles.compact)}>
          <div ref={root} className={styles.sheets}>
            {instead}
            {desk.isReady &&
              pages.map((page) => (
                <PageSheet
                  key={page.number}
                  page={page}
                  drawn={drawnOf(page)}
                  marks={byPage.get(page.number) ?? NONE}
                  activeId={slots.activeId}
                  isDrawing={tool.isDrawing}
                  frame={frameOn(page)}
                  onElement={onElement}
                  onPointerDown={tool.onPointerDown}
                  onClick={pick}
                >
                  {draw(page, drawnOf(page).scale, onText)}
                </PageSheet>
              ))}
          </div>
          <aside
            ref={column}
            className={mergeClasses(styles.margin, surface.isCompact && styles.compactMargin)}
          >
            {slots.margin?.(surface)}
          </aside>
          {selection !== null && slots.bar?.(selection, close)}
        </div>
        <CaretMark caret={caret} />
      </div>
    </div>
  )
}
