/** Where on its site a page's article stands, as the page itself tells. */
import type { Migration } from '../migration.ts'

export const migration0110: Migration = {
  version: 110,
  sql: 'ALTER TABLE items ADD COLUMN section TEXT;'
}
