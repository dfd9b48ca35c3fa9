/** One drawing a template. */
import type { Printable } from '../../../shared/model/printable/printable.ts'
import { DigestSheet } from './DigestSheet.tsx'
import { OfficialSheet } from './OfficialSheet.tsx'
import { RegisterSheet } from './RegisterSheet.tsx'
import { SlipSheet } from './SlipSheet.tsx'
import { SummarySheet } from './SummarySheet.tsx'
import './print.css'
import './figures-and-evidence.css'
import './official.css'
import './bound.css'
import './slip.css'

export function PrintedSheet({
  printable,
  places
}: {
  printable: Printable
  /** The page each anchor stands on. */
  places: Readonly<Record<string, number>>
}) {
  switch (printable.template) {
    case 'tom-tat':
      return <SummarySheet printable={printable} />
    case 'nd30':
    case 'dang':
      return <OfficialSheet printable={printable} />
    case 'tong-hop':
      return <DigestSheet printable={printable} places={places} />
    case 'phieu':
      return <SlipSheet printable={printable} />
    case 'so':
      return <RegisterSheet printable={printable} />
  }
}
