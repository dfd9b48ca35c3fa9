/** Prints the closing line of the last `npm test` again: `N passed, N failed`. */
import { countResults, resultLine } from './steps/tests.mjs'

console.log(resultLine(countResults()))
