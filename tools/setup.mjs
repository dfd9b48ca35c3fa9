/**
 * Makes a fresh clone ready: packages, Node 24, Electron, and on Linux the system libraries it needs.
 * Needs Node 20 or newer and nothing else; does nothing, in well under two seconds, when all is in place.
 *
 * usage: node tools/setup.mjs   (npm start, npm test and npm run demo call it first)
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies, ensureNode } from './setup/dependencies.mjs'
import { electronInPlace, ensureElectron } from './setup/electron.mjs'
import { keepPackages } from './setup/package-cache.mjs'
import { SetupError, say } from './setup/say.mjs'
import { ensurePrograms, ensureSystemLibraries } from './setup/system-libraries.mjs'

/** The packages and Node 24: what everything but the window runs on. */
export async function setupPackages() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    throw new SetupError(`Node 20 or newer is needed, this is ${process.version}: see https://nodejs.org`)
  const isNew = await ensureDependencies()
  await ensureNode()
  if (isNew) keepPackages()
}

/** Everything, Electron and what it needs included. Throws a SetupError that says what to do. */
export async function setup() {
  await setupPackages()
  await ensureElectron(ensurePrograms)
  await ensureSystemLibraries(electronInPlace().program)
}

/** Does a piece of work; a failure that says what to do is told without a stack trace and ends the process. */
export async function tellAndExit(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`\nThis could not be finished.\n${error.message}`)
    process.exit(1)
  }
}

export const setupOrExit = () => tellAndExit(setup)

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const since = Date.now()
  await setupOrExit()
  const { version, isFallback } = electronInPlace()
  const which = isFallback ? ' (fallback for development and tests)' : ''
  say(`Ready: Electron ${version}${which}, ${Date.now() - since} ms.`)
}
