/** What a quotation needs to be found again; `date` as it is shown, null = not stated. */
export type QuoteSource = {
  title: string
  source: string | null
  date: string | null
  accession: string
  /** What the document calls the page, for words of the original. */
  page?: string
}

/** The words of one language around the parts. */
export type CiteWords = { accession: (number: string) => string; page: (name: string) => string }

/**
 * A quotation with its source in one paragraph, for pasting into a letter or a report:
 * `“quote” (title, source, date, page, accession)`. Line feeds become spaces; what is not stated is left out.
 */
export function citeQuote(quote: string, from: QuoteSource, words: CiteWords): string {
  const oneLine = quote.replace(/\s*\n\s*/g, ' ').trim()
  const parts = [
    from.title.replace(/\s+/g, ' ').trim(),
    from.source,
    from.date,
    from.page === undefined ? null : words.page(from.page),
    words.accession(from.accession)
  ]
  return `“${oneLine}” (${parts.filter((part) => part !== null && part !== '').join(', ')})`
}
