/** `journal.who`: the name in the system of the person who did it; '' where it is not known, as before this version. */
import type { Migration } from '../migration.ts'

export const migration0216: Migration = {
  version: 216,
  sql: `ALTER TABLE journal ADD COLUMN who TEXT NOT NULL DEFAULT '';`
}
