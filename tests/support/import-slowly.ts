/** A process that imports the folder named on its command line and tells of every committed batch, until it is killed. */
import { openArchive } from '../../src/archive/index.ts'

const [folder, documents] = process.argv.slice(2)
const archive = await openArchive(folder!)
archive.on((name, payload) => {
  if (name === 'archive.changed' && (payload as { topics: string[] }).topics.includes('items'))
    process.send?.('written')
})
const jobId = await archive.call('accession.start', { paths: [documents!] })
await archive.accessionEnded(jobId)
process.send?.('ended')
