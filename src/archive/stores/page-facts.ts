/** The pages of originals, as far as somebody had to know of them. */
import type { ItemId } from '../../shared/model/item.ts'
import type { PageFacts } from '../../shared/model/page-region.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** In the order of the pages; [] while they are not known. */
export const pagesOfItem = (db: ReadableDb, id: ItemId): PageFacts[] =>
  db
    .prepare(
      `SELECT p.width, p.height, p.label FROM items i JOIN page_facts p ON p.sha256 = i.original_sha256
       WHERE i.id = ? ORDER BY p.page`
    )
    .all(id) as PageFacts[]

export function putPages(db: WritableDb, sha256: string, pages: readonly PageFacts[]): void {
  const put = db.prepare(
    'INSERT INTO page_facts (sha256, page, width, height, label) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
  )
  for (const [index, { width, height, label }] of pages.entries())
    put.run(sha256, index + 1, width, height, label)
}

/** Which of these originals are here and have pages nobody has looked at yet. */
export const unmeasured = (
  db: ReadableDb,
  sha256s: readonly string[]
): { sha256: string; mediaType: string }[] =>
  db
    .prepare(
      `SELECT DISTINCT o.sha256, o.media_type AS mediaType
       FROM json_each(?) asked JOIN originals o ON o.sha256 = asked.value
       WHERE (o.media_type = 'application/pdf' OR o.media_type LIKE 'image/%')
         AND NOT EXISTS (SELECT 1 FROM page_facts p WHERE p.sha256 = o.sha256)`
    )
    .all(JSON.stringify(sha256s)) as { sha256: string; mediaType: string }[]
