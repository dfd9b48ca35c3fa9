/** `reindex ARCHIVE`: makes the search index anew, and reads anew what earlier rules have read. */
import { exactly } from '../arguments.ts'
import { renewed, withArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{items, renewed, ms}`: items in the index, and those whose reports and citations were read again. */
export const reindexCommand: Command = {
  options: {},
  async run(given, terminal) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const started = performance.now()
      const renewedItems = await renewed(archive, terminal)
      const { items } = await archive.call('index.rebuild', {})
      const ms = Math.round(performance.now() - started)
      const lines = [
        terminal.say('cli.reindexed', { items }),
        ...(renewedItems > 0 ? [terminal.say('cli.renewed', { items: renewedItems })] : [])
      ]
      return { json: { items, renewed: renewedItems, ms }, text: lines.join('\n'), status: 0 }
    })
  }
}
