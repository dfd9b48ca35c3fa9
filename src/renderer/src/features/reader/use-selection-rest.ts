import { useEffect, type RefObject } from 'react'

/**
 * Calls `rest` in the next frame once the mouse that selects in `root`, or the keys, have come to rest. Focus in a field
 * empties the document's selection; a bar's own field (`data-keeps-selection`) keeps the passage.
 * @param rest the same function as long as nothing it depends on changes
 */
export function useSelectionRest(root: RefObject<HTMLElement | null>, rest: () => void): void {
  useEffect(() => {
    let isPointerDown = false
    let frame = 0
    const update = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(rest)
    }
    const onPointerDown = (event: PointerEvent): void => {
      isPointerDown = root.current?.contains(event.target as Node) ?? false
    }
    const onPointerUp = (): void => {
      if (isPointerDown) update()
      isPointerDown = false
    }
    const onSelectionChange = (): void => {
      if (!isPointerDown && !document.activeElement?.closest('[data-keeps-selection]')) update()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('pointerup', onPointerUp, true)
    document.addEventListener('selectionchange', onSelectionChange)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('pointerup', onPointerUp, true)
      document.removeEventListener('selectionchange', onSelectionChange)
    }
  }, [root, rest])
}
