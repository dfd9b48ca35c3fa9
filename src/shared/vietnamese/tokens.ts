/**
 * Tokens: what search indexes and asks for. A token is a run of letters and digits with their marks; its
 * offsets are UTF-16 over the text as given, in whatever normal form that is.
 *
 * - `8.597`, `1.234.567` and `1,234,567` are one token each, keyed by their digits (`8597`).
 * - Decimals are two neighbouring tokens (`43,3` → 43, 3; `1.234,5` → 1234, 5): a key then holds letters and
 *   digits only, `43,3` is asked for as the phrase 43 3, and `43.3` finds it too.
 * - `2200-QĐ/TU` → 2200, QĐ, TU; `27/12/2019` → 27, 12, 2019; `K’Ré` → K, Ré.
 */
import { classOf, hasSurrogates, LETTER, LETTER_APOSTROPHES, MARK, NUMBER } from './char-class.ts'
import { exactKey, fold, INVISIBLE, normaliseText } from './fold.ts'

export type Token = {
  /** The token as it stands in the text. */
  text: string
  /** UTF-16 offsets in the text given, end exclusive. */
  start: number
  end: number
  /** Key without accents, tone or case, with i and y alike where only spelling habit parts them. */
  folded: string
  /** Key with accents: lower case, NFC, uniform tone placement, numbers without their points. */
  exact: string
}

const THOUSANDS = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,])[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3}){2,})(?!\p{N}|[.,]\d{3}(?!\d)|\.\d)`
const THOUSANDS_HERE = new RegExp(THOUSANDS, 'uy')
const START = String.raw`(?![${LETTER_APOSTROPHES}])[\p{L}\p{N}]`
const PART = String.raw`(?![${LETTER_APOSTROPHES}])[\p{L}\p{N}\p{M}]`
/** Thousands first (never inside a longer number such as a version), then any run of letters and digits. */
const TOKEN = new RegExp(
  String.raw`${THOUSANDS}|${START}(?:${PART}|[\u00AD\u200C\u200D\u2060\uFEFF]+(?=${PART}))*`,
  'gu'
)

const MARKS = /\p{M}+/gu
const LOOSE_Y = /^(h|k|l|m|s|t|v|qu)y$/

/** kỹ/kĩ, lý/lí, quý/quí: y and i are one after h k l m s t v qu at the end of a syllable. */
function looseI(folded: string): string {
  return folded.replace(LOOSE_Y, '$1i')
}

/** Folded key of one word without the i/y rule: what a prefix must be compared with. */
export function foldWord(word: string): string {
  return fold(normaliseText(word.replace(INVISIBLE, ''))).replace(MARKS, '')
}

/**
 * Keys for a prefix search of one token: every token whose `folded` starts with `prefix`, or equals
 * `whole` (which differs from `prefix` only for the i/y rule: `ky` must find `kỹ`, keyed `ki`, yet not `kim`).
 */
export function prefixKeys(word: string): { prefix: string; whole: string } {
  const prefix = tokenise(word).length === 1 ? foldWord(word).replace(/[.,]/g, '') : foldWord(word)
  return { prefix, whole: looseI(prefix) }
}

function keysOf(text: string): { folded: string; exact: string } {
  if (/^\d/.test(text) && /[.,]/.test(text)) {
    const digits = text.replace(/[.,]/g, '')
    return { folded: digits, exact: digits }
  }
  const plain = normaliseText(text.replace(INVISIBLE, ''))
  return { folded: looseI(fold(plain).replace(MARKS, '')), exact: exactKey(plain) }
}

type Word = {
  text: string
  folded: string
  exact: string
  /** The collection that has taken its keys in last. */
  takenBy: KeyCollection | null
}

/** Words seen lately: Vietnamese is written with some 7,000 syllables, and they come again and again. */
let known = new Map<number, Word>()
const MOST_KNOWN = 30_000
/** Longer words are rare, and V8 would keep the whole text alive that one was cut from. */
const LONGEST_KNOWN = 12

/** The word at a place of the text, with its keys; `hash` is that of its units, so that nothing is cut out to look. */
function wordAt(text: string, start: number, end: number, hash: number): Word {
  const seen = known.get(hash)
  if (seen !== undefined && seen.text.length === end - start && text.startsWith(seen.text, start)) return seen
  const cut = text.slice(start, end)
  const word: Word = { text: cut, ...keysOf(cut), takenBy: null }
  if (cut.length > LONGEST_KNOWN) return word
  if (known.size >= MOST_KNOWN) known = new Map()
  known.set(hash, word)
  return word
}

/** FNV-1a, one unit on. */
const hashOn = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)
const HASH_START = 0x811c9dc5

const isWordPart = (kind: number) => kind === LETTER || kind === NUMBER || kind === MARK
const isInvisible = (code: number) =>
  code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff

/** Where a word that starts at `start` ends: what `TOKEN` says after its first alternative. */
function endOfWord(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    while (end < text.length && isWordPart(classOf(text.charCodeAt(end)))) end++
    let past = end
    while (past < text.length && isInvisible(text.charCodeAt(past))) past++
    if (past === end || past >= text.length || !isWordPart(classOf(text.charCodeAt(past)))) return end
    end = past
  }
}

/** `8.597`: where such a number that starts at `start` ends, or `start`. */
function endOfThousands(text: string, start: number): number {
  for (let at = start + 1; at <= start + 3; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e || code === 0x2c) {
      THOUSANDS_HERE.lastIndex = start
      return start + (THOUSANDS_HERE.exec(text)?.[0].length ?? 0)
    }
  }
  return start
}

/** Tells of each token in order: the word with its keys, and where it starts. Linear in the length of the text. */
function eachWord(text: string, hear: (word: Word, start: number) => void): void {
  if (hasSurrogates(text)) {
    for (const match of text.matchAll(TOKEN))
      hear({ text: match[0], ...keysOf(match[0]), takenBy: null }, match.index)
    return
  }
  for (let start = 0; start < text.length;) {
    const code = text.charCodeAt(start)
    const kind = classOf(code)
    if (kind !== LETTER && kind !== NUMBER) {
      start++
      continue
    }
    let end = code > 0x30 && code < 0x3a ? endOfThousands(text, start) : start
    if (end === start) end = endOfWord(text, start)
    let hash = HASH_START
    for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at))
    hear(wordAt(text, start, end, hash), start)
    start = end
  }
}

/** The tokens of `text` in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  eachWord(text, (word, start) => {
    tokens.push({
      text: word.text,
      start,
      end: start + word.text.length,
      folded: word.folded,
      exact: word.exact
    })
  })
  return tokens
}

/** The keys of all tokens of a text, parted by single spaces: what the index is filled with. */
export function keysIn(text: string): { folded: string; exact: string } {
  const folded: string[] = []
  const exact: string[] = []
  eachWord(text, (word) => {
    folded.push(word.folded)
    exact.push(word.exact)
  })
  return { folded: folded.join(' '), exact: exact.join(' ') }
}

/** Every key of several texts, once each. */
export type KeyCollection = { folded: Set<string>; exact: Set<string> }

/** The folded keys of all tokens of a text, parted by single spaces; all its keys go into the collection. */
export function collectKeys(text: string, collection: KeyCollection): string {
  const folded: string[] = []
  eachWord(text, (word) => {
    folded.push(word.folded)
    // most words of a text have come before: one look at the word spares two at the sets
    if (word.takenBy === collection) return
    word.takenBy = collection
    collection.folded.add(word.folded)
    collection.exact.add(word.exact)
  })
  return folded.join(' ')
}
