import { useCallback } from 'react'
import type { ItemDetail } from '../../../shared/model/item.ts'
import { useMessages } from '../client/messages.tsx'
import { citeQuote } from '../features/annotations/cite-quote.ts'
import type { Notify } from '../ui/notify.ts'

/** Copies words of an item with where they come from; `page` is what the document calls the page, for the original. */
export function useCopyQuote(item: ItemDetail, notify: Notify): (quote: string, page?: string) => void {
  const { t, formatDate } = useMessages()
  return useCallback(
    (quote, page) => {
      const date = item.date === null ? null : formatDate(item.date)
      const words = {
        accession: (accession: string) => t('annotations.cite-accession', { accession }),
        page: (name: string) => t('annotations.cite-page', { page: name })
      }
      const from = { ...item, date, ...(page === undefined ? {} : { page }) }
      void navigator.clipboard
        .writeText(citeQuote(quote, from, words))
        .then(() => notify.told(t('annotations.copied')), notify.failed)
    },
    [item, notify, t, formatDate]
  )
}
