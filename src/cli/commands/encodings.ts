/** `encodings ARCHIVE`: items whose text was in an old encoding, or may be; `--repair` has them read in another. */
import { ChosenEncoding } from '../../shared/model/encoding.ts'
import type { EncodingCase } from '../../shared/model/encoding-repair.ts'
import { exactly, lastValue } from '../arguments.ts'
import { findItem, withArchive } from '../archive.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'

/** `as-read` takes the text as it stands. @throws UsageError */
function encodingOf(value: string | null): ChosenEncoding | null {
  if (value === null) throw new UsageError('cli.encoding-needed')
  if (value === 'as-read') return null
  const known = ChosenEncoding.safeParse(value)
  if (!known.success) throw new UsageError('cli.wrong-encoding', { value })
  return known.data
}

const told = ({ id, name, title, state, encoding, confidence, evidence }: EncodingCase) => ({
  id,
  name,
  title,
  state,
  encoding,
  confidence: Math.round(confidence * 1000) / 1000,
  ...evidence
})

function line({ id, name, state, encoding, confidence, evidence }: EncodingCase, { say }: Terminal): string {
  const percent = `${Math.round(confidence * 100)} %`.padStart(5)
  const fonts = evidence.fonts.length > 0 ? ` (${evidence.fonts.join(', ')})` : ''
  return `${String(id).padStart(6)} ${percent}  ${encoding ?? evidence.readAs}${fonts}  ${say(`encodings.state-${state}`)}  ${name}`
}

/**
 * Answers `{items: [{id, name, title, state, encoding, confidence, fonts, valid, invalid, readAs, isMixed, candidates}]}`,
 * the doubtful first; after `--repair` also `repaired` and `failed: [{id, code}]`.
 */
export const encodingsCommand: Command = {
  options: { repair: 'values', as: 'value' },
  async run(given, terminal) {
    const [folder] = exactly(given, 1)
    const items = given.values.get('repair') ?? []
    const encoding = items.length > 0 ? encodingOf(lastValue(given, 'as')) : null
    return withArchive(folder!, async (archive) => {
      if (items.length === 0) {
        const cases = await archive.call('encodings.list', {})
        return {
          json: { items: cases.map(told) },
          text:
            cases.length === 0
              ? terminal.say('cli.no-encodings')
              : cases.map((each) => line(each, terminal)).join('\n'),
          status: 0
        }
      }
      const ids = items.map((name) => findItem(archive, name))
      const jobId = await archive.call('encodings.repair', { choices: [{ ids, encoding }] })
      const { done, failed } = await archive.repairEnded(jobId)
      const repaired = done - failed.length
      const cases = (await archive.call('encodings.list', {})).filter(({ id }) => ids.includes(id))
      return {
        json: { items: cases.map(told), repaired, failed },
        text: terminal.say('cli.encodings-repaired', { repaired, failed: failed.length }),
        status: failed.length > 0 ? 1 : 0
      }
    })
  }
}
