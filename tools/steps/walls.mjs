/** Runs dependency-cruiser with the repository's walls over a source tree. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import { root } from '../setup/paths.mjs'

const walls = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** @type {string[]} the rules of .dependency-cruiser.cjs, by name */
export const wallNames = walls.forbidden.map(({ name }) => name)

/**
 * @param {string} baseDir the folder that holds `src/`; the repository by default
 * @returns {Promise<{modules: number, crossings: {rule: string, from: string, to: string, message: string}[]}>}
 *   how many modules of src/ were seen, and every crossing
 */
export async function checkWalls(baseDir = root) {
  const { forbidden, options } = walls
  if (!existsSync(path.join(baseDir, 'src'))) return { modules: 0, crossings: [] }
  const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir })
  const messages = new Map(forbidden.map(({ name, comment }) => [name, comment]))
  const crossings = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    message: messages.get(rule.name) ?? ''
  }))
  return { modules: output.modules.filter(({ source }) => source.startsWith('src/')).length, crossings }
}

/** Source files over 200 lines (over 300 the linter refuses them); tables and lexicons are data and left out. */
export function longFiles(baseDir = root) {
  const sources = path.join(baseDir, 'src')
  if (!existsSync(sources)) return []
  return readdirSync(sources, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/[\\/]lexicon[\\/]|-tables?\.ts$/.test(name))
    .map((name) => ({
      file: `src/${name}`,
      lines: readFileSync(path.join(sources, name), 'utf8').split('\n').length
    }))
    .filter(({ lines }) => lines > 200)
}
