/**
 * How the search index grows: a batch of an import becomes one segment (8 MB are gathered before anything is written;
 * the default of 1 MB makes several), and segments are merged little by little, sixteen at a time. A level merges all
 * at once only from 64 segments on: at the default of 16 that came first and held everybody up for seconds.
 * See https://www.sqlite.org/fts5.html#the_automerge_configuration_option and the two after it.
 */
import type { Migration } from '../migration.ts'

export const migration0045: Migration = {
  version: 45,
  sql: `
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 16);
INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 64);
`
}
