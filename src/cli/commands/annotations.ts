/** `annotations ARCHIVE [ITEM…]`: annotations out to a file, and back in from JSON-LD. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AnnotationFormat } from '../../shared/ipc/annotation-calls.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { isKept } from '../../shared/model/annotation.ts'
import { problemKeys } from '../../shared/messages/annotation-words.ts'
import { firstAndMaybeMore, lastValue } from '../arguments.ts'
import { findItems, withArchive } from '../archive.ts'
import { UsageError, type Answer, type Command, type Terminal } from '../command.ts'
import { writeFile } from '../write-file.ts'

/**
 * Answers `{out, format, annotations}`, or for `--import` `{total, added, present, problems: [{number, code, quote,
 * source, message}]}` with exit status 1 when one of the file could not come in.
 * @throws ArchiveError `no-annotations`, `not-annotations`, `unreadable-file`; as `writeFile` for what cannot be written
 */
export const annotationsCommand: Command = {
  options: { format: 'value', out: 'value', query: 'value', import: 'value' },
  async run(given, terminal) {
    const [folder, names] = firstAndMaybeMore(given)
    const from = lastValue(given, 'import')
    const out = lastValue(given, 'out')
    const query = lastValue(given, 'query')
    if (from !== null) {
      if (out !== null || query !== null || names.length > 0) throw new UsageError('cli.annotations-one-way')
      return importFile(folder, from, terminal)
    }
    if (out === null) throw new UsageError('cli.annotations-needs-file')
    const value = lastValue(given, 'format') ?? 'jsonld'
    const format = AnnotationFormat.safeParse(value)
    if (!format.success) throw new UsageError('cli.wrong-annotation-format', { value })
    const target = path.resolve(out)
    return withArchive(folder, async (archive) => {
      const { data, count } = await archive.call('annotations.export', {
        of: names.length > 0 ? { itemIds: findItems(archive, names) } : { text: query ?? '', filter: {} },
        format: format.data,
        language: terminal.language
      })
      writeFile(target, data)
      return {
        json: { out: target, format: format.data, annotations: count },
        text: terminal.say('cli.annotations-written', { count, path: target }),
        status: 0
      }
    })
  }
}

async function importFile(folder: string, from: string, { say }: Terminal): Promise<Answer> {
  let text: string
  try {
    text = readFileSync(path.resolve(from), 'utf8')
  } catch (error) {
    throw new ArchiveError('unreadable-file', String(error))
  }
  return withArchive(folder, async (archive) => {
    const report = await archive.call('annotations.import', { text })
    const problems = report.problems.map((each) => ({ ...each, message: say(problemKeys[each.code]) }))
    const { added, present } = report
    return {
      json: { ...report, problems },
      text: [
        ...problems.map(({ number, source, quote, message }) =>
          [`${number}.`, source, quote === '' ? '' : `“${quote.slice(0, 60)}”`, message]
            .filter((words) => words !== '')
            .join(' ')
        ),
        say('cli.annotations-imported', { added, present, problems: problems.length })
      ].join('\n'),
      status: problems.some(({ code }) => !isKept(code)) ? 1 : 0
    }
  })
}
