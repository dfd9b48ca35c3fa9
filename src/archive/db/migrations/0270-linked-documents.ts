/**
 * Which item a person said is a cited document: its number is not in its head, or it has none. The journal can take it
 * back. The item that tells the number itself needs no row here (`items.document_key`).
 * Documents of edited reports are written anew: a bare number is told by its kind from now on (cited-name.ts).
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

export const migration0270: Migration = {
  version: 270,
  sql: `
CREATE TABLE linked_documents (
  document_key TEXT PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX linked_documents_by_item ON linked_documents (item_id);
${undoTriggers('linked_documents', { key: ['document_key'], rest: ['item_id'] })}
INSERT OR IGNORE INTO unsettled_reports (item_id) SELECT item_id FROM laid_reports;
`
}
