/** A process that opens the archive named on its command line, says so, and keeps it open. */
import { openArchive } from '../../src/archive/index.ts'

await openArchive(process.argv[2]!)
process.send?.('open')
setInterval(() => undefined, 60_000)
