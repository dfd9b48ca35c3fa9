import { DialogSurface, type DialogSurfaceProps } from '@fluentui/react-components'
import { useCallback, useId } from 'react'

/** Surfaces on the screen; with one dialog over another the window is given back when both are gone. */
const surfaces = new Set<string>()

/** While a dialog is open the window behind it takes no focus: `focus()` called there does nothing. */
function holdWindow(): void {
  document.getElementById('root')?.toggleAttribute('inert', surfaces.size > 0)
}

/**
 * The surface of every modal dialog. Fluent's own lets go of the keyboard in two cases: its focus trap learns of a new
 * surface a microtask after the first focus went there, so that a dialog which opens without a button (it waits for
 * its content) is never trapped, and the next click in it is answered by throwing the focus to the last button
 * behind; and any `focus()` called behind ends the trap and hides the dialog from screen readers.
 */
export function ModalSurface(props: DialogSurfaceProps) {
  const dialog = useId()
  // Fluent hands on `null` when the surface goes; a cleaning-up that is returned it does not call
  const surface = useCallback(
    (element: HTMLDivElement | null) => {
      if (element === null) surfaces.delete(dialog)
      else surfaces.add(dialog)
      holdWindow()
      if (element === null) return
      queueMicrotask(() => {
        const focused = document.activeElement
        if (focused !== element && element.contains(focused)) return
        element.blur()
        element.focus()
      })
    },
    [dialog]
  )
  return <DialogSurface {...props} ref={surface} />
}
