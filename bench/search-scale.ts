/**
 * Search at scale: a mix of five hundred queries against archives of many items, each beside what FTS5 alone takes for its
 * fifty best rows on the same index. The archives are made once and kept, for a hundred thousand items take minutes.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openArchive, type Archive } from '../src/archive/index.ts'
import { generatedArticles, perturbed, seeded, writeTexts } from './documents.ts'
import { showFirsts } from './first-answers.ts'
import { databaseOf, importInto } from './import.ts'
import { mixedQueries, type MixedQuery } from './mixed-queries.ts'
import { ms, print, row } from './print.ts'
import { indexed, readArticles } from './quality/corpus.ts'
import { openRawSearch } from './raw.ts'

/** Articles that queries are drawn from. */
const SAMPLE = 3000
const ROUNDS = 3
/** Slower queries are not asked again: they tell enough. */
const SLOW_MS = 250

/** Best of the rounds: ours with facets, of that the facets, processor time of both, FTS5 alone. */
type Times = { hits: number; oursMs: number; facetsMs: number; cpuMs: number; rawMs: number | null }
type Timed = MixedQuery & Times

/** @param real paths of real texts to make the articles from; generated ones where there are none */
export async function showSearchScale(
  scratch: string,
  real: readonly string[],
  items: number
): Promise<void> {
  const folder = await archiveOfItems(scratch, real, items)
  const archive = await openArchive(folder)
  await indexed(databaseOf(folder))
  const articles = readArticles(databaseOf(folder), Math.max(1, Math.floor(items / SAMPLE)))
  const queries = mixedQueries({ articles }, seeded(20_191_012))
  const raw = openRawSearch(databaseOf(folder))
  const figures = queries.map((query): Timed => ({ ...query, ...unmeasured(query) }))
  // whole rounds, so that no query finds the answer to itself still at hand
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of figures) if (round === 0 || each.cpuMs < SLOW_MS) await measure(archive, raw, each)
  }
  raw.close()
  await archive.close()
  show(items, figures)
  const { index, text } = sizesOf(databaseOf(folder))
  row(['  index / text, MB', `${Math.round(index / 2 ** 20)}`, `${Math.round(text / 2 ** 20)}`])
  row(['  index against the text', ratioOf(index / text)])
  await showFirsts(folder)
}

/** The folder of the archive of so many items, made through the real import where it is not there yet. */
export async function archiveOfItems(
  scratch: string,
  real: readonly string[],
  items: number
): Promise<string> {
  const folder = path.join(scratch, `tulieu-search-${items}`)
  if (existsSync(folder)) return folder
  const making = `${folder}-making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const articles =
    real.length > 0 ? real.map((file) => readFileSync(file, 'utf8')) : [...generatedArticles(2000)]
  const texts = path.join(making, 'texts')
  writeTexts(texts, dated(perturbed(articles, items)))
  const archive = path.join(making, 'archive')
  const { wholeMs } = await importInto(archive, [texts])
  await tagSome(archive)
  rmSync(texts, { recursive: true })
  renameSync(archive, folder)
  rmSync(making, { recursive: true })
  print(`\n${items} items imported in ${Math.round(wholeMs / 1000)} s`)
  return folder
}

/** Articles with a line of date under the title, as pages of news have it: few of the real ones kept theirs. */
function* dated(articles: Iterable<string>): Generator<string> {
  const random = seeded(20_150_101)
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  for (const article of articles) {
    const [title, ...rest] = article.split('\n')
    yield [title, '', `${upTo(28)}/${upTo(12)}/${2014 + upTo(9)} - 09:15 AM`, '', ...rest].join('\n')
  }
}

/** Some tags, each on one item of fifteen. */
async function tagSome(folder: string): Promise<void> {
  const archive = await openArchive(folder)
  const ids = await archive.call('search.ids', { text: '', filter: {}, limit: 100_000 })
  const random = seeded(12)
  for (const tag of [
    'Dân vận',
    'Hội nghị',
    'Đối thoại',
    'Giám sát',
    'Kinh tế',
    'Xã hội',
    'Giao thông',
    'Y tế'
  ]) {
    const some = ids.filter(() => random() < 1 / 15)
    for (let from = 0; from < some.length; from += 1000)
      await archive.call('tags.assign', { ids: some.slice(from, from + 1000), add: [tag] })
  }
  await archive.close()
}

const unmeasured = ({ match }: MixedQuery): Times => ({
  hits: 0,
  oursMs: Infinity,
  facetsMs: Infinity,
  cpuMs: Infinity,
  rawMs: match === null ? null : Infinity
})

async function measure(archive: Archive, raw: ReturnType<typeof openRawSearch>, best: Timed): Promise<void> {
  const { text, filter, match } = best
  const cpu = process.cpuUsage()
  const start = performance.now()
  best.hits = (await archive.call('search.run', { text, filter, limit: 50 })).total
  const found = performance.now()
  await archive.call('search.facets', { text, filter })
  const counted = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  best.oursMs = Math.min(best.oursMs, counted - start)
  best.facetsMs = Math.min(best.facetsMs, counted - found)
  best.cpuMs = Math.min(best.cpuMs, (user + system) / 1000)
  if (match === null || best.rawMs === null) return
  const asked = performance.now()
  raw.search(match)
  best.rawMs = Math.min(best.rawMs, performance.now() - asked)
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function show(items: number, figures: readonly Timed[]): void {
  const median = (values: readonly number[]) => quantile(values, 0.5)
  const line = (name: string, belongs: (each: Timed) => boolean) => {
    const some = figures.filter(belongs)
    const of = (pick: (each: Timed) => number | null) => some.map(pick).filter((value) => value !== null)
    const raw = of((each) => each.rawMs)
    row([
      `  ${name} (${some.length})`,
      ms(median(of((each) => each.oursMs))),
      ms(
        quantile(
          of((each) => each.oursMs),
          0.95
        )
      ),
      ms(median(of((each) => each.cpuMs))),
      ms(
        quantile(
          of((each) => each.cpuMs),
          0.95
        )
      ),
      ms(median(of((each) => each.facetsMs))),
      raw.length === 0 ? '–' : ms(median(raw)),
      raw.length === 0 ? '–' : ratioOf(median(of((each) => each.rawMs && each.oursMs / each.rawMs))),
      String(median(of((each) => each.hits)))
    ])
  }
  print()
  row([
    `search at ${items} items, ms`,
    'median',
    'p95',
    'cpu',
    'cpu p95',
    'facets',
    'raw',
    'ours/raw',
    'hits'
  ])
  for (const kind of new Set(figures.map((each) => each.kind))) line(kind, (each) => each.kind === kind)
  // a tenth of all items is about where counting and sorting begin to cost more than finding
  line('up to 10 % of the items', (each) => each.hits <= items / 10)
  line('over 10 % of the items', (each) => each.hits > items / 10)
  line('all', () => true)
  print('  slowest:')
  for (const { text, oursMs, cpuMs, facetsMs, rawMs, hits } of [...figures]
    .sort((a, b) => b.oursMs - a.oursMs)
    .slice(0, 10)) {
    const raw = rawMs === null ? '–' : ms(rawMs)
    row([`    ${text.slice(0, 38)}`, ms(oursMs), '', ms(cpuMs), '', ms(facetsMs), raw, '', String(hits)])
  }
}

const ratioOf = (value: number) => `${value.toFixed(2)}×`

/** Bytes of everything the search index keeps, and of the texts it is made from. */
function sizesOf(database: string): { index: number; text: number } {
  const db = new Database(database, { readonly: true })
  const index = db
    .prepare("SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'search_*'")
    .pluck()
    .get() as number
  const text = db.prepare('SELECT sum(octet_length(text)) FROM texts').pluck().get() as number
  db.close()
  return { index, text }
}
