/** `cites ARCHIVE [NUMBER]`: the official documents the archive's texts name, or where one of them is named. */
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import { oneAndMaybe } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Answer, Command, Terminal } from '../command.ts'
import { showDate, table } from '../text.ts'
import type { Archive } from '../../archive/index.ts'

/**
 * Without a number answers `{total, documents: [{key, kind, number, date, issuer, title, items, heldAs}]}`, most cited
 * first; with one, in any spelling, `{document, spellings, places: [{item, accession, title, date, snippet, marks}]}`.
 */
export const citesCommand: Command = {
  options: {},
  async run(given, terminal) {
    const [folder, number] = oneAndMaybe(given)
    return withArchive(folder, (archive) =>
      number === null ? all(archive, terminal) : one(archive, number, terminal)
    )
  }
}

async function all(archive: Archive, { say, columns }: Terminal): Promise<Answer> {
  const documents = await archive.call('citations.list', {})
  const shown = table(
    [
      { head: say('citations.number'), width: 'fit' },
      { head: say('citations.date'), width: 'fit', align: 'right' },
      { head: say('citations.subject'), width: 'rest' },
      { head: say('citations.times'), width: 'fit', align: 'right' },
      { head: say('citations.state'), width: 'fit' }
    ],
    documents.map(({ kind, number, date, title, issuer, items, heldAs }) => [
      number ?? kind,
      showDate(date),
      title ?? issuer ?? '',
      String(items),
      say(heldAs === null ? 'citations.missing' : 'citations.held')
    ]),
    columns
  )
  const total = say('citations.total', { count: documents.length })
  return {
    json: { total: documents.length, documents },
    text: documents.length === 0 ? say('citations.empty') : `${shown}\n\n${total}`,
    status: 0
  }
}

async function one(archive: Archive, number: string, { say }: Terminal): Promise<Answer> {
  const detail = await archive.call('citations.get', { key: documentKey(number) || number })
  const { document, spellings, places } = detail
  const head = [document.kind, document.number ?? '', showDate(document.date), document.title ?? '']
  const lines = places.map(({ accession, title, snippet }) => `${accession}  ${title}\n    ${snippet}`)
  const written =
    spellings.length > 1 ? [say('citations.also-written', { spellings: spellings.join(' · ') })] : []
  return {
    json: detail,
    text: [head.filter((part) => part !== '').join(' '), ...written, ...lines].join('\n'),
    status: 0
  }
}
