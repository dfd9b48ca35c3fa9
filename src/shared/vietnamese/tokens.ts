/**
 * Tokens: what search indexes and asks for. A token is a run of letters and digits with their marks; its
 * offsets are UTF-16 over the text as given, in whatever normal form that is.
 *
 * - `8.597`, `1.234.567` and `1,234,567` are one token each, keyed by their digits (`8597`).
 * - Decimals are two neighbouring tokens (`43,3` → 43, 3; `1.234,5` → 1234, 5): a key then holds letters and
 *   digits only, `43,3` is asked for as the phrase 43 3, and `43.3` finds it too.
 * - `2200-QĐ/TU` → 2200, QĐ, TU; `27/12/2019` → 27, 12, 2019; `K’Ré` → K, Ré.
 */
import { classOf, hasSurrogates, LETTER, LETTER_APOSTROPHES, NUMBER } from './char-class.ts'
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

/** A key of words, the same object for the same letters: one look at it tells whether a collection has it. */
type Key = { readonly text: string; inFolded: number; inExact: number }

type Word = { text: string; folded: Key; exact: Key; takenBy: number }

/**
 * Words seen lately, each in a slot of its hash: Vietnamese is written with some 7,000 syllables, and they come again
 * and again.
 */
const SLOTS = 1 << 17
let seen: (Word | undefined)[] = []
let keys = new Map<string, Key>()
const MOST_KEYS = 60_000
/** Keys of no more than one text: nobody writes such a word twice. */
let longKeys = new Map<string, Key>()
const LONGEST_KEY = 40
/** Longer words are rare, and V8 would keep the whole text alive that one was cut from. */
const LONGEST_KNOWN = 12

function keyOf(text: string): Key {
  const isLong = text.length > LONGEST_KEY
  const held = isLong ? longKeys : keys
  const known = held.get(text)
  if (known !== undefined) return known
  const key = { text: isLong || text.length <= LONGEST_KNOWN ? text : copied(text), inFolded: 0, inExact: 0 }
  held.set(key.text, key)
  return key
}

/** The same letters in a string of their own (see `LONGEST_KNOWN`). */
const copied = (text: string) =>
  String.fromCharCode(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)))

function wordOf(text: string): Word {
  const { folded, exact } = keysOf(text)
  return { text, folded: keyOf(folded), exact: keyOf(exact), takenBy: 0 }
}

/** The word at a place of the text, with its keys; `hash` is that of its units, so that nothing is cut out to look. */
function wordAt(text: string, start: number, end: number, hash: number): Word {
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  const known = seen[slot]
  if (known !== undefined && stands(known.text, text, start, end)) return known
  // a second place, or two common words that share one would be read anew each time
  const other = seen[slot ^ 1]
  if (other !== undefined && stands(other.text, text, start, end)) return other
  const word = wordOf(text.slice(start, end))
  if (end - start <= LONGEST_KNOWN) seen[known === undefined ? slot : slot ^ 1] = word
  return word
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

/** Forgets keys when there are many: called before a text, since a collection rests on them. */
function makeRoom(): void {
  if (longKeys.size > 0) longKeys = new Map()
  if (keys.size < MOST_KEYS && seen.length === SLOTS) return
  keys = new Map()
  seen = Array.from({ length: SLOTS }, () => undefined)
}

/** FNV-1a, one unit on. */
const hashOn = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)
const HASH_START = 0x811c9dc5

const isWordPart = (kind: number) => kind >= LETTER
const isInvisible = (code: number) =>
  code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff

/** Where a word goes on after what is not seen inside it, or `end`. */
function pastInvisible(text: string, end: number): number {
  let past = end
  while (past < text.length && isInvisible(text.charCodeAt(past))) past++
  return past < text.length && isWordPart(classOf(text.charCodeAt(past))) ? past : end
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
    for (const match of text.matchAll(TOKEN)) hear(wordOf(match[0]), match.index)
    return
  }
  const { length } = text
  for (let start = 0; start < length;) {
    let code = text.charCodeAt(start)
    const kind = classOf(code)
    if (kind !== LETTER && kind !== NUMBER) {
      start++
      continue
    }
    let end = code > 0x30 && code < 0x3a ? endOfThousands(text, start) : start
    let hash = HASH_START
    if (end > start) {
      for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at))
    } else {
      // the rest of `TOKEN`: letters and digits with their marks, and what is not seen between them
      for (;;) {
        do {
          hash = hashOn(hash, code)
          if (++end === length) break
          code = text.charCodeAt(end)
        } while (isWordPart(classOf(code)))
        if (end === length || !isInvisible(code)) break
        const past = pastInvisible(text, end)
        if (past === end) break
        for (; end < past; end++) hash = hashOn(hash, text.charCodeAt(end))
        code = text.charCodeAt(end)
      }
    }
    hear(wordAt(text, start, end, hash), start)
    start = end
  }
}

/** The tokens of `text` in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  makeRoom()
  const tokens: Token[] = []
  eachWord(text, (word, start) => {
    tokens.push({
      text: word.text,
      start,
      end: start + word.text.length,
      folded: word.folded.text,
      exact: word.exact.text
    })
  })
  return tokens
}

/** The keys of all tokens of a text, parted by single spaces: what the index is filled with. */
export function keysIn(text: string): { folded: string; exact: string } {
  makeRoom()
  const folded: string[] = []
  const exact: string[] = []
  eachWord(text, (word) => {
    folded.push(word.folded.text)
    exact.push(word.exact.text)
  })
  return { folded: folded.join(' '), exact: exact.join(' ') }
}

/** Keys of several texts: those of each in order, and every key of them all once, all parted by single spaces. */
export type CollectedKeys = { folded: string[]; allFolded: string; allExact: string }

let collections = 0

/** The folded keys of each text, and all keys once, in the order they come up. */
export function collectKeys(texts: readonly string[]): CollectedKeys {
  makeRoom()
  const collection = ++collections
  const allFolded: string[] = []
  const allExact: string[] = []
  const folded = texts.map((text) => {
    const own: string[] = []
    eachWord(text, (word) => {
      own.push(word.folded.text)
      // most words of a text have come before
      if (word.takenBy === collection) return
      word.takenBy = collection
      const { folded: key, exact } = word
      if (key.inFolded !== collection) {
        key.inFolded = collection
        allFolded.push(key.text)
      }
      if (exact.inExact !== collection) {
        exact.inExact = collection
        allExact.push(exact.text)
      }
    })
    return own.join(' ')
  })
  return { folded, allFolded: allFolded.join(' '), allExact: allExact.join(' ') }
}
