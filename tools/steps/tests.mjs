/** The test runs, each leaving its numbers in test-results/ for the summary line. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { needsXvfb, withDisplay } from '../setup/display.mjs'
import { bin, inRoot, nodeProgram, readJson, root, toolEnv } from '../setup/paths.mjs'
import { foreground } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'
import {
  againFile,
  diedFile,
  fatalReports,
  looseErrorsFile,
  playwrightFile,
  stepsFile,
  vitestFile
} from './result-files.mjs'

const resultFiles = [vitestFile, againFile, looseErrorsFile, diedFile, playwrightFile, stepsFile]

/** Numbers of an earlier run must not be counted again. */
export function forgetResults() {
  for (const file of resultFiles) rmSync(file, { force: true })
  rmSync(fatalReports, { recursive: true, force: true })
  mkdirSync(fatalReports, { recursive: true })
}

const vitestArgs = (tests, numbers) => [
  bin('vitest'),
  'run',
  ...tests,
  '--reporter=default',
  '--reporter=json',
  `--reporter=${inRoot('tools/steps/loose-errors-reporter.mjs')}`,
  `--outputFile.json=${numbers}`
]

/** Vitest over the given folders, quietly. */
export const quietUnitStep = (folders) => ({ name: 'unit tests', args: vitestArgs(folders, vitestFile) })

/**
 * Vitest over everything, or the tests named. Where nothing failed but a process died in the midst of a file, that file is run once more, and
 * told at the end with what killed it: one fault in native code must not hide what all the other tests say.
 */
export const unitStep = (tests = []) => ({
  name: 'unit and archive tests',
  live: true,
  async run() {
    const run = (files, numbers) =>
      foreground(nodeProgram, vitestArgs(files, numbers), { cwd: root, env: toolEnv() })
    if ((await run(tests, vitestFile)) === 0) return
    const died = (readJson(vitestFile)?.testResults ?? []).filter(hasDied)
    const isAnyOtherFault = countUnit(readUnit()).failed > 0
    if (died.length === 0 || isAnyOtherFault) throw new Error('see above')
    if (existsSync(looseErrorsFile)) renameSync(looseErrorsFile, diedFile)
    say(`• run again, because a process died: ${died.map(({ name }) => path.basename(name)).join(', ')} …`)
    const names = died.map(({ name }) => path.relative(root, name))
    if ((await run(names, againFile)) !== 0) throw new Error('see above')
  }
})

/** Playwright over the built app, under Xvfb where there is no screen. */
export function e2eStep(skipAfter) {
  const started = withDisplay(nodeProgram, [bin('@playwright/test', 'playwright'), 'test'])
  return {
    name: needsXvfb() ? 'window tests (under Xvfb)' : 'window tests',
    ...started,
    live: true,
    skipAfter
  }
}

/** @typedef {{name: string, status: string, message: string,
 *   assertionResults: {status: string, fullName: string, failureMessages: string[]}[]}} FileResult of Vitest */

/** @returns {FileResult[]} of every file the last word; the first one of a file that was run again is left out */
function readUnit() {
  const again = readJson(againFile)?.testResults ?? []
  const isAgain = ({ name }) => again.some((file) => file.name === name)
  return [...(readJson(vitestFile)?.testResults ?? []).filter((file) => !isAgain(file)), ...again]
}

/** Whether the process ended before the file did: it failed, and nothing in it. */
const hasDied = ({ status, message, assertionResults }) =>
  status === 'failed' && !message && assertionResults.every((test) => test.status !== 'failed')

/** @param {FileResult[]} files */
function countUnit(files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const count = (status) => tests.filter((test) => test.status === status).length
  const [passed, failed] = [count('passed'), count('failed')]
  return { passed, failed, skipped: tests.length - passed - failed }
}

/**
 * Adds up the tests of both runners. A check that failed (types, lint, build …), or a runner that left no
 * numbers although it was to run, counts as one failed.
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export function countResults() {
  const total = countUnit(readUnit())
  const e2e = readJson(playwrightFile)?.stats
  if (e2e) {
    total.passed += e2e.expected + e2e.flaky
    total.failed += e2e.unexpected
    total.skipped += e2e.skipped
  }
  const steps = readJson(stepsFile)
  if (!steps) total.failed += 1
  else {
    const failedSteps = steps.filter(({ state }) => state === 'failed')
    const ofTests = failedSteps.filter(({ name }) => name.includes('tests')).length
    if (total.failed === 0) total.failed += ofTests
    total.failed += failedSteps.length - ofTests
  }
  return total
}

/** Words of a failure that are shown again at the end: enough to know it by, short enough to stand together. */
const TOLD_LINES = 12

/**
 * The tests that failed in the last run, with the first words of why; a file that could not be run at all
 * counts as one, and so does an error that belongs to none. They stand at the end of everything, where a long log is looked at first.
 * @returns {{name: string, words: string}[]}
 */
function failedTests() {
  const unit = readUnit().flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [told(file.name, file.message)]
    return failed.map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages.join('\n')))
  })
  const loose = looseErrors(looseErrorsFile)
  const e2e = windowSpecs()
    .filter(({ ok }) => !ok)
    .map((spec) => toldSpec(spec))
  return [...unit, ...loose, ...(existsSync(againFile) ? [] : fatalErrors()), ...e2e]
}

/** Where processes died of a fatal error: what Node said, and the upper frames of the native stack. */
function fatalErrors() {
  const reports = existsSync(fatalReports) ? readdirSync(fatalReports) : []
  return reports.map((name) => {
    const { header, nativeStack } = readJson(path.join(fatalReports, name)) ?? {}
    const frames = (nativeStack ?? []).map(({ symbol }) => symbol)
    return told(`process ${header?.processId}: ${header?.trigger}`, [header?.event, ...frames].join('\n'))
  })
}

/**
 * What passed only when run again: a race in the window or a fault of its test, a file whose process died.
 */
function unsteadyTests() {
  const died = existsSync(againFile) ? [...looseErrors(diedFile), ...fatalErrors()] : []
  const specs = windowSpecs().filter(({ ok, tests }) => ok && tests.some(({ status }) => status === 'flaky'))
  return [...died, ...specs.map((spec) => toldSpec(spec))]
}

/** Errors of no test, as the reporter kept them. */
const looseErrors = (file) => (readJson(file) ?? []).map(({ name, words }) => told(name, words))

function windowSpecs() {
  const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]
  return (readJson(playwrightFile)?.suites ?? []).flatMap(specsIn)
}

function toldSpec(spec) {
  const errors = spec.tests.flatMap(({ results }) => results).flatMap((result) => result.errors)
  return told(`${spec.file} › ${spec.title}`, errors.map(({ message }) => message).join('\n'))
}

function told(name, words) {
  const lines = stripVTControlCharacters(words ?? '')
    .trimEnd()
    .split('\n')
  return {
    name: name.replace(inRoot(), '').replace(/^[\\/]/, ''),
    words: lines.slice(0, TOLD_LINES).join('\n')
  }
}

/** The tests that failed, and those that passed only when run again, as they are printed; none when all held. */
export function failureLines() {
  const line = (mark, { name, words }) => `${mark} ${name}\n${words.replace(/^/gm, '    ')}`
  return [
    ...unsteadyTests().map((test) => line('~ run again:', test)),
    ...failedTests().map((test) => line('✗', test))
  ]
}

/** `120 passed, 0 failed`, with `, 3 skipped` when there are any. */
export function resultLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
