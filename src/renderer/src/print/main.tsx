/** The print page's entry: takes one printable, draws it, waits for its fonts and says that it is ready. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PrintBridge } from '../../../shared/ipc/print-bridge.ts'
import { Printable } from '../../../shared/model/printable.ts'
import { loadFaces } from './fonts.ts'
import { placeEvidence } from './place-evidence.ts'
import { numberPages } from './numbering.ts'
import { SummarySheet } from './SummarySheet.tsx'
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
  document.title = `${printable.templateName}: ${printable.name}`
  flushSync(() => createRoot(root).render(<SummarySheet printable={printable} />))
  if (window.location.hash === '#numbered') numberPages(`${printable.templateName} · ${printable.accession}`)
  await loadFaces(document.body.innerText)
  placeEvidence()
}

draw().then(
  () => window.tulieuPrint.ready(),
  (error: unknown) => window.tulieuPrint.ready(error instanceof Error ? error.message : String(error))
)
