/** `verify ARCHIVE`: is everything there and as it was put in. */
import type { VerifyProblem } from '../../shared/model/archive.ts'
import { exactly } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command } from '../command.ts'

/** Answers `{ok, items, originals, outdated, problems: [{code, subject, message}]}`; exit status 1 when there are problems. */
export const verifyCommand: Command = {
  options: {},
  async run(given, { say }) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const report = await archive.call('archive.verify', {})
      const { items, originals, outdated, problems } = report
      const lines = problems.map(
        ({ code, subject, message }: VerifyProblem) =>
          `${say(`cli.problem-${code}`)} ${subject}${code === 'database' || code === 'search-index' ? ` (${message})` : ''}`
      )
      lines.push(
        report.ok
          ? say('cli.verified', { items, originals })
          : say('cli.verified-badly', { count: problems.length })
      )
      if (outdated > 0) lines.push(say('cli.verified-outdated', { items: outdated }))
      return { json: report, text: lines.join('\n'), status: report.ok ? 0 : 1 }
    })
  }
}
