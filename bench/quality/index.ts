/**
 * How good search is: known-item runs with queries drawn from the articles themselves, through the archive's own call.
 *
 * usage: npm run bench:quality [-- --queries N --seed N --set dev|FOLDER --only CLASS,… --scratch DIRECTORY --fresh --keep]
 * Classes: a3, a5 (title words without accents), b5 (with), c6 (body words without), d (document codes in another
 * spelling; d-glued: run together), e (names of people without accents), f (one word misspelt: is the suggestion
 * right), words (two-syllable words: the first ten hits hold them).
 * The archive is imported once under --scratch and used again: --fresh makes it anew, after a change to what is indexed.
 * --keep writes the table of a whole run to bench/results/quality-SET.md. Misses are listed beside the archive.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { realData, seeded } from '../documents.ts'
import { print } from '../print.ts'
import { openBaselines } from './baselines.ts'
import { ceilingOf } from './ceiling.ts'
import { foldersOf, openCorpus } from './corpus.ts'
import {
  ask,
  askBaseline,
  askPhrases,
  askSuggestions,
  questionClasses,
  questionsOf,
  type Miss
} from './measure.ts'
import { circumstances, floors, SUGGESTION_FLOOR, table, type Cell } from './report.ts'

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    set: { type: 'string', default: 'dev' },
    only: { type: 'string' },
    scratch: { type: 'string', default: path.join(tmpdir(), 'tulieu-quality') },
    fresh: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false }
  }
})
const [count, seed] = [Number(values.queries), Number(values.seed)]
const every = [...questionClasses, 'f', 'words'] as const
const chosen = every.filter((kind) => values.only === undefined || values.only.split(',').includes(kind))
const folders = foldersOf(values.set, realData())
if (folders.length === 0) {
  print('not measured: there is no ../shared/data and no TULIEU_DATA')
  process.exit(0)
}

// the commit whose engine is loaded, whatever is checked out while it is measured
const measuredAt = circumstances()
const name = path.basename(values.set)
mkdirSync(values.scratch, { recursive: true })
const place = path.join(values.scratch, name)
const corpus = await openCorpus(place, folders, values.fresh)
const baselines = openBaselines(`${place}-baselines.db`, corpus.articles, values.fresh)

const ours = new Map<string, Cell>()
const ceilings = new Map<string, Cell>()
const theirs = new Map(baselines.map((baseline) => [baseline.name, new Map<string, Cell>()]))
const notes: string[] = []
const timed: string[] = []

const tellMisses = (kind: string, misses: readonly Miss[]) =>
  writeFileSync(
    `${place}-misses-${kind}.tsv`,
    misses.map(({ text, meant, rank, first }) => `${[text, meant, rank ?? '-', first].join('\t')}\n`).join('')
  )
/** Each class draws from a seed of its own, so that leaving one out changes no other. */
const randomOf = (kind: string) => seeded(seed * 1000 + every.indexOf(kind as (typeof every)[number]))

for (const kind of questionClasses) {
  if (!chosen.includes(kind)) continue
  const questions = questionsOf(kind, corpus, count, randomOf(kind))
  const figures = await ask(corpus.archive, questions)
  ours.set(kind, figures)
  const ceiling = ceilingOf(kind, corpus.articles, questions)
  if (ceiling !== null) ceilings.set(kind, ceiling)
  tellMisses(kind, figures.misses)
  if (!kind.startsWith('d') && kind !== 'e')
    for (const baseline of baselines) theirs.get(baseline.name)!.set(kind, askBaseline(baseline, questions))
  const line = `${kind}: ${figures.questions} queries, median ${figures.medianMs.toFixed(1)} ms, p95 ${figures.p95Ms.toFixed(1)} ms`
  timed.push(line)
  print(`${line}, success ${figures.at1.toFixed(3)} / ${figures.at5.toFixed(3)}`)
}
if (chosen.includes('f')) {
  const { questions, right, misses } = await askSuggestions(corpus, count, randomOf('f'))
  tellMisses('f', misses)
  notes.push(
    `f: of ${questions} queries with one word misspelt ${right.toFixed(3)} had the right suggestion (at least ${SUGGESTION_FLOOR})`
  )
}
if (chosen.includes('words')) {
  const { words, right, misses } = await askPhrases(corpus)
  tellMisses('words', misses)
  notes.push(
    `words: for ${right} of ${words} two-syllable words, with and without accents, the first ten hits all hold the phrase`
  )
}

const columns = questionClasses.filter((kind) => ours.has(kind))
const result = [
  `# Known-item search, ${name} set`,
  '',
  `${corpus.articles.length} articles, indexed at commit ${corpus.importedAt}; ${count} queries a class, seed ${seed}.`,
  `${measuredAt}.`,
  '',
  table(columns, [
    ...[...theirs].map(([named, cells]) => ({ name: named, cells })).filter(({ cells }) => cells.size > 0),
    { name: 'at least', cells: floors },
    { name: '**ours**', cells: ours },
    { name: 'any ranking at most', cells: ceilings }
  ]),
  '',
  '- any ranking at most: several articles hold the very words, and nothing tells which of them is meant',
  ...notes.map((note) => `- ${note}`),
  '',
  'Text to a page of fifty with snippets, in this process:',
  '',
  ...timed.map((line) => `- ${line}`),
  ''
].join('\n')
print()
print(result)
print(`misses: ${place}-misses-*.tsv`)
if (values.keep && values.only === undefined) {
  const results = fileURLToPath(new URL('../results/', import.meta.url))
  mkdirSync(results, { recursive: true })
  writeFileSync(path.join(results, `quality-${name}.md`), result)
}
await corpus.archive.close()
process.exit(0)
