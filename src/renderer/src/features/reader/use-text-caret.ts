/**
 * F7: a caret in text that cannot be written in, as browsers have one, so that passages are selected by keys alone.
 * Arrows move it, with Shift they select; Ctrl goes by words, Home and End by lines; Enter leads to what can be done
 * with the passage; Esc or F7 lays the caret down.
 */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { stepLine } from './caret-line.ts'

/** Where a caret can stand: `roots` hold the text, `leaves` are its parts in the order they are read. */
export type CaretText = { roots: string; leaves: string; isInLines: boolean }

type Step = ['left' | 'right' | 'backward' | 'forward', 'character' | 'word' | 'line' | 'lineboundary']
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary']
}

const firstText = (element: Element): Text | null =>
  document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null

type Point = { node: Node; offset: number }

/** Where the caret begins: where something is selected, else where it was, at the hit in hand, the focused block, or the top in sight. */
function begin(pane: HTMLElement, { roots, leaves }: CaretText, last: Point | null): void {
  const selection = document.getSelection()
  if (selection === null) return
  const isIn = (node: Node | null): boolean =>
    node !== null &&
    pane.contains(node) &&
    (node instanceof Element ? node : node.parentElement)?.closest(roots) !== null
  if (isIn(selection.focusNode)) return
  if (last !== null && isIn(last.node)) return selection.collapse(last.node, last.offset)
  const hit = [...(CSS.highlights.get('tl-hit-current') ?? [])][0]
  if (hit !== undefined && isIn(hit.startContainer))
    return selection.collapse(hit.startContainer, hit.startOffset)
  const { top } = pane.getBoundingClientRect()
  const held = document.activeElement?.closest('[data-position]')
  const parts = held && pane.contains(held) ? held.querySelectorAll(leaves) : pane.querySelectorAll(leaves)
  const part = [...parts].find((each) => each.getBoundingClientRect().bottom > top + 4)
  const text = part && firstText(part)
  if (text) selection.collapse(text, 0)
}

/** Letters of other things between two parts of the text that a step may pass over. */
const MOST_BETWEEN = 400

/** Moves the caret, or the end of what is selected. It stays in the text: a step that would leave it is not taken. */
function move(pane: HTMLElement, { roots, leaves, isInLines }: CaretText, event: KeyboardEvent): void {
  const selection = document.getSelection()
  const step = STEPS[event.key]
  if (selection?.focusNode == null || selection.anchorNode === null || step === undefined) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const [direction, by] = step
  const how = event.shiftKey ? 'extend' : 'move'
  const elementNow = (): Element | null => {
    const now = selection.focusNode
    return now instanceof Element ? now : (now?.parentElement ?? null)
  }
  const isIn = (parts: string): boolean => {
    const element = elementNow()
    return element !== null && pane.contains(element) && element.closest(parts) !== null
  }
  if (isInLines && by !== 'character')
    stepLine(pane, roots, selection, how, direction === 'forward', by === 'line')
  else {
    const unit = by === 'character' && event.ctrlKey ? 'word' : by
    // what is no text, as the line of facts under the title, is passed over
    for (let times = 0; times === 0 || (times < MOST_BETWEEN && isIn(roots) && !isIn(leaves)); times++)
      selection.modify(how, direction, unit)
  }
  if (!isIn(leaves)) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** The caret's box in the window; null while it is laid down. */
function boxIn(pane: HTMLElement): DOMRect | null {
  const selection = document.getSelection()
  if (selection?.focusNode == null || !pane.contains(selection.focusNode)) return null
  const at = document.createRange()
  at.setStart(selection.focusNode, selection.focusOffset)
  return at.getClientRects()[0] ?? null
}

/** The same; null where it is out of sight, too. */
function boxInSight(pane: HTMLElement): DOMRect | null {
  const box = boxIn(pane)
  const frame = pane.getBoundingClientRect()
  return box === null || box.bottom > frame.bottom || box.top < frame.top ? null : box
}

function reveal(pane: HTMLElement): void {
  const box = boxIn(pane)
  if (box === null) return
  const frame = pane.getBoundingClientRect()
  const over =
    box.top < frame.top + 24 ? box.top - frame.top - 24 : Math.max(0, box.bottom - frame.bottom + 24)
  if (over !== 0) pane.scrollBy({ top: over, behavior: 'instant' })
}

export type TextCaret = {
  isOn: boolean
  /** Where to draw it; null where it is not seen. */
  box: DOMRect | null
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The caret of one scrolling pane of text. */
export function useTextCaret(scroller: RefObject<HTMLElement | null>, text: CaretText): TextCaret {
  const [isOn, setOn] = useState(false)
  const [box, setBox] = useState<DOMRect | null>(null)
  const last = useRef<Point>(null)

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const pane = scroller.current
      if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.shiftKey || pane === null) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
      event.preventDefault()
      if (!isOn) {
        begin(pane, text, null)
        pane.focus({ preventScroll: true })
      }
      setOn(!isOn)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [scroller, text, isOn])

  useEffect(() => {
    const pane = scroller.current
    if (!isOn || pane === null) return setBox(null)
    const follow = (): void => setBox(boxInSight(pane))
    follow()
    document.addEventListener('selectionchange', follow)
    pane.addEventListener('scroll', follow, { passive: true })
    addEventListener('resize', follow)
    return () => {
      document.removeEventListener('selectionchange', follow)
      pane.removeEventListener('scroll', follow)
      removeEventListener('resize', follow)
    }
  }, [scroller, isOn])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const pane = scroller.current
      const isBare = event.target === pane || (event.target as HTMLElement).matches('[data-position]')
      if (!isOn || pane === null || !isBare || event.altKey) return
      if (event.key === 'Escape') {
        document.getSelection()?.removeAllRanges()
        setOn(false)
      } else if (event.key === 'Enter') {
        const bar = pane.querySelector<HTMLElement>('[data-passage-bar] button')
        if (bar === null) return
        bar.focus({ preventScroll: true })
      } else {
        const isByBlocks = event.ctrlKey && /^Arrow(?:Up|Down)$/.test(event.key)
        if (STEPS[event.key] === undefined || isByBlocks) return
        begin(pane, text, last.current)
        move(pane, text, event)
        reveal(pane)
        const { focusNode: node, focusOffset: offset } = document.getSelection()!
        last.current = node === null ? null : { node, offset }
      }
      event.preventDefault()
    },
    [scroller, text, isOn]
  )
  return { isOn, box, onKeyDown }
}
