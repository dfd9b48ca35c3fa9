import { useCallback, useEffect, useState, type RefObject } from 'react'
import { readSelection, type TextSelection } from './surface.ts'

/** The passage selected in `root`, known once the mouse or the keys rest; null while nothing is selected. */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  text: string
): [TextSelection | null, () => void] {
  const [selection, setSelection] = useState<TextSelection | null>(null)

  useEffect(() => {
    let isPointerDown = false
    let frame = 0
    const read = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (root.current !== null) setSelection(readSelection(root.current, text))
      })
    }
    const onPointerDown = (event: PointerEvent): void => {
      isPointerDown = root.current?.contains(event.target as Node) ?? false
    }
    const onPointerUp = (): void => {
      if (isPointerDown) read()
      isPointerDown = false
    }
    const onSelectionChange = (): void => {
      if (isPointerDown) return
      // Focus in a field empties the document's selection; the bar's own field keeps the passage.
      if (document.activeElement?.closest('[data-keeps-selection]')) return
      read()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('pointerup', onPointerUp, true)
    document.addEventListener('selectionchange', onSelectionChange)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('pointerup', onPointerUp, true)
      document.removeEventListener('selectionchange', onSelectionChange)
      setSelection(null)
    }
  }, [root, text])

  const close = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelection(null)
  }, [])
  return [selection, close]
}
