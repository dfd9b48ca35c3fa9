/**
 * The articles a run is drawn from: brought into an archive once, then read as the archive holds them, so that a query is
 * drawn from the very title and text that a person sees.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openArchive, type Archive } from '../../src/archive/index.ts'
import { foldWord, tokenise } from '../../src/shared/vietnamese/tokens.ts'
import { databaseOf, importInto } from '../import.ts'
import { print } from '../print.ts'
import { commitOf } from './report.ts'

/** One word as it stands and as it is typed without accents. */
export type Word = { text: string; typed: string; exact: string; start: number; end: number }

export type Article = {
  id: number
  title: string
  text: string
  /** Words of title and text as they are looked for, parted by single spaces, one before the first and after the last. */
  folded: string
  exact: string
}

/** What questions are drawn from. */
export type Articles = { articles: readonly Article[] }

export type Corpus = Articles & {
  archive: Archive
  byId: ReadonlyMap<number, Article>
  /** Ids that count as the given one: itself and its near copies. */
  alike(id: number): ReadonlySet<number>
  /** The commit whose engine wrote the index. */
  importedAt: string
}

/** What is typed for a word is without accents, in lower case; what is looked for is the index key. */
export const wordsIn = (text: string): Word[] =>
  tokenise(text).map((token) => ({
    text: token.text,
    typed: foldWord(token.text),
    exact: token.exact,
    start: token.start,
    end: token.end
  }))

/** The text without the title it begins with. */
export const bodyOf = ({ title, text }: Article): string =>
  text.startsWith(title) ? text.slice(title.length) : text

/** The folders of a set: `dev` is the news, the laws and the encyclopaedia; anything else is a folder itself. */
export function foldersOf(set: string, data: string | null): string[] {
  if (set !== 'dev') return [path.resolve(set)]
  if (data === null) return []
  return readdirSync(data)
    .filter((name) => /^(?:news|law|wiki)-/.test(name))
    .map((name) => path.join(data, name))
}

/** Opens the archive of a set under `scratch`; it is made by the real import where there is none yet. */
export async function openCorpus(
  folder: string,
  folders: readonly string[],
  isFresh: boolean
): Promise<Corpus> {
  const note = `${folder}.json`
  if (isFresh || !existsSync(note)) {
    rmSync(folder, { recursive: true, force: true })
    const { imported, wholeMs } = await importInto(folder, folders)
    writeFileSync(note, JSON.stringify({ commit: commitOf() }))
    print(`${imported} items imported in ${Math.round(wholeMs / 1000)} s`)
  }
  const { commit } = JSON.parse(readFileSync(note, 'utf8')) as { commit: string }
  const archive = await openArchive(folder)
  await indexed(databaseOf(folder))
  const articles = readArticles(databaseOf(folder))
  return {
    archive,
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    alike: readCopies(databaseOf(folder)),
    importedAt: commit
  }
}

/** Nothing was written for so long: the archive has done what it does by itself. */
const QUIET_MS = 1000

/** Waits until the index has been filled and put together behind the open archive. */
export async function indexed(database: string): Promise<void> {
  const db = new Database(database, { readonly: true })
  const missing = db
    .prepare('SELECT count(*) FROM items WHERE id NOT IN (SELECT rowid FROM search_exact)')
    .pluck()
  while ((missing.get() as number) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  const version = () => db.pragma('data_version', { simple: true })
  for (let known = version(), quiet = false; !quiet;) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    quiet = known === version()
    known = version()
  }
  db.close()
}

/** Every `step`-th item with its words, in the order of ids. */
export function readArticles(database: string, step = 1): Article[] {
  const db = new Database(database, { readonly: true })
  const rows = db
    .prepare(
      'SELECT i.id, i.title, t.text FROM items i JOIN texts t ON t.item_id = i.id WHERE i.id % ? = 0 ORDER BY i.id'
    )
    .all(step) as { id: number; title: string; text: string }[]
  db.close()
  return rows.map(({ id, title, text }) => {
    const tokens = tokenise(`${title}\n${text}`)
    const joined = (pick: 'folded' | 'exact') => ` ${tokens.map((token) => token[pick]).join(' ')} `
    return { id, title, text, folded: joined('folded'), exact: joined('exact') }
  })
}

/** Near copies as the archive found them: an id with those that count as it. */
function readCopies(database: string): Corpus['alike'] {
  const db = new Database(database, { readonly: true })
  const pairs = db.prepare('SELECT item_id, other_id FROM likenesses').raw().all() as [number, number][]
  db.close()
  const copies = new Map<number, Set<number>>()
  const copiesOf = (id: number) => copies.get(id) ?? new Set([id])
  for (const [a, b] of pairs) {
    copies.set(a, copiesOf(a).add(b))
    copies.set(b, copiesOf(b).add(a))
  }
  return copiesOf
}
