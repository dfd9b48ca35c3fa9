import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { meetingSource } from '../../src/archive/accession/reports.ts'
import { openReadable } from '../../src/archive/db/open.ts'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { extractedReport } from '../../src/archive/stores/meetings.ts'
import { bringIn, folderOf, freshArchive, repository } from '../support/archive.ts'

const fixture = (name: string) =>
  readFileSync(path.join(repository, 'tests/fixtures/meeting', `${name}.txt`), 'utf8')
const news = fixture('tin-mua-vu')

test('reports of meetings and of long texts are kept, any other is extracted when asked for', async () => {
  const { archive, folder } = await freshArchive()
  const { byName } = await bringIn(
    archive,
    folderOf({ 'hop.txt': fixture('tong-ket-dan-van'), 'tin.txt': news, 'dai.txt': news.repeat(120) })
  )
  const db = openReadable(path.join(folder, 'archive.db'))
  const kept = (name: string) => extractedReport(db, byName.get(name)!.item!)
  expect(kept('hop.txt')?.isMeeting).toBe(true)
  expect(kept('dai.txt')?.isMeeting).toBe(false)
  expect(kept('tin.txt')).toBeNull()
  for (const [name, { item }] of byName) {
    const report = await archive.call('meetings.get', { itemId: item! })
    expect(report, name).toEqual(extractMeeting(meetingSource(db, item!)))
    expect(report.people.length + report.figures.length, name).toBeGreaterThan(0)
  }
  db.close()
})
