/** Reading the outcomes of a run. */
import path from 'node:path'
import type { Outcome } from '../../src/shared/model/accession.ts'

/** By file name: the reason's code, or the status where there is none. */
export const codesOf = (outcomes: readonly Outcome[]): Record<string, string> =>
  Object.fromEntries(
    outcomes.map(({ path: file, status, reason }) => [path.basename(file), reason?.code ?? status])
  )
