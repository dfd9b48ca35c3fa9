/**
 * What is known of the encoding of items whose text lay in an old one, or may: the text as it is now (`state`), the
 * likeliest encoding and how sure that is, and the evidence as JSON. The journal learns to take back what changes
 * together with an item's text.
 */
import type { Migration } from '../migration.ts'

const inverse = (name: string, event: string, table: string, statement: string) => `
CREATE TRIGGER undo_${name} AFTER ${event} ON ${table}
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

const facts = ['encoding', 'language', 'document_key']
const findings = ['state', 'encoding', 'confidence', 'evidence']
const assigned = (columns: readonly string[]) =>
  columns.map((column) => `'${column} = ' || quote(old.${column})`).join(` || ', ' || `)

export const migration0070: Migration = {
  version: 70,
  sql: `
CREATE TABLE encoding_findings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('converted', 'doubtful', 'chosen', 'as-read')),
  encoding TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  evidence TEXT NOT NULL
) STRICT;
${inverse(
  'items_text_facts_update',
  `UPDATE OF ${facts.join(', ')}`,
  'items',
  `'UPDATE items SET ' || ${assigned(facts)} || ' WHERE id = ' || quote(new.id)`
)}
${inverse(
  'encoding_findings_update',
  `UPDATE OF ${findings.join(', ')}`,
  'encoding_findings',
  `'UPDATE encoding_findings SET ' || ${assigned(findings)} || ' WHERE item_id = ' || quote(new.item_id)`
)}
${inverse(
  'encoding_findings_insert',
  'INSERT',
  'encoding_findings',
  `'DELETE FROM encoding_findings WHERE item_id = ' || quote(new.item_id)`
)}
${inverse(
  'encoding_findings_delete',
  'DELETE',
  'encoding_findings',
  `'INSERT INTO encoding_findings (item_id, ${findings.join(', ')}) VALUES (' || quote(old.item_id) || ', ' || ${findings
    .map((column) => `quote(old.${column})`)
    .join(` || ', ' || `)} || ')'`
)}
`
}
