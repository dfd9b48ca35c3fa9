/** `create ARCHIVE`: an empty archive in a new or empty folder. */
import { exactly } from '../arguments.ts'
import { makeArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{archive, version}`: absolute path and schema version. */
export const createCommand: Command = {
  options: {},
  async run(given, { say }) {
    const [folder] = exactly(given, 1)
    const made = await makeArchive(folder!)
    return { json: made, text: say('cli.created', { path: made.archive }), status: 0 }
  }
}
