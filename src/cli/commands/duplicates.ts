/** `duplicates ARCHIVE`: groups of items that tell nearly the same. */
import { exactly } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{groups: [{score, items: [{id, accession, title, date, source, format}]}]}`, most alike first. */
export const duplicatesCommand: Command = {
  options: {},
  async run(given, { say }) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const groups = await archive.call('likenesses.list', { state: 'offered', limit: 10_000 })
      const told = groups.map(({ score, items }) => ({
        score,
        items: items.map(({ id, accession, title, date, source, format }) => ({
          id,
          accession,
          title,
          date,
          source,
          format
        }))
      }))
      const lines = told.map(({ score, items }) =>
        [
          `${Math.round(score * 100)} %`,
          ...items.map(({ accession, title }) => `  ${accession}  ${title}`)
        ].join('\n')
      )
      return {
        json: { groups: told },
        text: lines.length === 0 ? say('cli.no-duplicates') : lines.join('\n'),
        status: 0
      }
    })
  }
}
