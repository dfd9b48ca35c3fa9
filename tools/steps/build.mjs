/** The electron-vite build: `out/` from `src/`, made again only when something it reads is newer. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, inRoot, nodeProgram, root, toolEnv } from '../setup/paths.mjs'
import { must } from '../setup/run.mjs'
import { during } from '../setup/say.mjs'

const mark = inRoot('out', '.built')
const inputs = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']

/** The latest change below a file or folder, in ms; folders count too, so that a deleted file is noticed. */
function latestChange(place) {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => latestChange(path.join(place, name))))
}

/** True when `out/` was made after the last change of what it is made from. */
export function isBuilt() {
  if (!existsSync(mark)) return false
  const builtAt = statSync(mark).mtimeMs
  return inputs.every((name) => latestChange(inRoot(name)) < builtAt)
}

/** Builds. Throws a SetupError with the builder's words when it fails. */
export async function build() {
  const startedAt = new Date()
  await must(nodeProgram, [bin('electron-vite'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: toolEnv()
  })
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, startedAt.toISOString())
}

/** Builds when needed and says so. */
export async function ensureBuilt() {
  if (!isBuilt()) await during('building the app', build)
}
