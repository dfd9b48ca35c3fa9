/** After electron-builder laid the program out, before it goes into an installer. */
const { copyFile, readFile, rm } = require('node:fs/promises')
const path = require('node:path')

const root = path.resolve(__dirname, '../..')

/** @param {{appOutDir: string}} context where the program lies */
module.exports = async ({ appOutDir }) => {
  const resources = path.join(appOutDir, 'resources')
  // Electron's default app would run any script the program is handed.
  await rm(path.join(resources, 'default_app.asar'), { force: true })

  const packed = (await readFile(path.join(appOutDir, 'version'), 'utf8').catch(() => '')).trim()
  const { electron: pinned } = require('../../package.json').devDependencies
  if (packed.replace(/^v/, '') === pinned || packed === '') return
  // A trial with the fallback (tools/package.mjs allows no more): the prebuild crashes in it.
  const sqlite = path.join('node_modules', 'better-sqlite3')
  await copyFile(
    path.join(root, sqlite, 'build', 'Release', 'better_sqlite3.node'),
    path.join(resources, 'app.asar.unpacked', sqlite, 'prebuilds', 'linux-x64.node')
  )
}
