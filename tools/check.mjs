/**
 * The inner loop, under a minute: types, lint, walls and unit tests, two at a time.
 *
 * usage: npm run check
 */
import { setupOrExit } from './setup.mjs'
import { lintStep, typeSteps, wallsStep } from './steps/checks.mjs'
import { runSteps, summarize } from './steps/run-steps.mjs'
import { quietUnitStep } from './steps/tests.mjs'

await setupOrExit()
const results = await runSteps([lintStep(), wallsStep(), quietUnitStep(['tests/unit']), ...typeSteps()], 2)
process.exitCode = summarize(results) ? 0 : 1
