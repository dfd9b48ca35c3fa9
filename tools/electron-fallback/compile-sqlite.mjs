/**
 * Compiles better-sqlite3 for a runtime that has Node-API 9, with the C and C++ compiler alone: no node-gyp,
 * no Python, no Node headers beyond the Node-API ones. Switches follow better-sqlite3's binding.gyp and deps/*.gyp.
 */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeProgram } from '../setup/paths.mjs'
import { must } from '../setup/run.mjs'

const napi9 = path.join(path.dirname(fileURLToPath(import.meta.url)), 'napi9.h')

/** SQLite's compile-time options as better-sqlite3 lists them (a Python literal of quoted names). */
function sqliteOptions(source) {
  const list = readFileSync(path.join(source, 'deps', 'defines.gypi'), 'utf8')
  const options = [...list.matchAll(/'((?:HAVE|SQLITE)_[A-Z0-9_]+(?:=[^']*)?)'/g)].map(
    (match) => `-D${match[1]}`
  )
  if (options.length < 20) throw new Error('deps/defines.gypi of better-sqlite3 has a new shape')
  return options
}

/**
 * @param {{source: string, headers: string, target: string}} folders better-sqlite3, the node_modules with
 *   node-addon-api and node-api-headers, and where better_sqlite3.node is written
 */
export async function compileSqlite({ source, headers, target }) {
  const sqlite = path.join(source, 'deps', 'sqlite3')
  const object = (name) => path.join(target, `${name}.o`)
  const common = ['-O3', '-fPIC', '-w', '-DNDEBUG']
  await Promise.all([
    must('gcc', [
      '-std=c99',
      ...common,
      ...sqliteOptions(source),
      ...['-c', path.join(sqlite, 'sqlite3.c'), '-o', object('sqlite3')]
    ]),
    must('g++', [
      ...['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
      ...common,
      ...['-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3'],
      ...['-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
      ...['-include', napi9],
      ...[
        path.join(headers, 'node-api-headers', 'include'),
        path.join(headers, 'node-addon-api'),
        sqlite
      ].map((folder) => `-I${folder}`),
      ...['-c', path.join(source, 'src', 'better_sqlite3.cpp'), '-o', object('addon')]
    ])
  ])
  const addon = path.join(target, 'better_sqlite3.node')
  await must('g++', [
    ...['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'],
    ...[object('addon'), object('sqlite3'), '-o', addon, '-ldl', '-lpthread', '-lm']
  ])
  rmSync(object('addon'))
  rmSync(object('sqlite3'))
  // A real statement before anybody relies on it.
  const trial = `const D = require(${JSON.stringify(source)})
    const db = new D(':memory:', { nativeBinding: ${JSON.stringify(addon)} })
    db.exec('CREATE VIRTUAL TABLE t USING fts5(x)')
    db.prepare('INSERT INTO t VALUES (?)').run('tư liệu')
    if (db.prepare('SELECT count(*) AS n FROM t WHERE t MATCH ?').get('liệu').n !== 1) process.exit(1)`
  await must(nodeProgram, ['-e', trial])
}
