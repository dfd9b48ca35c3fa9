/** One drawing a template. */
import type { Printable } from '../../../shared/model/printable/printable.ts'
import { OfficialSheet } from './OfficialSheet.tsx'
import { SummarySheet } from './SummarySheet.tsx'
import './print.css'
import './figures-and-evidence.css'
import './official.css'

export function PrintedSheet({ printable }: { printable: Printable }) {
  switch (printable.template) {
    case 'tom-tat':
      return <SummarySheet printable={printable} />
    case 'nd30':
    case 'dang':
      return <OfficialSheet printable={printable} />
    default:
      throw new Error(`no drawing for the template ${printable.template}`)
  }
}
