/** Builds out/ from src/. usage: npm run build */
import { setupOrExit, tellAndExit } from './setup.mjs'
import { during } from './setup/say.mjs'
import { build } from './steps/build.mjs'

await setupOrExit()
await tellAndExit(() => during('building the app', build))
