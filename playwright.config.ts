import { defineConfig } from '@playwright/test'

/** The window tests start the built app (out/) themselves, one at a time: each has a whole Electron. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/window',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A window on a busy machine can miss a beat; what passes only when run again is named at the end of the run.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' }
})
