/**
 * A process that imports the folder named on its command line and tells of every committed batch, until it is killed.
 * It never ends with a file called `treo…` (see bad-importer-thread.ts).
 */
import { openArchive } from '../../src/archive/index.ts'

const [folder, documents] = process.argv.slice(2)
const archive = await openArchive(folder!, {
  importerThread: new URL('bad-importer-thread.ts', import.meta.url),
  limits: { timeoutMs: 3_600_000 }
})
archive.on((name, payload) => {
  if (name === 'archive.changed' && (payload as { topics: string[] }).topics.includes('items'))
    process.send?.('written')
})
const jobId = await archive.call('accession.start', { paths: [documents!] })
await archive.accessionEnded(jobId)
process.send?.('ended')
