/**
 * Where things are: the repository, the programs set-up puts in place, the user's cache folder.
 * This room (tools/setup) makes a fresh clone able to run. It imports Node alone, because it runs before
 * anything is installed, and it works on every Node from 20 on.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A path inside the repository. */
export const inRoot = (...parts) => path.join(root, ...parts)

export const modules = inRoot('node_modules')
export const nodeFolder = path.join(modules, 'node', 'bin')
export const nodeProgram = path.join(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'node')
export const electronFolder = path.join(modules, 'electron')
export const electronDist = path.join(electronFolder, 'dist')
export const sqliteFolder = path.join(modules, 'better-sqlite3')
export const compiledSqlite = path.join(sqliteFolder, 'build', 'Release', 'better_sqlite3.node')

/** Reads a JSON file, or gives undefined when it is missing or broken. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The exact version package.json pins for a development dependency. */
export function pinned(name) {
  return readJson(inRoot('package.json')).devDependencies[name]
}

/** The script behind a command of an installed package: `bin('typescript', 'tsc')`. */
export function bin(packageName, command = packageName) {
  const folder = path.join(modules, packageName)
  const { bin: entry } = readJson(path.join(folder, 'package.json')) ?? {}
  if (!entry) throw new Error(`${packageName} is not installed: run npm run setup`)
  return path.join(folder, typeof entry === 'string' ? entry : entry[command])
}

/** The user's cache folder for things that took long to fetch or compile. */
export function cacheFolder() {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(homedir(), 'Library', 'Caches')
        : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'))
  return path.join(base, 'tulieu')
}

/** The environment of every tool: Node 24 and the local commands come first on the path. */
export function toolEnv(extra = {}) {
  const env = { ...process.env, ...extra }
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const first = [nodeFolder, path.join(modules, '.bin')]
  const rest = (env[key] ?? '').split(path.delimiter).filter((folder) => folder && !first.includes(folder))
  env[key] = [...first, ...rest].join(path.delimiter)
  return env
}
