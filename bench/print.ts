/** Lines and rows of figures on the terminal. */
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'

const lines: string[] = []

export const print = (line = ''): void => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}

/** Everything printed so far. */
export const printed = (): string => `${lines.join('\n')}\n`

/** The first cell to the left in a wide column, figures to the right. */
export const row = (cells: readonly string[]): void =>
  print(cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(12))).join(''))

/** Milliseconds with three digits that mean something. */
export const ms = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)

export const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)}×`

export function describeMachine(): void {
  const [first] = cpus()
  print(
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB RAM`
  )
  print(
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
  )
}
