/**
 * Sets up, builds what changed, and runs the app; under Xvfb where there is no screen.
 *
 * usage: npm start [-- ARGUMENTS FOR THE APP]
 */
import { setupOrExit, tellAndExit } from './setup.mjs'
import { electronSwitches, needsXvfb, withDisplay } from './setup/display.mjs'
import { electronInPlace } from './setup/electron.mjs'
import { root, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'
import { say } from './setup/say.mjs'
import { ensureBuilt } from './steps/build.mjs'

await setupOrExit()
await tellAndExit(ensureBuilt)
if (needsXvfb()) say('No screen here: the app runs under Xvfb. Ctrl-C ends it.')
const app = withDisplay(electronInPlace().program, [...electronSwitches(), root, ...process.argv.slice(2)])
process.exitCode = await foreground(app.command, app.args, { cwd: process.cwd(), env: toolEnv() })
