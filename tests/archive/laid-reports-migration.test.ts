/** Migration 200: reports with edits are noted, and what they cite takes the place of what was extracted. */
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { temporaryFolder } from '../support/archive.ts'

test('notes every report with edits, and counts what was extracted until something is laid over it', () => {
  const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
  onTestFinished(() => void db.close())
  migrate(db, 170)
  db.exec(`
    INSERT INTO originals VALUES ('${'a'.repeat(64)}', 12, 'text/plain', '2021-03-01');
    INSERT INTO items (id, accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
      VALUES (1, '2021-000001', '${'a'.repeat(64)}', 'tin.txt', 'txt', 'Tin', 'tin', '', 1, '2021-03-01');
    INSERT INTO texts VALUES (1, 'Tin');
    INSERT INTO meetings VALUES (1, '{}', '2021-03-01');
    INSERT INTO meeting_edits VALUES (1, 'name', 'Hội nghị', '2021-03-01', NULL);
    INSERT INTO citations VALUES (1, 0, '88-ct/tu', 'Chỉ thị', '88-CT/TU', NULL, NULL, NULL, 'Chỉ thị số 88-CT/TU');
  `)
  migrate(db)
  const all = (sql: string) => db.prepare(sql).pluck().all()
  expect(all('SELECT item_id FROM unsettled_reports')).toEqual([1])
  expect(all('SELECT number FROM cited')).toEqual(['88-CT/TU'])
  db.exec('INSERT INTO laid_reports VALUES (1, NULL)')
  expect(all('SELECT number FROM cited')).toEqual([])
  db.exec(
    "INSERT INTO laid_citations VALUES (1, 0, '9-ct/tu', 'Chỉ thị', '9-CT/TU', NULL, NULL, NULL, 'Chỉ thị 9-CT/TU')"
  )
  expect(all('SELECT number FROM cited')).toEqual(['9-CT/TU'])

  db.exec('DELETE FROM unsettled_reports')
  db.exec("UPDATE meetings SET report = '[]' WHERE item_id = 1")
  db.exec("UPDATE meeting_edits SET value = 'khác' WHERE item_id = 1")
  expect(all('SELECT item_id FROM unsettled_reports')).toEqual([1])
  db.exec('DELETE FROM laid_reports')
  expect([all('SELECT number FROM cited'), all('SELECT 1 FROM laid_citations')]).toEqual([['88-CT/TU'], []])

  db.exec('DELETE FROM meeting_edits; DELETE FROM unsettled_reports')
  db.exec("UPDATE meetings SET report = '{}' WHERE item_id = 1")
  expect(all('SELECT item_id FROM unsettled_reports')).toEqual([])
})
