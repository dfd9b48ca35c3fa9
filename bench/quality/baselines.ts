/** What simple means reach on the same articles with the same queries: they prove the script before it judges us. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { tokenise } from '../../src/shared/vietnamese/tokens.ts'
import { bodyOf, type Article } from './corpus.ts'

export type Baseline = { name: string; search(text: string): number[] }

const quoted = (words: readonly string[]) => `"${words.join(' ').replaceAll('"', '""')}"`
/** All words, as FTS5 reads them side by side. */
const every = (text: string) =>
  text
    .split(' ')
    .map((word) => quoted([word]))
    .join(' ')

/** All words and at least one pair of neighbours side by side, by our own keys. */
function adjacent(text: string): string {
  const keys = tokenise(text).map((token) => token.folded)
  const pairs = keys.slice(1).map((key, at) => quoted([keys[at]!, key]))
  const all = keys.map((key) => quoted([key])).join(' AND ')
  return pairs.length === 0 ? all : `${all} AND (${pairs.join(' OR ')})`
}

/** The three baselines over one scratch database, which is kept beside the archive. */
export function openBaselines(file: string, articles: readonly Article[], isFresh: boolean): Baseline[] {
  if (isFresh || !existsSync(file)) fill(file, articles)
  const db = new Database(file, { readonly: true })
  const asked = (table: string, weights: string, write: (text: string) => string) => {
    const statement = db
      .prepare(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY bm25(${table}, ${weights}), rowid LIMIT 5`
      )
      .pluck()
    return (text: string) => statement.all(write(text)) as number[]
  }
  return [
    { name: 'FTS5 `remove_diacritics 2`, bm25', search: asked('plain', '1.0, 1.0', every) },
    { name: 'the same, title weighted 8', search: asked('plain', '8.0, 1.0', every) },
    { name: 'own fold, title weighted, a pair adjacent', search: asked('own', '8.0, 1.0', adjacent) }
  ]
}

function fill(file: string, articles: readonly Article[]): void {
  const making = `${file}.making`
  rmSync(making, { force: true })
  const db = new Database(making)
  db.exec(`
    CREATE VIRTUAL TABLE plain USING fts5(title, body, content = '', tokenize = "unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE own USING fts5(title, body, content = '', tokenize = "unicode61 remove_diacritics 0");
  `)
  const plain = db.prepare('INSERT INTO plain (rowid, title, body) VALUES (?, ?, ?)')
  const own = db.prepare('INSERT INTO own (rowid, title, body) VALUES (?, ?, ?)')
  const keys = (text: string) =>
    tokenise(text)
      .map((token) => token.folded)
      .join(' ')
  db.transaction(() => {
    for (const article of articles) {
      const { id, title } = article
      plain.run(id, title, bodyOf(article))
      own.run(id, keys(title), keys(bodyOf(article)))
    }
  })()
  db.close()
  renameSync(making, file)
}
