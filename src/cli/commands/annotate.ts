/** `annotate ARCHIVE ITEM --quote TEXT`: a highlight on the quoted passage, with or without a note. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { findQuote } from '../../shared/anchor/place.ts'
import type { HighlightColour } from '../../shared/model/annotation.ts'
import { exactly, lastValue } from '../arguments.ts'
import { findItem, withArchive } from '../archive.ts'
import { UsageError, type Command } from '../command.ts'
import { annotationDocument } from './show.ts'

/** Names as the window shows them, and in English. */
const colours: Readonly<Record<string, HighlightColour>> = {
  yellow: 'yellow',
  green: 'green',
  pink: 'pink',
  blue: 'blue',
  vàng: 'yellow',
  lục: 'green',
  hồng: 'pink',
  lam: 'blue'
}

/**
 * Answers `{item, accession, annotation}`. The quote's first occurrence is marked; spacing, case and quotation marks
 * may differ.
 * @throws ArchiveError `quote-not-found`
 */
export const annotateCommand: Command = {
  options: { quote: 'value', note: 'value', colour: 'value', tag: 'values' },
  async run(given, { say }) {
    const [folder, name] = exactly(given, 2)
    const quote = lastValue(given, 'quote')
    if (quote === null || quote.trim() === '') throw new UsageError('cli.annotate-needs-quote')
    const wanted = (lastValue(given, 'colour') ?? 'yellow').normalize('NFC').toLowerCase()
    const colour = Object.hasOwn(colours, wanted) ? colours[wanted] : undefined
    if (colour === undefined) throw new UsageError('cli.wrong-colour', { value: wanted })
    return withArchive(folder!, async (archive) => {
      const itemId = findItem(archive, name!)
      const { accession, text } = await archive.call('items.get', { id: itemId })
      const selectors = findQuote(text, quote)
      if (selectors === null) throw new ArchiveError('quote-not-found', quote)
      const note = lastValue(given, 'note') ?? ''
      const { id } = await archive.call('annotations.create', { itemId, selectors, note, colour })
      const add = [...(given.values.get('tag') ?? [])]
      if (add.length > 0) await archive.call('annotations.tag', { ids: [id], add })
      const annotation = (await archive.call('annotations.list', { itemId })).find((each) => each.id === id)!
      return {
        json: { item: itemId, accession, annotation: annotationDocument(annotation) },
        text: say('cli.annotated', { accession, quote: selectors.quote.exact }),
        status: 0
      }
    })
  }
}
