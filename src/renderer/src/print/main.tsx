/** The print page's entry: takes one printable, draws it, waits for its fonts and says that it is ready. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PrintBridge } from '../../../shared/ipc/print-bridge.ts'
import { Printable } from '../../../shared/model/printable/printable.ts'
import { loadFaces } from './fonts.ts'
import { placeEvidence } from './place-evidence.ts'
import { numberPages } from './numbering.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import '../ui/fonts-tinos.css'
import './print.css'
import './figures-and-evidence.css'

declare global {
  interface Window {
    /** Put there by the print preload. */
    readonly tulieuPrint: PrintBridge
  }
}

async function draw(): Promise<void> {
  const printable = Printable.parse(await window.tulieuPrint.getPrintable())
  const root = document.getElementById('sheet')
  if (root === null) throw new Error('print.html has no element #sheet')
  const { title, foot } = printable.sheet
  document.title = title
  flushSync(() => createRoot(root).render(<PrintedSheet printable={printable} />))
  if (window.location.hash === '#numbered' && foot !== null) numberPages(foot)
  await loadFaces(document.body.innerText)
  placeEvidence()
}

draw().then(
  () => window.tulieuPrint.ready(),
  (error: unknown) => window.tulieuPrint.ready(error instanceof Error ? error.message : String(error))
)
