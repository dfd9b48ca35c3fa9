/** After electron-builder laid the program out: removes what a custom Electron folder brings along. */
const { rm } = require('node:fs/promises')
const path = require('node:path')

/** @param {{appOutDir: string}} context where the program lies, before it goes into an installer */
module.exports = async ({ appOutDir }) => {
  // Electron's default app would run any script the program is handed.
  await rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
