import { useEffect, type RefObject } from 'react'
import { readSelection, type TextSelection } from './surface.ts'

/**
 * Hears chords while a passage of `root` is selected. The selection is read anew: a chord may come before its bar has
 * been drawn. `onKey` says whether it took the key.
 */
export function useSelectionKeys(
  root: RefObject<HTMLElement | null>,
  text: string,
  close: () => void,
  onKey: ((event: KeyboardEvent, selection: TextSelection, close: () => void) => boolean) | undefined
): void {
  useEffect(() => {
    if (onKey === undefined) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || root.current === null) return
      const now = readSelection(root.current, text)
      if (now === null || !onKey(event, now, close)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [root, onKey, text, close])
}
