import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import type { Messages } from '../../client/messages.tsx'
import { csv } from '../../../../shared/csv.ts'

/** The cited documents as CSV, one a row. */
export function citationsCsv({ t, formatDate }: Messages, documents: readonly CitedDocument[]): string {
  const header = [
    t('citations.number'),
    t('citations.date'),
    t('citations.issuer'),
    t('citations.subject'),
    t('citations.times'),
    t('citations.state')
  ]
  const rows = documents.map((document) => [
    document.number === null ? document.name : `${document.kind} ${document.number}`,
    formatDate(document.date),
    document.issuer ?? '',
    document.title ?? '',
    String(document.items),
    t(document.heldAs === null ? 'citations.missing' : 'citations.held')
  ])
  return csv([header, ...rows])
}
