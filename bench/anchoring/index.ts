/**
 * Annotations of real articles after the text has changed: how many find their sentence again, are asked about, are
 * listed as lost, or, what must not be, stand at another sentence. Beside it the way of Hypothesis on the same set.
 *
 * usage: npm run bench:anchoring [-- --count N --seed N]; texts from ../shared/data or TULIEU_DATA
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { placeSelectors } from '../../src/shared/anchor/place.ts'
import type { TextSelectors } from '../../src/shared/model/selector.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'
import { realData, seeded, spread, textsIn } from '../documents.ts'
import { describeMachine, ms, print, row } from '../print.ts'
import {
  blocksOf,
  draftOf,
  finish,
  misread,
  swapped,
  withInserted,
  without,
  type Draft,
  type Edited
} from './edits.ts'
import { placeAsHypothesis } from './hypothesis.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '20261129' },
    wrong: { type: 'boolean' }
  }
})
const data = realData()
if (data === null) {
  print('no data: set TULIEU_DATA')
  process.exit(0)
}
const texts = spread(
  ['news-vietnews-meeting', 'news-baomoi-meeting', 'news-vietnews-general', 'news-baomoi-general'].flatMap(
    (name) => textsIn(path.join(data, name))
  ),
  1200
)
  .map((file) =>
    readFileSync(file, 'utf8')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/(?<=[.!?”"]) (?=\p{Lu})/gu, '\n')
  )
  .filter((text) => text.length > 800)

/** The text with a block of it told once more further down, of another year. */
function withTwin(text: string, random: () => number): string {
  const blocks = blocksOf(text)
  const { start, end } = one(blocks, random)
  const at = one(blocks, random).end
  return `${text.slice(0, at)}\n${nearlyTheSame(text.slice(start, end), random)}${text.slice(at)}`
}

type Way = {
  name: string
  edit: (text: string, foreign: string, random: () => number, range: Range) => Edited
}
type Range = { start: number; end: number }

const one = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!
const noisy = (share: number) => (text: string, _: string, random: () => number) =>
  finish(misread(draftOf(text), share, random), text.length)

/** The block a range begins in. */
const blockAt = (text: string, { start }: Range): Range =>
  blocksOf(text).find((block) => block.end > start) ?? { start: 0, end: text.length }

/** The block with a number or a few words changed: the sentence of another year's report. */
function nearlyTheSame(words: string, random: () => number): string {
  const numbers = words.replace(/\d+/g, (digits) =>
    String(Number(digits.slice(0, 6)) + 1 + Math.floor(random() * 9))
  )
  return numbers === words ? `${words} Năm sau cũng thế.` : numbers
}

/** The sentence went and one of another year stands in its place: a quote with another number is another sentence. */
const TWINS = 'among near copies, a block put in'
const COPY_LEFT = 'only a near copy left'
function inCopy(text: string, { quote: { exact }, position }: TextSelectors): Range | null {
  const from = Math.max(0, position.start - exact.length - 40)
  const start = text.indexOf(exact, from)
  return start < 0 || start > position.start + 40 ? null : { start, end: start + exact.length }
}

const ways: readonly Way[] = [
  {
    name: 'a block taken out',
    edit: (text, _, random) => {
      const { start, end } = one(blocksOf(text), random)
      return finish(without(draftOf(text), start, end + 1), text.length)
    }
  },
  {
    name: 'a block put in',
    edit: (text, foreign, random) => {
      const { start } = one(blocksOf(text), random)
      return finish(
        withInserted(
          draftOf(text),
          start,
          `${one(
            blocksOf(foreign).map(({ start: from, end }) => foreign.slice(from, end)),
            random
          )}\n`
        ),
        text.length
      )
    }
  },
  { name: '1 % of letters misread', edit: noisy(0.01) },
  { name: '3 % of letters misread', edit: noisy(0.03) },
  { name: '5 % of letters misread', edit: noisy(0.05) },
  { name: '10 % of letters misread', edit: noisy(0.1) },
  {
    name: 'accents repaired',
    edit: (text) => {
      const draft = draftOf(text)
      return finish(draft, text.length)
    }
  },
  {
    name: 'two paragraphs exchanged',
    edit: (text, _, random) => {
      const blocks = blocksOf(text)
      const at = Math.floor(random() * (blocks.length - 1))
      const other = at + 1 + Math.floor(random() * (blocks.length - at - 1))
      return finish(swapped(draftOf(text), blocks[at]!, blocks[other]!), text.length)
    }
  },
  {
    name: TWINS,
    edit: (text, foreign, random) => {
      const added = one(
        blocksOf(foreign).map(({ start, end }) => foreign.slice(start, end)),
        random
      )
      return finish(withInserted(draftOf(text), one(blocksOf(text), random).start, `${added}\n`), text.length)
    }
  },
  {
    name: COPY_LEFT,
    edit: (text, _, random, range) => {
      const block = blockAt(text, range)
      const copy = nearlyTheSame(text.slice(block.start, block.end), random)
      const draft: Draft = withInserted(without(draftOf(text), block.start, block.end), block.end, copy)
      return finish(draft, text.length)
    }
  },
  {
    name: 'block out, block in, 3 % misread',
    edit: (text, foreign, random) => {
      const blocks = blocksOf(text)
      const gone = one(blocks, random)
      const added = one(
        blocksOf(foreign).map(({ start, end }) => foreign.slice(start, end)),
        random
      )
      const draft = withInserted(
        without(draftOf(text), gone.start, gone.end + 1),
        one(blocks, random).start,
        `${added}\n`
      )
      return finish(misread(draft, 0.03, random), text.length)
    }
  }
]

/** A few words, a part of a sentence, a sentence, some sentences: as people mark. */
function drawRange(text: string, random: () => number): Range {
  const [least, most] = one(
    [
      [6, 15],
      [15, 60],
      [60, 200],
      [60, 200],
      [200, 600]
    ] as const,
    random
  )
  const block = one(
    blocksOf(text).filter(({ start, end }) => end - start > 8),
    random
  )
  const length = Math.min(block.end - block.start, least + Math.floor(random() * (most - least)))
  let start = block.start + Math.floor(random() * (block.end - block.start - length + 1))
  while (start > 0 && /\S/u.test(text[start - 1]!)) start--
  let end = Math.min(text.length, start + length)
  while (end < text.length && /\S/u.test(text[end]!)) end++
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}

const OUTCOMES = ['right', 'uncertain', 'orphan', 'wrong'] as const
type Outcome = (typeof OUTCOMES)[number]
type Tally = Record<Outcome, number>
const empty = (): Tally => ({ right: 0, uncertain: 0, orphan: 0, wrong: 0 })

/** Seven tenths of both are shared: the same sentence, a word more or less at an end. */
const isSame = (a: Range, b: Range): boolean => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.7
}

/** An annotation whose words are gone is right to be lost; found anywhere it is wrong. */
function judge(range: Range | null, truth: Range | null, isAsked: boolean): Outcome {
  if (isAsked) return 'uncertain'
  if (range === null) return truth === null ? 'right' : 'orphan'
  return truth !== null && isSame(range, truth) ? 'right' : 'wrong'
}

function ours(text: string, selectors: TextSelectors): [Range | null, boolean] {
  const { status, range } = placeSelectors(text, selectors)
  return [range, status === 'uncertain']
}

describeMachine()
print()
row(['', ...OUTCOMES, 'n', 'Hypothesis', 'wrong'])
const random = seeded(Number(values.seed))
const each = Math.ceil(Number(values.count) / ways.length)
const all = [empty(), empty()]
let time = 0
for (const { name, edit } of ways) {
  const tallies = [empty(), empty()]
  for (let count = 0; count < each; count++) {
    const now = name === TWINS ? withTwin(one(texts, random), random) : one(texts, random)
    const isRepair = name === 'accents repaired'
    // Before the repair the text was without its accents; each unit stays one unit.
    const old = isRepair ? [...now].map((unit) => fold(unit)).join('') : now
    if (isRepair && old.length !== now.length) continue
    const range = drawRange(old, random)
    const selectors = describeRange(old, range.start, range.end)
    const edited = edit(now, one(texts, random), random, range)
    const truth = name === COPY_LEFT ? inCopy(edited.text, selectors) : edited.rangeOf(range.start, range.end)
    const from = performance.now()
    const [found, isAsked] = ours(edited.text, selectors)
    time += performance.now() - from
    const verdict = judge(found, truth, isAsked)
    if (verdict === 'wrong' && values.wrong) {
      print(
        `${name}: “${selectors.quote.exact}” → “${found === null ? '' : edited.text.slice(found.start, found.end)}” ${truth === null ? 'gone' : `not “${edited.text.slice(truth.start, truth.end)}”`}`
      )
    }
    tallies[0]![verdict]++
    tallies[1]![judge(placeAsHypothesis(edited.text, selectors), truth, false)]++
  }
  show(name, tallies)
  for (const [index, tally] of tallies.entries())
    for (const outcome of OUTCOMES) all[index]![outcome] += tally[outcome]
}
show('all', all)
print()
const sum = OUTCOMES.reduce((total, outcome) => total + all[0]![outcome], 0)
print(`${ms(time / sum)} ms an annotation, each in a text it has not seen`)

function show(name: string, tallies: readonly Tally[]): void {
  const [mine, theirs] = tallies
  const total = OUTCOMES.reduce((count, outcome) => count + mine![outcome], 0)
  const share = (tally: Tally, outcome: Outcome) => `${((100 * tally[outcome]) / total).toFixed(2)} %`
  row([
    name,
    ...OUTCOMES.map((outcome) => share(mine!, outcome)),
    String(total),
    share(theirs!, 'right'),
    share(theirs!, 'wrong')
  ])
}
