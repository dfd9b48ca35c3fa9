/** `reindex ARCHIVE`: makes the search index anew. */
import { exactly } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{items, ms}`. */
export const reindexCommand: Command = {
  options: {},
  async run(given, { say }) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const started = performance.now()
      const { items } = await archive.call('index.rebuild', {})
      const ms = Math.round(performance.now() - started)
      return { json: { items, ms }, text: say('cli.reindexed', { items }), status: 0 }
    })
  }
}
