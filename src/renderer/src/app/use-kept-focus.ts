import { useEffect, useRef } from 'react'
import { paneIds } from './pane-ids.ts'

const floating = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Gives the focus back to where it was before a dialog opened, so that the keyboard goes on from there. */
export function useKeptFocus(isOpen: boolean): void {
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(floating)) last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (!isOpen) return
    return () => {
      // after the dialog is gone; what took the focus by then keeps it
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const place = last.current?.isConnected ? last.current : document.getElementById(paneIds.list)
        place?.focus({ preventScroll: true })
      })
    }
  }, [isOpen])
}
