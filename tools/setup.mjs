/**
 * Makes a fresh clone ready: packages, Node 24, Electron, and on Linux the system libraries it needs.
 * Needs Node 20 or newer and nothing else; does nothing, in well under two seconds, when all is in place.
 *
 * usage: node tools/setup.mjs   (npm start, npm test and npm run demo call it first)
 */
import path from 'node:path'
import { ensureDependencies, ensureNode } from './setup/dependencies.mjs'
import { electronInPlace, ensureElectron } from './setup/electron.mjs'
import { SetupError, say } from './setup/say.mjs'
import { ensurePrograms, ensureSystemLibraries } from './setup/system-libraries.mjs'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)

/** Does every step that is needed. Throws a SetupError that says what to do. */
export async function setup() {
  if (major < 20)
    throw new SetupError(`Node 20 or newer is needed, this is ${process.version}: see https://nodejs.org`)
  await ensureDependencies()
  await ensureNode()
  await ensureElectron(ensurePrograms)
  await ensureSystemLibraries(electronInPlace().program)
}

/** Runs set-up for a command: a failure is told in plain words and ends the process. */
export async function setupOrExit() {
  try {
    await setup()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`\nSet-up could not finish.\n${error.message}`)
    process.exit(1)
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const since = Date.now()
  await setupOrExit()
  const { version, isFallback } = electronInPlace()
  say(
    `Ready: Electron ${version}${isFallback ? ' (fallback for development and tests)' : ''}, ${Date.now() - since} ms.`
  )
}
