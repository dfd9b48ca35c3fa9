/**
 * A process that goes on with the run of the archive named on its command line, or begins one over the folder named
 * there, in threads that some files bring down with the process itself.
 */
import { openArchive } from '../../src/archive/index.ts'

const [folder, documents] = process.argv.slice(2)
const archive = await openArchive(folder!, {
  importerThread: new URL('./bad-importer-thread.ts', import.meta.url)
})
const { runs } = await archive.call('accession.list', {})
const jobId = runs[0]?.jobId ?? (await archive.call('accession.start', { paths: [documents!] }))
await archive.accessionEnded(jobId)
await archive.close()
