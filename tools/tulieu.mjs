/**
 * The command line from the sources. Writes nothing of its own to stdout: set-up, if anything is missing,
 * speaks on stderr.
 *
 * usage: npm run -s tulieu -- COMMAND …
 */
import { existsSync } from 'node:fs'
import { inRoot, nodeProgram, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'
import { sayTo } from './setup/say.mjs'

if (!existsSync(nodeProgram)) {
  const { setupOrExit } = await import('./setup.mjs')
  sayTo(process.stderr)
  await setupOrExit()
}
const cli = inRoot('src/cli/index.ts')
// npm starts scripts in the repository and leaves in INIT_CWD where the person is: paths are meant from there.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exitCode = await foreground(nodeProgram, [cli, ...process.argv.slice(2)], { cwd, env: toolEnv() })
