import { useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { PAGE_TEXT } from '../pdf/PdfText.tsx'
import '../pdf/pdf-text.css'
import { wordLines } from './word-lines.ts'

/** The attribute of a word that carries its offset in the text of the item. */
export const WORD_OFFSET = 'data-offset'

/** `box` in pixels of the page as it was recognised: left, top, right, bottom. */
type Word = { text: string; start: number | null; box: readonly [number, number, number, number] }

const FACE = 'sans-serif'
const MEASURED = 100
let measure: CanvasRenderingContext2D | null = null

/** How wide words are drawn, in shares of their height. */
function breadthOf(text: string): number {
  measure ??= document.createElement('canvas').getContext('2d')
  if (measure === null) return text.length / 2
  measure.font = `${MEASURED}px ${FACE}`
  return Math.max(0.01, measure.measureText(text).width / MEASURED)
}

/**
 * The words recognised on a page over its picture, each as wide as it is there and as high as its line.
 * @param width width of the page in pixels, as it was recognised
 * @param scale pixels of the window a pixel of the page
 * @param onReady the words are there, in the element given
 */
export function ScanText({
  page,
  blocks,
  width,
  height,
  scale,
  onReady
}: {
  page: number
  blocks: readonly (readonly Word[])[]
  width: number
  height: number
  scale: number
  onReady: (page: number, element: HTMLElement) => void
}) {
  const root = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () =>
      blocks.map((words, block) => (
        <div key={block} style={{ display: 'contents' }}>
          {wordLines(words).map(({ top, bottom, words: line }, at) =>
            line.map(({ text, start, box: [left, , right] }) => {
              const tall = Math.max(1, bottom - top)
              const style = {
                left: `${(100 * left) / width}%`,
                top: `${(100 * top) / height}%`,
                fontFamily: FACE,
                '--font-height': `${tall}px`,
                '--scale-x': Math.max(1, right - left) / (tall * breadthOf(text))
              } as CSSProperties
              return (
                <span
                  key={`${at} ${left}`}
                  style={style}
                  {...(start === null ? {} : { [WORD_OFFSET]: start })}
                >
                  {text}{' '}
                </span>
              )
            })
          )}
          <br />
        </div>
      )),
    [blocks, width, height]
  )
  useLayoutEffect(() => {
    if (root.current !== null) onReady(page, root.current)
  }, [page, shown, onReady])
  return (
    <div
      ref={root}
      className="tl-pdf-text"
      lang="vi"
      style={{ '--total-scale-factor': scale } as CSSProperties}
      {...{ [PAGE_TEXT]: page }}
    >
      {shown}
    </div>
  )
}
