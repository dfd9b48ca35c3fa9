/** On Linux: the shared libraries Electron loads, a virtual screen, and pdftotext for the tests. */
import { existsSync } from 'node:fs'
import { needsXvfb } from './display.mjs'
import { capture, must, which } from './run.mjs'
import { SetupError, during, say } from './say.mjs'

/** Debian package of each program. */
const PROGRAMS = {
  'xvfb-run': ['xvfb', 'xauth'],
  xauth: ['xauth'],
  pdftotext: ['poppler-utils'],
  'g++': ['g++']
}

/** Debian packages of the libraries Electron links to; newer releases have some with `t64` at the end. */
const LIBRARIES = [
  ...[
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libxss1',
    'libatk-bridge2.0-0',
    'libcups2',
    'libdrm2'
  ],
  ...[
    'libxkbcommon0',
    'libatspi2.0-0',
    'libxcomposite1',
    'libxdamage1',
    'libxfixes3',
    'libxrandr2',
    'libdbus-1-3'
  ]
]

let isListFresh = false

/** Installs Debian packages as root; otherwise throws with the line to type. */
async function install(packages, reason) {
  const canInstall = which('apt-get') !== undefined && process.getuid?.() === 0
  if (!canInstall) {
    const line = `sudo apt-get install -y ${packages.join(' ')}`
    const how = which('apt-get')
      ? `Type this once, then the same command again:\n  ${line}`
      : `On Debian and Ubuntu they come with:\n  ${line}`
    throw new SetupError(`${reason} This machine lacks system packages. ${how}`)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!isListFresh) {
    await during('refreshing the list of system packages', () => must('apt-get', ['update', '-q'], { env }))
    isListFresh = true
  }
  const { output } = await capture('apt-cache', ['pkgnames'])
  const known = new Set(output.split('\n'))
  const names = packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
  await during(`installing system packages: ${names.join(' ')}`, () =>
    must('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env })
  )
}

/** Makes sure that programs are there. */
export async function ensurePrograms(programs) {
  if (process.platform !== 'linux') return
  const missing = programs.filter((name) => !which(name))
  if (missing.length === 0) return
  const packages = [...new Set(missing.flatMap((name) => PROGRAMS[name]))]
  await install(packages, `${missing.join(', ')} not found.`)
}

/** Names the shared libraries the program asks for and the system does not have. */
async function missingLibraries(program) {
  const { output } = await capture('ldd', [program])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

/** Makes sure that Electron finds its libraries, a screen, and that PDFs can be read back by the tests. */
export async function ensureSystemLibraries(electronProgram) {
  if (process.platform !== 'linux' || !existsSync(electronProgram)) return
  const missing = await missingLibraries(electronProgram)
  if (missing.length > 0) await install(LIBRARIES, `Electron needs ${missing.join(', ')}.`)
  if (needsXvfb()) await ensurePrograms(['xvfb-run', 'xauth'])
  try {
    await ensurePrograms(['pdftotext'])
  } catch (error) {
    // Only tests read PDFs back: the app itself runs without.
    if (!(error instanceof SetupError)) throw error
    say(error.message)
  }
}
