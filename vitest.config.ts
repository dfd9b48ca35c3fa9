import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/archive/**/*.test.ts'],
    // a test that hangs ends some time; no test is about time, and machines are slow
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // a process that dies of a fatal error leaves a report; tools/steps/tests.mjs tells of it
    execArgv: ['--report-on-fatalerror', '--report-compact', '--report-directory=test-results/fatal']
  }
})
