/**
 * Runs the app while it is being worked on: the window reloads by itself, main is rebuilt and restarted.
 *
 * usage: npm run dev
 */
import { setupOrExit } from './setup.mjs'
import { electronSwitches, withDisplay } from './setup/display.mjs'
import { bin, nodeProgram, root, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'

await setupOrExit()
const switches = electronSwitches().includes('--no-sandbox') ? ['--noSandbox'] : []
const dev = withDisplay(nodeProgram, [bin('electron-vite'), 'dev', '--watch', ...switches])
process.exitCode = await foreground(dev.command, dev.args, { cwd: root, env: toolEnv() })
