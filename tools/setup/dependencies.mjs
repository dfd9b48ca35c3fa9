/** Brings node_modules to what package-lock.json says, and Node 24 into it. */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { restorePackages } from './package-cache.mjs'
import { inRoot, modules, nodeFolder, nodeProgram, pinned, readJson, root } from './paths.mjs'
import { capture, npm } from './run.mjs'
import { SetupError, during } from './say.mjs'

/**
 * Names the packages that package-lock.json asks for and node_modules does not hold in that version.
 * npm leaves a list of what it installed in node_modules/.package-lock.json; packages of other platforms
 * are optional there.
 */
export function missingPackages() {
  const wanted = readJson(inRoot('package-lock.json'))?.packages
  if (!wanted)
    throw new SetupError('package-lock.json is missing or broken: take it from the repository again')
  const held = readJson(path.join(modules, '.package-lock.json'))?.packages ?? {}
  return Object.entries(wanted).flatMap(([folder, entry]) => {
    if (folder === '') return []
    const found = held[folder]
    if (!found) return entry.optional || entry.devOptional ? [] : [folder]
    return found.version === entry.version ? [] : [folder]
  })
}

/**
 * Links the packages an earlier clone left in the cache, or runs `npm ci`, when a package is missing. No package's
 * install script runs: the one that is needed follows.
 * @returns {Promise<boolean>} true when npm installed them, so that they are worth keeping
 */
export async function ensureDependencies() {
  const missing = missingPackages()
  if (missing.length === 0) return false
  await during('looking for these packages in the cache', async () => restorePackages())
  if (missingPackages().length === 0) return false
  await during(`installing the packages (${missing.length} missing or of another version)`, () =>
    npm(['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
    })
  )
  return true
}

/** The npm package that holds the Node program of this platform. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

/**
 * Puts the pinned Node into node_modules/node. The package `node` fetches it in its own install script,
 * which npm 11 no longer runs unasked, so set-up does the same here for every npm.
 */
export async function ensureNode() {
  const version = pinned('node')
  const answers = async () => {
    if (!existsSync(nodeProgram)) return undefined
    return (await capture(nodeProgram, ['--version'])).output.trim()
  }
  if ((await answers()) !== `v${version}`) {
    await during(`fetching Node ${version}`, async () => {
      const work = path.join(modules, '.node-fetch')
      rmSync(work, { recursive: true, force: true })
      mkdirSync(work, { recursive: true })
      writeFileSync(path.join(work, 'package.json'), '{ "private": true }')
      const name = nodePackage()
      await npm(
        [
          'install',
          '--no-save',
          '--ignore-scripts',
          '--no-audit',
          '--no-fund',
          '--loglevel=error',
          `${name}@${version}`
        ],
        { cwd: work }
      )
      mkdirSync(nodeFolder, { recursive: true })
      rmSync(nodeProgram, { force: true })
      renameSync(path.join(work, 'node_modules', name, 'bin', path.basename(nodeProgram)), nodeProgram)
      rmSync(work, { recursive: true, force: true })
    })
    const now = await answers()
    if (now !== `v${version}`)
      throw new SetupError(`Node ${version} was fetched but answers ${now ?? 'nothing'}`)
  }
  const link = path.join(modules, '.bin', 'node')
  if (process.platform !== 'win32' && !existsSync(link)) {
    rmSync(link, { force: true })
    symlinkSync('../node/bin/node', link)
  }
}
