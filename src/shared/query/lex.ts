/** A typed query cut into its signs and words, each with its place. Reads any text; judges nothing. */
import { INVISIBLE, normaliseText } from '../vietnamese/fold.ts'
import { tokenise } from '../vietnamese/tokens.ts'
import { fieldNamed, isTextField, type FieldName } from './fields.ts'
import type { TextField } from './tree.ts'

export type Lexeme = { start: number; end: number } & (
  | { type: 'open' | 'close' | 'minus' | 'equals' | 'and' | 'or' | 'not' }
  | { type: 'near'; distance: number }
  | { type: 'field'; field: TextField }
  | { type: 'value'; field: Exclude<FieldName, TextField>; value: string }
  | { type: 'unknown-field'; name: string }
  /** Words of one run or one phrase; `isOpen`: typed up to the very end, so perhaps not finished. */
  | { type: 'words'; words: string[]; star: boolean; isOpen: boolean; isQuoted: boolean; strays: number[] }
  | { type: 'unclosed' }
)

const QUOTE = '"“”„‟«»″＂'
const IS_QUOTE = new RegExp(`[${QUOTE}]`)
const RUN = new RegExp(`[^\\s()${QUOTE}]+`, 'y')
/** `Dân vận/*` after `thẻ:`: its words, as one value though they stand apart. */
const BRANCH = new RegExp(`[^\\s():${QUOTE}]+(?:\\s+(?![-=])[^\\s():${QUOTE}]+){0,20}?/\\*(?=[\\s)]|$)`, 'y')
const FIELD = /([\p{L}][\p{L}\p{M}_]*):(?!\/\/)/uy
const SPACE = /\s*/y

const OPERATORS: Record<string, 'and' | 'or' | 'not'> = {
  AND: 'and',
  VÀ: 'and',
  OR: 'or',
  HOẶC: 'or',
  NOT: 'not',
  KHÔNG: 'not'
}
const NEAR = /^(?:NEAR(?:\/(\d{1,3}))?|GẦN\/(\d{1,3}))$/
const DEFAULT_NEAR = 10

/** True for a word that would be read as an operator if it stood bare. */
export function isOperatorWord(word: string): boolean {
  const nfc = word.normalize('NFC')
  return Object.hasOwn(OPERATORS, nfc) || NEAR.test(nfc)
}

/** The tokens of a piece of query text as tree words. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => normaliseText(token.text.replace(INVISIBLE, '')))
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Cuts `text` into lexemes; every offset is over `text`. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  while (at < text.length) {
    at += stick(SPACE, text, at)?.[0].length ?? 0
    const sign = text[at]
    if (sign === undefined) break
    const hasNext = at + 1 < text.length && !/[\s)]/.test(text[at + 1] ?? '')
    if (sign === '(' || sign === ')') {
      lexemes.push({ type: sign === '(' ? 'open' : 'close', start: at, end: ++at })
    } else if (IS_QUOTE.test(sign)) {
      at = lexPhrase(text, at, lexemes)
    } else if ((sign === '-' || sign === '=') && hasNext) {
      lexemes.push({ type: sign === '-' ? 'minus' : 'equals', start: at, end: ++at })
    } else {
      at = lexField(text, at, lexemes) ?? lexRun(text, at, lexemes)
    }
  }
  return lexemes
}

function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (IS_QUOTE.test(text[i] ?? '')) return i
  return -1
}

function lexPhrase(text: string, start: number, lexemes: Lexeme[]): number {
  const close = closingQuote(text, start + 1)
  const inner = text.slice(start + 1, close < 0 ? text.length : close)
  const end = close < 0 ? text.length : close + 1
  const star = /[\p{L}\p{N}\p{M}]\*\s*$/u.test(inner)
  const isOpen = close < 0 && /[\p{L}\p{N}\p{M}]$/u.test(inner)
  lexemes.push({ type: 'words', words: wordsOf(inner), star, isOpen, isQuoted: true, strays: [], start, end })
  if (close < 0) lexemes.push({ type: 'unclosed', start, end: start + 1 })
  return end
}

/** `name:` and, for fields that hold a property, the value after it. Null when no field name stands here. */
function lexField(text: string, start: number, lexemes: Lexeme[]): number | null {
  const match = stick(FIELD, text, start)
  if (match === null) return null
  const name = match[1] ?? ''
  const field = fieldNamed(name)
  const colon = start + match[0].length
  if (field === null) {
    if (colon >= text.length || /\s/.test(text[colon] ?? '')) return null
    lexemes.push({ type: 'unknown-field', name, start, end: colon })
    const words = wordsOf(name)
    lexemes.push({
      type: 'words',
      words,
      star: false,
      isOpen: false,
      isQuoted: false,
      strays: [],
      start,
      end: colon
    })
    return colon
  }
  if (isTextField(field)) {
    lexemes.push({ type: 'field', field, start, end: colon })
    return colon
  }
  const at = colon + (stick(SPACE, text, colon)?.[0].length ?? 0)
  const isQuoted = IS_QUOTE.test(text[at] ?? '')
  const close = isQuoted ? closingQuote(text, at + 1) : -1
  const run = isQuoted ? null : ((isTagField(field) ? lexBranch(text, at) : null) ?? stick(RUN, text, at))
  const value = isQuoted ? text.slice(at + 1, close < 0 ? text.length : close) : (run?.[0] ?? '')
  const end = isQuoted ? (close < 0 ? text.length : close + 1) : run === null ? colon : at + value.length
  lexemes.push({ type: 'value', field, value: value.normalize('NFC').trim(), start, end })
  if (isQuoted && close < 0) lexemes.push({ type: 'unclosed', start: at, end: at + 1 })
  return end
}

const isTagField = (field: FieldName) => field === 'tag' || field === 'noteTag'

/** The words of a branch of tags; null where an operator stands among them. */
function lexBranch(text: string, at: number): RegExpExecArray | null {
  const branch = stick(BRANCH, text, at)
  return branch === null || branch[0].split(/\s+/).some(isOperatorWord) ? null : branch
}

function lexRun(text: string, start: number, lexemes: Lexeme[]): number {
  const run = stick(RUN, text, start)?.[0] ?? text.slice(start, start + 1)
  const end = start + run.length
  const nfc = run.normalize('NFC')
  const near = NEAR.exec(nfc)
  const operator = Object.hasOwn(OPERATORS, nfc) ? OPERATORS[nfc] : undefined
  if (operator !== undefined) {
    lexemes.push({ type: operator, start, end })
  } else if (near !== null) {
    lexemes.push({ type: 'near', distance: Number(near[1] ?? near[2] ?? DEFAULT_NEAR), start, end })
  } else {
    const words = wordsOf(run)
    const star = /[\p{L}\p{N}\p{M}]\*$/u.test(run)
    const isOpen = end === text.length && /[\p{L}\p{N}\p{M}]$/u.test(run)
    const strays = [...run.matchAll(/\*/g)]
      .map((m) => start + m.index)
      .filter((at) => !(star && at === end - 1))
    if (words.length > 0 || strays.length > 0) {
      lexemes.push({ type: 'words', words, star, isOpen, isQuoted: false, strays, start, end })
    }
  }
  return end
}
