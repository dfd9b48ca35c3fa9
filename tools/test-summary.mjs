/** Prints what failed in the last `npm test` and its closing line again: `N passed, N failed`. */
import { countResults, failureLines, resultLine } from './steps/tests.mjs'

for (const line of failureLines()) console.log(line)
console.log(resultLine(countResults()))
