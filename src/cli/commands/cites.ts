/** `cites ARCHIVE [NUMBER]`: the official documents the archive's texts name, or where one of them is named. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { keysMeant } from '../../shared/vietnamese/cited-name.ts'
import { oneAndMaybe } from '../arguments.ts'
import { renewed, withArchive } from '../archive.ts'
import type { Answer, Command, Terminal } from '../command.ts'
import { showDate, table } from '../text.ts'
import type { Archive } from '../../archive/index.ts'
import type { CitedDocument } from '../../shared/model/cited-document.ts'

/**
 * Without a number answers `{total, documents: [{key, name, kind, number, date, issuer, title, items, heldAs}]}`, most
 * cited first; with one, in any spelling, `{document, spellings, places: [{item, accession, title, date, snippet, marks}]}`,
 * or the list of those it may mean (`54`: every kind of document of that number).
 */
export const citesCommand: Command = {
  options: {},
  async run(given, terminal) {
    const [folder, number] = oneAndMaybe(given)
    return withArchive(folder, async (archive) => {
      await renewed(archive, terminal)
      return number === null ? all(archive, terminal) : one(archive, number, terminal)
    })
  }
}

async function all(archive: Archive, terminal: Terminal): Promise<Answer> {
  return listed(await archive.call('citations.list', {}), terminal)
}

function listed(documents: readonly CitedDocument[], { say, columns }: Terminal): Answer {
  const shown = table(
    [
      { head: say('citations.number'), width: 'rest' },
      { head: say('citations.date'), width: 'fit', align: 'right' },
      { head: say('citations.subject'), width: 'rest' },
      { head: say('citations.times'), width: 'fit', align: 'right' },
      { head: say('citations.state'), width: 'fit' }
    ],
    documents.map(({ name, date, title, issuer, items, heldAs }) => [
      name,
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

async function one(archive: Archive, typed: string, terminal: Terminal): Promise<Answer> {
  const keys = keysMeant(typed)
  const all = await archive.call('citations.list', {})
  const same = all.filter(({ key }) => keys.includes(key))
  // "54" is every kind of document 54, and none of 540
  const isBegun = (key: string) =>
    keys.some((begin) => key.startsWith(begin) && !/^\d\d/.test(begin.slice(-1) + key.slice(begin.length)))
  const meant = same.length > 0 ? same : all.filter(({ key }) => isBegun(key))
  if (meant.length > 1) return listed(meant, terminal)
  const { say } = terminal
  if (meant[0] === undefined)
    throw new ArchiveError('not-found', `cited document ${typed}`, { document: typed })
  const detail = await archive.call('citations.get', { key: meant[0].key })
  const { document, spellings, places } = detail
  const { kind, name, date, title } = document
  const head = [name.startsWith(kind) ? '' : kind, name, showDate(date), title ?? '']
  const lines = places.map(({ accession, title, snippet }) => `${accession}  ${title}\n    ${snippet}`)
  const written =
    spellings.length > 1 ? [say('citations.also-written', { spellings: spellings.join(' · ') })] : []
  return {
    json: detail,
    text: [head.filter((part) => part !== '').join(' '), ...written, ...lines].join('\n'),
    status: 0
  }
}
