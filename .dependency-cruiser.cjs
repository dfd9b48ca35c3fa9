/**
 * The walls between the rooms. Each rule's comment is what a person reads who ran into the wall: it names the
 * right door. tests/unit/walls.test.ts shows every rule catching a small wrong tree.
 */
const features = '^src/renderer/src/features'
/** An installed package, wherever its node_modules is. */
const npm = (name) => `(^|/)node_modules/${name}/`
const sqlite = npm('(@types/)?better-sqlite3')
const electron = '(^|/)node_modules/electron/|^electron$'
const archiveRooms = (...names) => `^src/archive/(${names.join('|')})/`

/** Files that something outside the sources starts: nobody imports them, and that is right. */
const entries = [
  '^src/main/(index|archive-process)\\.ts$',
  '^src/archive/threads/[^/]+-thread\\.ts$',
  '^src/cli/index\\.ts$',
  '^src/preload/index\\.ts$',
  '^src/renderer/src/main\\.tsx$',
  '^src/renderer/src/print/main\\.tsx$',
  '\\.d\\.ts$'
]

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    wall(
      'shared-stands-alone',
      'src/shared holds words everybody shares: it imports itself and zod only. Code that needs more belongs in src/archive or src/renderer.',
      { path: '^src/shared/' },
      { pathNot: ['^src/shared/', npm('zod')] }
    ),
    wall(
      'electron-in-the-shell',
      'Only src/main and src/preload know Electron. The engine and the command line run without it; the window calls through src/shared/ipc/contract.ts.',
      { pathNot: '^src/(main|preload)/' },
      { path: electron }
    ),
    wall(
      'sqlite-in-db',
      'better-sqlite3 is opened in src/archive/db. Ask a store (src/archive/stores) for data, or call the handler.',
      { pathNot: archiveRooms('db', 'stores', 'search') },
      { path: sqlite }
    ),
    wall(
      'sqlite-types-in-stores',
      'stores and search take only types from better-sqlite3 (import type); the connection comes from src/archive/db.',
      { path: archiveRooms('stores', 'search') },
      { path: sqlite, dependencyTypesNot: ['type-only'] }
    ),
    wall(
      'readers-know-no-database',
      'importers, cleaning and meeting turn bytes and text into plain objects. Storing the result is the work of src/archive/accession.',
      { path: archiveRooms('importers', 'cleaning', 'meeting') },
      { path: archiveRooms('stores', 'db') }
    ),
    wall(
      'readers-know-no-use-case',
      'importers, cleaning, meeting and vault are called by src/archive/accession and never call back: return the result instead.',
      { path: archiveRooms('importers', 'cleaning', 'meeting', 'vault') },
      { path: archiveRooms('handlers', 'accession', 'search', 'report', 'safekeeping') }
    ),
    wall(
      'vault-knows-no-database',
      'The vault keeps bytes. What is known about them is stored by src/archive/accession through src/archive/stores.',
      { path: archiveRooms('vault') },
      { path: archiveRooms('stores', 'db') }
    ),
    wall(
      'use-cases-know-no-handler',
      'Handlers call accession, search, report and safekeeping, not the other way round. Share the code below, in the use case or a store.',
      { path: archiveRooms('accession', 'search', 'report', 'safekeeping', 'tagging') },
      { path: archiveRooms('handlers') }
    ),
    wall(
      'stores-look-down',
      'stores speak SQL and see src/archive/db only. A rule that needs more than one noun belongs in a use case or a handler.',
      { path: archiveRooms('stores') },
      { path: '^src/archive/', pathNot: archiveRooms('stores', 'db') }
    ),
    wall(
      'db-is-the-ground',
      'src/archive/db opens, migrates and backs up the file. It imports no other room of the archive: pass in what it needs.',
      { path: archiveRooms('db') },
      { path: '^src/archive/', pathNot: archiveRooms('db') }
    ),
    wall(
      'archive-by-its-door',
      'From outside, the archive is src/archive/index.ts (openArchive). Export there what is missing.',
      { pathNot: '^src/archive/' },
      { path: '^src/archive/', pathNot: '^src/archive/index\\.ts$' }
    ),
    wall(
      'archive-knows-no-screen',
      'The engine runs in any process: it imports src/shared only. What the shell has to do is told by an event or an answer.',
      { path: '^src/archive/' },
      { path: '^src/', pathNot: '^src/(archive|shared)/' }
    ),
    wall(
      'main-apart',
      'src/main starts the window and the archive process; it imports src/archive/index.ts and src/shared. The window is reached through IPC.',
      { path: '^src/main/' },
      { path: '^src/(renderer|preload|cli)/' }
    ),
    wall(
      'cli-apart',
      'The command line uses src/archive/index.ts and src/shared. What only the shell can do (a PDF) is asked of the program, not imported.',
      { path: '^src/cli/' },
      { path: '^src/(main|preload|renderer)/' }
    ),
    wall(
      'preload-is-a-door',
      'The preload shows the contract to the page and imports src/shared only.',
      { path: '^src/preload/' },
      { path: '^src/', pathNot: '^src/(preload|shared)/' }
    ),
    wall(
      'renderer-sees-shared',
      'The window imports src/shared only. Data comes through src/renderer/src/client, which calls the contract.',
      { path: '^src/renderer/' },
      { path: '^src/', pathNot: '^src/(renderer|shared)/' }
    ),
    wall(
      'renderer-has-no-node',
      'The window is sandboxed: there is no Node in it. Files, paths and processes are the work of src/main or src/archive, asked for through the contract.',
      { path: '^src/(renderer|preload)/' },
      { dependencyTypes: ['core'], pathNot: '^electron$' }
    ),
    wall(
      'features-apart',
      'Features never import each other: they meet in src/renderer/src/app. A part two of them draw belongs in src/renderer/src/ui.',
      { path: `${features}/([^/]+)/` },
      { path: `${features}/`, pathNot: `${features}/$1/` }
    ),
    wall(
      'ui-knows-nothing',
      'src/renderer/src/ui draws what it is given: no feature, no client, no app. Pass data and callbacks in as properties.',
      { path: '^src/renderer/src/ui/' },
      { path: '^src/renderer/src/', pathNot: '^src/renderer/src/ui/' }
    ),
    wall(
      'client-below-features',
      'src/renderer/src/client calls the contract for everybody and knows no feature and no app.',
      { path: '^src/renderer/src/client/' },
      { path: '^src/renderer/src/(features|app|print)/' }
    ),
    wall(
      'ships-what-it-imports',
      'This package is a development dependency and is not in the installed program: move it to dependencies in package.json.',
      { path: '^src/(main|archive|cli|shared)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: electron }
    ),
    wall(
      'resolves',
      'This import leads nowhere: write the file name with its extension, or add the package to package.json.',
      {},
      { couldNotResolve: true }
    ),
    wall(
      'no-cycle',
      'These modules import each other in a ring. Move what both need into a third module below them.',
      {},
      { circular: true }
    ),
    wall(
      'no-orphan',
      'Nothing imports this file and it imports nothing: use it or delete it. A new entry point is listed in .dependency-cruiser.cjs.',
      { path: '^src/', orphan: true, pathNot: entries },
      {}
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|release)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts']
    }
  }
}
