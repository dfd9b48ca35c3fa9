/**
 * Sets up, then runs a script of the repository with Node 24 and the remaining arguments.
 *
 * usage: node tools/with-setup.mjs [--build] [--display] SCRIPT [ARGUMENTS]
 *   --build    builds the app first when its sources changed
 *   --display  runs the script under Xvfb where there is no screen
 */
import { setupOrExit, tellAndExit } from './setup.mjs'
import { withDisplay } from './setup/display.mjs'
import { inRoot, nodeProgram, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'
import { ensureBuilt } from './steps/build.mjs'

const args = process.argv.slice(2)
const options = new Set()
while (args[0]?.startsWith('--')) options.add(args.shift())
const [script, ...rest] = args
if (!script) throw new Error('usage: node tools/with-setup.mjs [--build] [--display] SCRIPT [ARGUMENTS]')

await setupOrExit()
if (options.has('--build')) await tellAndExit(ensureBuilt)
const plain = { command: nodeProgram, args: [inRoot(script), ...rest] }
const started = options.has('--display') ? withDisplay(plain.command, plain.args) : plain
process.exitCode = await foreground(started.command, started.args, { cwd: process.cwd(), env: toolEnv() })
