/**
 * Checks the import walls (.dependency-cruiser.cjs) over src/. Fails when a wall is crossed, and also when
 * nothing was cruised: a checker that sees no modules would otherwise pass. Long files are named, no more.
 *
 * usage: node tools/walls.mjs [FOLDER]   (the folder that holds src/; the repository by default)
 */
import { checkWalls, longFiles } from './steps/walls.mjs'

const { modules, crossings } = await checkWalls(process.argv[2])
for (const { rule, from, to, message } of crossings) {
  console.error(`${from} → ${to}\n  ${rule}: ${message}`)
}
for (const { file, lines } of longFiles(process.argv[2]))
  console.log(`warning: ${file} has ${lines} lines, aim under 200`)
if (modules === 0) console.error('No module was cruised: the checker does not see the sources.')
console.log(`${modules} modules, ${crossings.length} walls crossed`)
process.exitCode = modules > 0 && crossings.length === 0 ? 0 : 1
