/** The print page's entry: takes one page to draw, draws it, waits for its fonts and says that it is ready. */
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { PrintPage, type PrintBridge } from '../../../shared/ipc/print-bridge.ts'
import { loadFaces } from './fonts.ts'
import { loosenWide } from './loosen-wide.ts'
import { measureRules } from './measure-rules.ts'
import { adoptRules, pageRules } from './page-rules.ts'
import { placeEvidence } from './place-evidence.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import { RunningPages, runningRules } from './RunningPages.tsx'
import '../ui/fonts-tinos.css'

declare global {
  interface Window {
    /** Put there by the print preload. */
    readonly tulieuPrint: PrintBridge
  }
}

async function draw(): Promise<void> {
  const page = PrintPage.parse(await window.tulieuPrint.getPage())
  if ('running' in page) {
    adoptRules(runningRules(page.running))
    render(<RunningPages running={page.running} />)
  } else {
    document.title = page.printable.sheet.title
    adoptRules(pageRules(page.printable, page.numbered))
    render(<PrintedSheet printable={page.printable} places={page.places} />)
  }
  await loadFaces(document.body.innerText)
  loosenWide()
  placeEvidence()
  measureRules()
}

function render(sheet: ReactNode): void {
  const root = document.getElementById('sheet')
  if (root === null) throw new Error('print.html has no element #sheet')
  flushSync(() => createRoot(root).render(sheet))
}

draw().then(
  () => window.tulieuPrint.ready(),
  (error: unknown) => window.tulieuPrint.ready(error instanceof Error ? error.message : String(error))
)
