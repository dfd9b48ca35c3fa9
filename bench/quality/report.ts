/** The table of a run, on the terminal and as a file to keep. */
import { execFileSync } from 'node:child_process'
import { cpus, release, totalmem, type as system } from 'node:os'

export type Cell = { at1: number; at5: number }
export type Line = { name: string; cells: ReadonlyMap<string, Cell> }

/** What the engine must reach at least: success at 1 and at 5. */
export const floors: ReadonlyMap<string, Cell> = new Map([
  ['a3', { at1: 0.88, at5: 0.97 }],
  ['a5', { at1: 0.96, at5: 0.99 }],
  ['b5', { at1: 0.97, at5: 0.99 }],
  ['c6', { at1: 0.92, at5: 0.98 }],
  ['d', { at1: 0.97, at5: 1 }],
  ['e', { at1: 0.85, at5: 0.97 }]
])
/** Share of misspelt queries whose suggestion is right. */
export const SUGGESTION_FLOOR = 0.8

/** The short name of the commit that is checked out, with `+` when the sources differ from it. */
export function commitOf(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', 'src') !== ''
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '')
  } catch {
    return 'unknown'
  }
}

const figure = (cell: Cell | undefined) =>
  cell === undefined ? '–' : `${cell.at1.toFixed(3)} / ${cell.at5.toFixed(3)}`

/** The rows of a Markdown table, `columns` wide. */
export function table(columns: readonly string[], lines: readonly Line[]): string {
  const rows = [
    ['success@1 / @5', ...columns],
    ['---', ...columns.map(() => '---')],
    ...lines.map(({ name, cells }) => [name, ...columns.map((column) => figure(cells.get(column)))])
  ]
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((cells) => cells[at]!.length)))
  return rows
    .map(
      (cells, n) =>
        `| ${cells.map((cell, at) => (n === 1 ? '-'.repeat(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`
    )
    .join('\n')
}

/** Machine, date and commit in one line: figures mean nothing without them. */
export function circumstances(): string {
  const [first] = cpus()
  return [
    new Date().toISOString().slice(0, 10),
    `commit ${commitOf()}`,
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB RAM`,
    `${system()} ${release()}`,
    `Node ${process.versions.node}`
  ].join(' · ')
}
