/**
 * Everything that has to hold: types, lint, format, walls, unused code, unit and archive tests, the build,
 * and the window driven for real. Sets a fresh clone up first. Ends non-zero when anything failed.
 *
 * usage: npm test
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setupOrExit } from './setup.mjs'
import { say } from './setup/say.mjs'
import { build } from './steps/build.mjs'
import { formatStep, lintStep, typeSteps, unusedStep, wallsStep } from './steps/checks.mjs'
import { stepsFile } from './steps/result-files.mjs'
import { runSteps, summarize } from './steps/run-steps.mjs'
import { countResults, e2eStep, failureLines, forgetResults, resultLine, unitStep } from './steps/tests.mjs'

forgetResults()
await setupOrExit()
const checks = await runSteps([...typeSteps(), lintStep(), formatStep(), wallsStep(), unusedStep()], 2)
const tests = await runSteps([{ name: 'build', run: build }, unitStep(), e2eStep('build')], 1)
const results = [...checks, ...tests]
mkdirSync(path.dirname(stepsFile), { recursive: true })
writeFileSync(stepsFile, JSON.stringify(results))
const isGood = summarize(results)
for (const line of failureLines()) say(`\n${line}`)
say(`\nTests: ${resultLine(countResults())}`)
process.exitCode = isGood ? 0 : 1
