/** `list ARCHIVE`: the items, latest document date first. */
import type { ItemSummary } from '../../shared/model/item.ts'
import { exactly, wholeNumber } from '../arguments.ts'
import { readPages, withArchive } from '../archive.ts'
import type { Command } from '../command.ts'
import { showDate, table } from '../text.ts'

/** Answers `{total, items}`; all items unless `--limit` says fewer. */
export const listCommand: Command = {
  options: { limit: 'value', offset: 'value' },
  async run(given, { say, columns }) {
    const [folder] = exactly(given, 1)
    const limit = wholeNumber(given, 'limit', 1) ?? Number.MAX_SAFE_INTEGER
    const offset = wholeNumber(given, 'offset', 0) ?? 0
    return withArchive(folder!, async (archive) => {
      const { first, rows } = await readPages<ItemSummary, { total: number; items: ItemSummary[] }>(
        { offset, limit },
        (page) => archive.call('items.list', { filter: {}, ...page }),
        (answer) => answer.items
      )
      const items = rows.map(({ id, accession, title, date, source, format, tags }) => ({
        id,
        accession,
        title,
        date,
        source,
        format,
        tags
      }))
      const shown = table(
        [
          { head: say('cli.head-accession'), width: 'fit' },
          { head: say('cli.head-date'), width: 'fit', align: 'right' },
          { head: say('cli.head-title'), width: 'rest' },
          { head: say('cli.head-source'), width: 'rest' },
          { head: say('cli.head-tags'), width: 'fit' }
        ],
        items.map((item) => [
          item.accession,
          showDate(item.date),
          item.title,
          item.source ?? '',
          item.tags.join(', ')
        ]),
        columns
      )
      const total = say('cli.total', { total: first.total, shown: items.length })
      return {
        json: { total: first.total, items },
        text: items.length === 0 ? total : `${shown}\n\n${total}`,
        status: 0
      }
    })
  }
}
