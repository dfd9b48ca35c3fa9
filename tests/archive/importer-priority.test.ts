import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article, bringIn, folderOf, freshArchive } from '../support/archive.ts'

/** nice(2) of each thread of this process: the 19th field of its stat file, the 17th after the name in brackets (proc(5)). */
const niceOfThreads = (): number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
  })

test.skipIf(process.platform !== 'linux')(
  'importer threads yield to everything else of the program',
  async () => {
    const own = Math.min(...niceOfThreads())
    const { archive } = await freshArchive()
    await bringIn(archive, folderOf({ 'tin.txt': article(1) }))
    const nice = niceOfThreads()
    expect(Math.max(...nice)).toBe(own + 10)
    // the writer's thread, this one, stays as it was
    expect(Math.min(...nice)).toBe(own)
  }
)
