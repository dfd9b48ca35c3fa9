import { defineConfig } from '@playwright/test'

/** The pictures of the documentation, made by hand: `npx playwright test -c tests/screenshots` after a build. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list'
})
