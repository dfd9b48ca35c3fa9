/** The checks of the sources: types in each world, lint, format, walls, unused code. */
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { bin, inRoot, modules } from '../setup/paths.mjs'

const cache = path.join(modules, '.cache', 'tulieu')

/** TypeScript over every tsconfig but the base; what it learned is kept for the next run. */
export function typeSteps() {
  mkdirSync(cache, { recursive: true })
  const worlds = readdirSync(inRoot()).flatMap(
    (name) => /^tsconfig\.(?!base)(\w+)\.json$/.exec(name)?.[1] ?? []
  )
  return worlds.map((world) => ({
    name: `types: ${world}`,
    args: [
      bin('typescript', 'tsc'),
      ...['--project', `tsconfig.${world}.json`, '--pretty', 'false'],
      ...['--incremental', '--tsBuildInfoFile', path.join(cache, `${world}.tsbuildinfo`)]
    ]
  }))
}

export const lintStep = () => ({
  name: 'lint',
  args: [bin('oxlint'), '--type-aware']
})

export const formatStep = () => ({
  name: 'format',
  args: [
    bin('prettier'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    path.join(cache, 'prettier'),
    '.'
  ]
})

export const wallsStep = () => ({ name: 'walls', args: [inRoot('tools/walls.mjs')] })

export const unusedStep = () => ({ name: 'unused code', args: [bin('knip'), '--no-progress'] })
