import { useCallback, useEffect, useState, type RefObject } from 'react'
import { readSelection, type TextSelection } from './surface.ts'
import { useSelectionRest } from './use-selection-rest.ts'

/** The passage selected in `root`, known once the mouse or the keys rest; null while nothing is selected. */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  text: string
): [TextSelection | null, () => void] {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  const read = useCallback(() => {
    if (root.current !== null) setSelection(readSelection(root.current, text))
  }, [root, text])
  useSelectionRest(root, read)
  // what was selected in another text is selected no more
  useEffect(() => () => setSelection(null), [root, text])

  const close = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelection(null)
  }, [])
  return [selection, close]
}
