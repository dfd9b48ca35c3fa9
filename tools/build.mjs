/** Builds out/ from src/. usage: npm run build */
import { setupOrExit } from './setup.mjs'
import { SetupError, during, say } from './setup/say.mjs'
import { build } from './steps/build.mjs'

await setupOrExit()
try {
  await during('building the app', build)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
