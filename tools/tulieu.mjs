/**
 * The command line from the sources. Writes nothing of its own to stdout: what set-up has to say, it says on
 * stderr. Only `report` needs the built app and Electron, because it prints; the rest needs packages alone.
 *
 * usage: npm run -s tulieu -- COMMAND …
 */
import { setupOrExit, setupPackages, tellAndExit } from './setup.mjs'
import { inRoot, nodeProgram, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'
import { sayTo } from './setup/say.mjs'
import { ensureBuilt } from './steps/build.mjs'

const args = process.argv.slice(2)
sayTo(process.stderr)
if (args[0] === 'report') {
  await setupOrExit()
  await tellAndExit(ensureBuilt)
} else {
  await tellAndExit(setupPackages)
}
// npm starts scripts in the repository and leaves in INIT_CWD where the person is: paths are meant from there.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exitCode = await foreground(nodeProgram, [inRoot('src/cli/index.ts'), ...args], {
  cwd,
  env: toolEnv()
})
