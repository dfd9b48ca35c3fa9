/** One drawing a template. */
import type { Printable } from '../../../shared/model/printable/printable.ts'
import { SummarySheet } from './SummarySheet.tsx'

export function PrintedSheet({ printable }: { printable: Printable }) {
  switch (printable.template) {
    case 'tom-tat':
      return <SummarySheet printable={printable} />
    default:
      throw new Error(`no drawing for the template ${printable.template}`)
  }
}
