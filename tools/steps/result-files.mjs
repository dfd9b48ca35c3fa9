/** Where the test runs leave their numbers, for the summary line. */
import { inRoot } from '../setup/paths.mjs'

const RESULTS = 'test-results'
/** Node's own reports of processes that died of a fatal error. */
export const fatalReports = inRoot(RESULTS, 'fatal')
export const vitestFile = inRoot(RESULTS, 'vitest.json')
export const looseErrorsFile = inRoot(RESULTS, 'vitest-errors.json')
/** Numbers of the files that were run again, and why they had to be. */
export const againFile = inRoot(RESULTS, 'vitest-again.json')
export const diedFile = inRoot(RESULTS, 'vitest-died.json')
export const playwrightFile = inRoot(RESULTS, 'playwright.json')
export const stepsFile = inRoot(RESULTS, 'steps.json')
