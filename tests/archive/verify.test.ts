import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openWritable, type WritableDb } from '../../src/archive/db/open.ts'
import { reopened, sampleArchive } from '../support/archive.ts'

/** The original's file in the archive's folder, made writable. */
async function originalFile(
  sample: Awaited<ReturnType<typeof sampleArchive>>,
  name: string
): Promise<string> {
  const { original } = await sample.archive.call('items.get', { id: sample.idOf(name) })
  const file = path.join(sample.folder, 'originals', original.sha256.slice(0, 2), original.sha256.slice(2))
  chmodSync(file, 0o644)
  return file
}

/** Works on the closed archive's database, then opens the archive again. */
async function damaged(sample: Awaited<ReturnType<typeof sampleArchive>>, damage: (db: WritableDb) => void) {
  await sample.archive.close()
  const db = openWritable(path.join(sample.folder, 'archive.db'))
  damage(db)
  db.close()
  return reopened(sample.folder)
}

describe('verify', () => {
  test('finds a whole archive whole, also after work in it', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('4187')
    await archive.call('tags.assign', { ids: [id], add: ['Một'] })
    await archive.call('items.trash', { ids: [id] })
    await archive.call('items.update', { id, patch: { title: 'Tên khác' } })
    expect(await archive.call('archive.verify', {})).toEqual({
      ok: true,
      items: 12,
      originals: 12,
      outdated: 0,
      problems: []
    })
  })

  test('finds an original that was changed, one that is missing, and a file that belongs to nothing', async () => {
    const sample = await sampleArchive()
    const changed = await originalFile(sample, '4187')
    writeFileSync(changed, 'đã bị sửa')
    const missing = await originalFile(sample, '362')
    rmSync(missing)
    const stranger = path.join(sample.folder, 'originals', 'ff', 'f'.repeat(62))
    mkdirSync(path.dirname(stranger), { recursive: true })
    writeFileSync(stranger, 'lạ')
    const { ok, problems } = await sample.archive.call('archive.verify', {})
    expect(ok).toBe(false)
    const shaOf = (file: string) => path.basename(path.dirname(file)) + path.basename(file)
    expect(
      problems.map(({ code, subject }) => [code, subject]).sort(([a], [b]) => a!.localeCompare(b!))
    ).toEqual([
      ['original-changed', shaOf(changed)],
      ['original-missing', shaOf(missing)],
      ['original-unlisted', 'f'.repeat(64)]
    ])
  })

  test('finds rows the index has too many; those it lacks were written when it was opened', async () => {
    const sample = await sampleArchive()
    const archive = await damaged(sample, (db) => {
      db.exec('DELETE FROM search_bodies WHERE rowid = 3')
      db.exec("INSERT INTO search_heads (rowid, title) VALUES (777, 'thừa')")
    })
    await expect
      .poll(() => archive.call('archive.verify', {}))
      .toMatchObject({
        ok: false,
        problems: [{ code: 'search-index', subject: 'archive.db', message: '0 missing, 1 stray' }]
      })
  })

  test('finds an index whose inside is damaged', async () => {
    const sample = await sampleArchive()
    await sample.archive.close()
    // FTS5 keeps everybody away from its own tables unless SQLite is told otherwise
    const db = new Database(path.join(sample.folder, 'archive.db')).unsafeMode()
    db.exec('UPDATE search_words_data SET block = zeroblob(length(block)) WHERE id > 10')
    db.close()
    const archive = await reopened(sample.folder)
    const { ok, problems } = await archive.call('archive.verify', {})
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ code }) => code === 'search-index' || code === 'database')).toBe(true)
  })

  test('finds a link between rows that leads nowhere', async () => {
    const sample = await sampleArchive()
    const archive = await damaged(sample, (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec('INSERT INTO item_tags (item_id, tag_id) VALUES (1, 4444)')
    })
    const { ok, problems } = await archive.call('archive.verify', {})
    expect(ok).toBe(false)
    expect(problems[0]?.code).toBe('database')
  })
})
