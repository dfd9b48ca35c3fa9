/** `search ARCHIVE QUERY`: the search language of the window, best first. */
import type { SearchAnswer, SearchHit } from '../../shared/model/search.ts'
import { QUERY_PROBLEM_CODES, type QueryProblemCode } from '../../shared/query/problem.ts'
import { lastValue, wholeNumber, firstAndMore } from '../arguments.ts'
import { readPages, withArchive } from '../archive.ts'
import { UsageError, type Command } from '../command.ts'
import { cut, showDate, wrap } from '../text.ts'

const DEFAULT_LIMIT = 50

const isKnown = (code: string): code is QueryProblemCode =>
  (QUERY_PROBLEM_CODES as readonly string[]).includes(code)

/**
 * Answers `{query, total, ms, hits, suggestion}`; `marks` are UTF-16 ranges in the snippet. Words after the archive
 * make one query. What of the query could not be read is told on standard error.
 */
export const searchCommand: Command = {
  options: { limit: 'value', offset: 'value', sort: 'value' },
  async run(given, terminal) {
    const [folder, words] = firstAndMore(given)
    const sort = lastValue(given, 'sort') ?? 'relevance'
    if (sort !== 'relevance' && sort !== 'date') throw new UsageError('cli.wrong-sort', { value: sort })
    const limit = wholeNumber(given, 'limit', 1) ?? DEFAULT_LIMIT
    const offset = wholeNumber(given, 'offset', 0) ?? 0
    const query = words.join(' ')
    return withArchive(folder, async (archive) => {
      const { first, rows } = await readPages<SearchHit, SearchAnswer>(
        { offset, limit },
        (page) => archive.call('search.run', { text: query, filter: {}, sort, ...page }),
        (answer) => answer.hits
      )
      for (const { start, end, code } of first.problems) {
        if (isKnown(code)) {
          terminal.tell(`“${cut(query.slice(start, end), 60)}”: ${terminal.say(`query.problem.${code}`)}`)
        }
      }
      const { total, ms } = first
      const isNothing =
        total === 0 && offset === 0 && !first.problems.some(({ code }) => code === 'index-damaged')
      const { suggestion } = isNothing
        ? await archive.call('search.suggest', { text: query })
        : { suggestion: null }
      const hits = rows.map(({ item, score, snippet, marks }) => ({
        item: item.id,
        accession: item.accession,
        title: item.title,
        date: item.date,
        score,
        snippet,
        marks
      }))
      const lines = hits.map(
        (hit) =>
          `${hit.accession}  ${showDate(hit.date).padStart(10)}  ${cut(hit.title, Math.max(20, terminal.columns - 25))}\n` +
          wrap(marked(hit.snippet, hit.marks), Math.min(terminal.columns, 100), '    ')
      )
      if (suggestion !== null) lines.push(terminal.say('cli.suggestion', { suggestion }))
      lines.push(terminal.say('cli.hits', { total, shown: hits.length, ms }))
      return { json: { query, total, ms, hits, suggestion }, text: lines.join('\n'), status: 0 }
    })
  }
}

/** The snippet with its hits in brackets: a terminal without colours shows them too. */
function marked(snippet: string, marks: readonly (readonly [number, number])[]): string {
  let shown = ''
  let from = 0
  for (const [start, end] of marks) {
    shown += `${snippet.slice(from, start)}[${snippet.slice(start, end)}]`
    from = end
  }
  return shown + snippet.slice(from)
}
