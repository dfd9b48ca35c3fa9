// The app Electron starts when it is given a path: `electron [-r MODULE]… PATH [ARGUMENT…]`. Electron's own
// distribution has one; the fallback has to bring it. MODULE is loaded first (Playwright hooks in that way).
// The app is imported with a top-level await, so that Electron holds `ready` back until it has loaded.
import { app } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Takes the app's path out of the arguments, as Electron's own default app does; its arguments stay. */
function readArguments(argv) {
  const hooks = []
  for (let i = 1; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') hooks.push(argv[++i])
    else if (!argv[i].startsWith('-')) return { hooks, target: argv.splice(i, 1)[0] }
  }
  return { hooks, target: undefined }
}

/** The file to import: the path itself, or what the folder's package.json names; the app takes its name. */
function resolveMain(target) {
  const place = path.resolve(target)
  if (!existsSync(place)) return place
  if (!statSync(place).isDirectory()) {
    app.setAppPath(path.dirname(place))
    return place
  }
  const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version ?? '0.0.0')
  app.setAppPath(place)
  return path.resolve(place, manifest.main ?? 'index.js')
}

const { hooks, target } = readArguments(process.argv)
if (!target) {
  console.error('usage: electron [-r MODULE] PATH')
  process.exit(2)
}
const require = createRequire(import.meta.url)
for (const hook of hooks) require(path.resolve(hook))
const main = resolveMain(target)
if (!existsSync(main)) {
  console.error(`electron: no such app: ${main}`)
  process.exit(1)
}
await import(pathToFileURL(main).href)
