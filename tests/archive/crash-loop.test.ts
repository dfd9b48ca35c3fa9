import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createArchive } from '../../src/archive/index.ts'
import { article, folderOf, leftovers, outcomesOf, reopened, temporaryFolder } from '../support/archive.ts'
import { writeZip } from '../support/write-zip.ts'

test('files that end the whole process are found and passed by; the run comes to its end', async () => {
  const folder = path.join(temporaryFolder(), 'kho')
  await (await createArchive(folder)).close()
  const documents = folderOf({
    ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`tin ${n}.txt`, article(n)])),
    'nổ ngay.txt': article(100),
    'thư cũ.zip': writeZip([
      { name: 'a.txt', content: article(101) },
      { name: 'nổ trong.txt', content: article(102) },
      { name: 'z.txt', content: article(103) }
    ])
  })
  const script = new URL('../support/import-with-bad-thread.ts', import.meta.url)
  let crashes = 0
  for (;;) {
    const child = fork(script, [folder, documents], { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code === 0) break
    // the app starts its archive process three times a minute and no more
    expect(++crashes).toBeLessThanOrEqual(3)
  }
  const archive = await reopened(folder)
  const { runs } = await archive.call('accession.list', {})
  const outcomes = await outcomesOf(archive, runs[0]!.jobId)
  expect(runs).toMatchObject([{ state: 'done' }])
  expect(outcomes).toHaveLength(64)
  expect(
    outcomes.flatMap(({ path: file, status, reason }) =>
      status === 'failed' ? [[path.basename(file), reason!.code]] : []
    )
  ).toEqual([
    ['nổ ngay.txt', 'importer-crashed'],
    ['thư cũ.zip › nổ trong.txt', 'importer-crashed']
  ])
  expect(existsSync(path.join(folder, 'under-way'))).toBe(false)
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 62, originals: 62 })
})
