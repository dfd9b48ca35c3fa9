/** The test runs, each leaving its numbers in test-results/ for the summary line. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { needsXvfb, withDisplay } from '../setup/display.mjs'
import { bin, inRoot, nodeProgram, readJson } from '../setup/paths.mjs'
import { fatalReports, looseErrorsFile, playwrightFile, stepsFile, vitestFile } from './result-files.mjs'

/** Numbers of an earlier run must not be counted again. */
export function forgetResults() {
  for (const file of [vitestFile, looseErrorsFile, playwrightFile, stepsFile]) rmSync(file, { force: true })
  rmSync(fatalReports, { recursive: true, force: true })
  mkdirSync(fatalReports, { recursive: true })
}

/** Vitest over the given folders (all by default). */
export function unitStep(folders = [], { live = true } = {}) {
  return {
    name: folders.length > 0 ? 'unit tests' : 'unit and archive tests',
    args: [
      bin('vitest'),
      'run',
      ...folders,
      '--reporter=default',
      '--reporter=json',
      `--reporter=${inRoot('tools/steps/loose-errors-reporter.mjs')}`,
      `--outputFile.json=${vitestFile}`
    ],
    live
  }
}

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

/**
 * Adds up the tests of both runners. A check that failed (types, lint, build …), or a runner that left no
 * numbers although it was to run, counts as one failed.
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export function countResults() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const unit = readJson(vitestFile)
  if (unit) {
    total.passed += unit.numPassedTests
    total.failed += unit.numFailedTests
    total.skipped += unit.numPendingTests + (unit.numTodoTests ?? 0)
  }
  const e2e = readJson(playwrightFile)?.stats
  if (e2e) {
    total.passed += e2e.expected + e2e.flaky
    total.failed += e2e.unexpected
    total.skipped += e2e.skipped
  }
  const steps = readJson(stepsFile)
  if (!steps) total.failed += 1
  else {
    const isTests = (name) => name.includes('tests')
    total.failed += steps.filter(({ name, state }) => state === 'failed' && !isTests(name)).length
    const anyTestFailed = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0) > 0
    if (!anyTestFailed)
      total.failed += steps.filter(({ name, state }) => state === 'failed' && isTests(name)).length
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
  const unit = (readJson(vitestFile)?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [told(file.name, file.message)]
    return failed.map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages.join('\n')))
  })
  const loose = (readJson(looseErrorsFile) ?? []).map(({ name, words }) => told(name, words))
  const e2e = windowSpecs()
    .filter(({ ok }) => !ok)
    .map((spec) => toldSpec(spec))
  return [...unit, ...loose, ...fatalErrors(), ...e2e]
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

/** The window tests that failed and passed when run again: a fault of the test or a race in the window. */
function unsteadyTests() {
  return windowSpecs()
    .filter(({ ok, tests }) => ok && tests.some(({ status }) => status === 'flaky'))
    .map((spec) => toldSpec(spec))
}

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
    ...unsteadyTests().map((test) => line('~ passed when run again:', test)),
    ...failedTests().map((test) => line('✗', test))
  ]
}

/** `120 passed, 0 failed`, with `, 3 skipped` when there are any. */
export function resultLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
