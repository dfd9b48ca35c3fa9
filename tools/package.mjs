/**
 * Makes the installers in release/: on Windows NSIS and a portable program, on Linux an AppImage.
 * Refuses the Electron fallback, which is for development and tests.
 *
 * usage: npm run package [-- --trial]
 *   --trial  lays the program out in release/ without an installer, to look at; allowed with the fallback,
 *            on Linux only, and never to be given to anybody
 */
import { setupOrExit, tellAndExit } from './setup.mjs'
import { electronInPlace } from './setup/electron.mjs'
import { bin, nodeProgram, pinned, root, toolEnv } from './setup/paths.mjs'
import { foreground } from './setup/run.mjs'
import { during, say } from './setup/say.mjs'
import { build } from './steps/build.mjs'

await setupOrExit()
const isTrial = process.argv.includes('--trial')
const { isFallback, version } = electronInPlace()
if (isFallback && !isTrial) {
  say(
    `This is the fallback Electron ${version}. Installers are made with Electron ${pinned('electron')}, where its download works.`
  )
  say('To look at the layout here: npm run package -- --trial')
  process.exit(1)
}
const target = isTrial ? ['--dir'] : []
// The fallback carries no version electron-builder could read from package.json's pinned one.
const fallback = isFallback ? [`--config.electronVersion=${version}`] : []
await tellAndExit(() => during('building the app', build))
const args = [bin('electron-builder'), '--publish', 'never', ...target, ...fallback]
process.exitCode = await foreground(nodeProgram, args, { cwd: root, env: toolEnv() })
if (isFallback) say('\nA trial with the fallback Electron: not to be given to anybody.')
