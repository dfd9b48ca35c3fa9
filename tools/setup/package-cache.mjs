/**
 * The installed packages, kept in the user's cache folder as hard links under the lockfile's hash: a second clone links
 * 80,000 files in seconds instead of unpacking them. Hard links take no room and need one file system; where they
 * cannot be made, npm installs as ever. Nothing of ours writes into a package's own files.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync
} from 'node:fs'
import path from 'node:path'
import { cacheFolder, inRoot, modules } from './paths.mjs'

const PREFIX = 'packages-'
/** Sets of packages kept: the one in use and the one before it. */
const KEPT = 2

function place() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  return path.join(cacheFolder(), `${PREFIX}${process.platform}-${process.arch}-${lock.slice(0, 20)}`)
}

/** npm writes its list of what is installed into the old file: linked, one clone's would become every clone's. */
const REWRITTEN = '.package-lock.json'

/** Links every file below `from` to `to`; links between files are made anew. */
function linkTree(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.name === REWRITTEN) copyFileSync(source, target)
    else linkSync(source, target)
  }
}

/** Puts the kept packages into node_modules. Gives false when there are none, or links cannot be made here. */
export function restorePackages() {
  const kept = place()
  if (!existsSync(kept)) return false
  const draft = `${modules}.draft`
  try {
    rmSync(draft, { recursive: true, force: true })
    linkTree(kept, draft)
    rmSync(modules, { recursive: true, force: true })
    renameSync(draft, modules)
    utimesSync(kept, new Date(), new Date())
    return true
  } catch {
    rmSync(draft, { recursive: true, force: true })
    return false
  }
}

/** Keeps what npm has just installed for the next clone; a cache that cannot be written is done without. */
export function keepPackages() {
  const kept = place()
  const draft = `${kept}.${process.pid}`
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    rmSync(kept, { recursive: true, force: true })
    linkTree(modules, draft)
    renameSync(draft, kept)
    const sets = readdirSync(cacheFolder())
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => path.join(cacheFolder(), name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    for (const old of sets.slice(KEPT)) rmSync(old, { recursive: true, force: true })
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}
