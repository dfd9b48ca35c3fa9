/**
 * usage: npm run fuzz -- [--seconds N] [--mutants N] [--seed N]
 * Mutants at fault are left in test-results/fuzz/ with the seed that makes them again.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runFuzz, type FuzzReport } from './run-fuzz.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    mutants: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) }
  }
})
const print = (line: string) => void process.stdout.write(`${line}\n`)
const summary = ({ mutants, archives, outcomes, faults }: FuzzReport) =>
  `${mutants} mutants, ${archives} archives, ${faults.length} faults: ${Object.entries(outcomes)
    .toSorted((a, b) => b[1] - a[1])
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ')}`

let told = Date.now()
const report = await runFuzz({
  seed: Number(values.seed),
  mutants: Number(values.mutants),
  ms: Number(values.seconds) * 1000,
  keep: path.resolve('test-results/fuzz'),
  tell(now) {
    if (Date.now() - told < 10_000) return
    told = Date.now()
    print(summary(now))
  }
})
print(`seed ${values.seed}: ${summary(report)}`)
if (report.slow.length > 0) print(`stopped when their time was up: ${report.slow.join(', ')}`)
for (const fault of report.faults) print(fault)
process.exitCode = report.faults.length === 0 ? 0 : 1
