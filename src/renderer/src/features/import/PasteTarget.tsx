import { useEffect, useRef } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { bridge } from '../../client/bridge.ts'
import { usePickAndImport } from './use-pick-and-import.ts'

/** Takes what is pasted outside of a field: files as files, text and web pages as an item of their own. */
export function PasteTarget() {
  const { importPaths, paste } = usePickAndImport()
  const onPasted = (data: DataTransfer | null) => {
    const paths = [...(data?.files ?? [])].map((file) => bridge.pathOf(file)).filter((path) => path !== '')
    void (paths.length > 0 ? importPaths(paths) : paste(data))
  }
  const latest = useRef(onPasted)
  useEffect(() => {
    latest.current = onPasted
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const isField = target?.closest('input, textarea, [contenteditable="true"]')
      if (isField || useViewState.getState().dialog !== null) return
      event.preventDefault()
      latest.current(event.clipboardData)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  return null
}
