/** `reindex ARCHIVE`: makes the search index anew, and reads anew what earlier rules have read. */
import { exactly } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{items, renewed, ms}`: items in the index, and those whose reports and citations were read again. */
export const reindexCommand: Command = {
  options: {},
  async run(given, { say, progress }) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const started = performance.now()
      archive.on((name, payload) => {
        if (name === 'meetings.progress')
          progress(say('cli.renewing', payload as { done: number; total: number }))
      })
      const { items: renewed } = await archive.call('meetings.renew', {})
      const { items } = await archive.call('index.rebuild', {})
      const ms = Math.round(performance.now() - started)
      const lines = [
        say('cli.reindexed', { items }),
        ...(renewed > 0 ? [say('cli.renewed', { items: renewed })] : [])
      ]
      return { json: { items, renewed, ms }, text: lines.join('\n'), status: 0 }
    })
  }
}
