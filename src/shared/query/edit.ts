/**
 * Changes to a typed query that a click makes: a property put in or taken out, accents made strict. What a person
 * typed stays as it is, letter by letter, around the change.
 */
import { PRINTED_FIELD, type FieldName } from './fields.ts'
import { lex, type Lexeme } from './lex.ts'
import { parseQuery } from './parse.ts'
import { shownTerms, type TextField } from './tree.ts'

type ValueField = Exclude<FieldName, TextField>

/** A property asked for in the text, with its place. */
export type WrittenFilter = { field: ValueField; value: string; start: number; end: number }

/** The properties a query asks for as a whole: outside of brackets, of alternatives and of what is excluded. */
export function writtenFilters(text: string): WrittenFilter[] {
  const lexemes = lex(text)
  if (lexemes.some(({ type }) => type === 'or')) return []
  const found: WrittenFilter[] = []
  let depth = 0
  lexemes.forEach((lexeme, at) => {
    if (lexeme.type === 'open') depth++
    if (lexeme.type === 'close') depth--
    const before = lexemes[at - 1]?.type
    if (lexeme.type !== 'value' || depth > 0 || before === 'minus' || before === 'not') return
    const { field, value, start, end } = lexeme
    if (value !== '') found.push({ field, value, start, end })
  })
  return found
}

/** The text without what stands from `start` to `end`, and without the space that is left over. */
export function withoutPart(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim()
}

/**
 * The text with one more property asked for, at its end.
 * @param isOnly takes out what was asked of that field before, as a new period takes the place of the old one
 */
export function withFilter(text: string, field: ValueField, value: string, isOnly = false): string {
  const before = isOnly ? writtenFilters(text).filter((filter) => filter.field === field) : []
  const kept = before.toReversed().reduce(withoutPart, text.trim())
  const signs = lex(kept).map(({ type }) => type)
  // what follows an open quotation mark would be words of the phrase
  const rest = signs.includes('unclosed') ? `${kept}"` : kept
  const isAlternative = signs.includes('or')
  return `${isAlternative ? `(${rest})` : rest} ${written(field, value)}`.trim()
}

/** A property as a person would write it; a value cannot hold quotation marks. */
const written = (field: ValueField, value: string): string => `${PRINTED_FIELD[field]}:${writtenValue(value)}`

function writtenValue(value: string): string {
  const isBare = /^[^\s()"“”„‟«»″＂]+$/.test(value)
  return isBare ? value : `"${value.replaceAll(/["“”„‟«»″＂]/g, ' ').trim()}"`
}

/** What is typed of a tag, and where in the query it stands, its quotation mark included. */
export type TypedTag = { typed: string; start: number; end: number }

/**
 * The tag that is being typed before the caret (`thẻ:dân v`); null where none is. Without quotation marks its words may
 * be words of the search just as well: whoever asks looks whether there is such a tag.
 */
export function typedTagAt(text: string, caret: number): TypedTag | null {
  if (!/^(?:$|[\s)"“”„‟«»″＂])/.test(text.slice(caret, caret + 1))) return null
  const head = text.slice(0, caret)
  const lexemes = lex(head)
  const at = lexemes.findLastIndex(({ type }) => type === 'value')
  const value = lexemes[at]
  if (value?.type !== 'value' || (value.field !== 'tag' && value.field !== 'noteTag')) return null
  const isLast = lexemes
    .slice(at + 1)
    .every((each) => each.type === 'unclosed' || (isWords(each) && !each.isQuoted))
  const start = head.indexOf(':', value.start) + 1
  const [, quote = '', typed = ''] = /^(\s*["“”„‟«»″＂]?)(.*)$/su.exec(head.slice(start)) ?? []
  if (!isLast || /["“”„‟«»″＂\n]/.test(typed)) return null
  const isQuoted = quote.trim() !== ''
  return { typed, start, end: isQuoted && /^["“”„‟«»″＂]/.test(text.slice(caret)) ? caret + 1 : caret }
}

/** The query with the path of a tag where one was being typed, and where the caret stands then. */
export function withTag(
  text: string,
  { start, end }: TypedTag,
  path: string
): { text: string; caret: number } {
  const before = `${text.slice(0, start)}${writtenValue(path)} `
  return { text: before + text.slice(end).trimStart(), caret: before.length }
}

/**
 * The text with what it says of tags said anew, wherever in it that stands.
 * @param rename the values that take the place of one, as alternatives where they are several; null leaves it
 */
export function rewriteTagValues(text: string, rename: (value: string) => string[] | null): string {
  let now = text
  for (const lexeme of lex(text).toReversed()) {
    if (lexeme.type !== 'value' || (lexeme.field !== 'tag' && lexeme.field !== 'noteTag')) continue
    const { field, value, start, end } = lexeme
    const values = value === '' ? null : rename(value)
    if (values === null || values.length === 0) continue
    const said = values.map((each) => written(field, each)).join(' OR ')
    now = now.slice(0, start) + (values.length > 1 ? `(${said})` : said) + now.slice(end)
  }
  return now
}

/** True when accents must agree in every word that is looked for; false when there is no word. */
export function isStrict(text: string): boolean {
  const terms = shownTerms(parseQuery(text).tree)
  return terms.length > 0 && terms.every(({ strict }) => strict)
}

/** The text with `=` before all that is looked for, or without any. */
export function withStrict(text: string, strict: boolean): string {
  const lexemes = lex(text)
  let plain = text
  for (let at = lexemes.length - 1; at >= 0; at--) {
    const { type, start, end } = lexemes[at]!
    if (type !== 'equals') continue
    plain = `${plain.slice(0, start)}${partsRuns(lexemes, at) ? 'VÀ ' : ''}${plain.slice(end)}`
  }
  if (!strict) return plain
  const signs = startsOfTerms(lex(plain))
  return signs.toReversed().reduce((now, at) => `${now.slice(0, at)}=${now.slice(at)}`, plain)
}

type Words = Extract<Lexeme, { type: 'words' }>
const isWords = (lexeme: Lexeme | undefined): lexeme is Words => lexeme?.type === 'words'

/** True for a `=` without which the words after it would join those before in one phrase: `-đối thoại =nhân dân`. */
function partsRuns(lexemes: readonly Lexeme[], at: number): boolean {
  const isOfRun = (lexeme: Lexeme | undefined): boolean =>
    lexeme?.type === 'equals' || (isWords(lexeme) && !lexeme.isQuoted)
  const endsRun = (lexeme: Lexeme | undefined): boolean => isWords(lexeme) && lexeme.star
  if (!isWords(lexemes[at - 1]) || !isOfRun(lexemes[at - 1]) || !isOfRun(lexemes[at + 1])) return false
  let before = at
  while (isOfRun(lexemes[before - 1]) && !endsRun(lexemes[before - 1])) before--
  if (before === at) return false
  let after = at
  while (isOfRun(lexemes[after + 1]) && !endsRun(lexemes[after])) after++
  const governor = lexemes[before - 1]?.type
  return governor === 'minus' || governor === 'not' || [governor, lexemes[after + 1]?.type].includes('near')
}

/** Where a sign must stand to govern every word (see the grammar in parse.ts): before each run, phrase, field's word. */
function startsOfTerms(lexemes: readonly Lexeme[]): number[] {
  const starts: number[] = []
  let isInRun = false
  lexemes.forEach((lexeme, at) => {
    if (!isWords(lexeme)) {
      isInRun = false
      return
    }
    const isFields = lexemes[at - 1]?.type === 'field'
    if (!isInRun || lexeme.isQuoted) starts.push(lexeme.start)
    isInRun = !lexeme.isQuoted && !lexeme.star && !isFields
  })
  return starts
}
