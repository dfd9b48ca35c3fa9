/** Abbreviations in a query: `MTTQ` also asks for "Mặt trận Tổ quốc", and the other way round. */
import type { AbbreviationIndex } from '../vietnamese/abbreviations.ts'
import { wordsOf } from './lex.ts'
import { allOf, anyOf, type Query, type Term } from './tree.ts'

const phrase = (text: string): Term => ({ kind: 'term', words: wordsOf(text), prefix: false, strict: false })

/** The term or what stands for it. Strict terms mean just what they say. */
function expandTerm(term: Term, index: AbbreviationIndex): Query {
  if (term.strict) return term
  const text = term.words.join(' ')
  const others = [...index.meaningsOf(text), ...(term.words.length > 1 ? index.shortFormsOf(text) : [])]
  return anyOf([term, ...others.map(phrase)]) ?? term
}

const isPlain = (part: Query | undefined): part is Term =>
  part?.kind === 'term' && part.words.length === 1 && !part.strict

/** Runs of single words that are a known meaning, longest first: `mặt trận tổ quốc` → (those words OR MTTQ). */
function expandWords(parts: readonly Query[], index: AbbreviationIndex): Query[] {
  const out: Query[] = []
  for (let at = 0; at < parts.length;) {
    const run: Term[] = []
    for (let i = at; i < parts.length && run.length < index.longest; i++) {
      const part = parts[i]
      if (!isPlain(part)) break
      run.push(part)
    }
    let forms: readonly string[] = []
    while (run.length > 1) {
      forms = index.shortFormsOf(run.flatMap((term) => term.words).join(' '))
      if (forms.length > 0) break
      run.pop()
    }
    const part = parts[at]
    if (run.length > 1) {
      const alternatives = anyOf([allOf(run), ...forms.map(phrase)])
      if (alternatives !== null) out.push(alternatives)
      at += run.length
    } else {
      if (part !== undefined) out.push(expandAbbreviations(part, index))
      at++
    }
  }
  return out
}

/** The tree with every abbreviation or its meaning widened to both. The result is for searching, not for showing. */
export function expandAbbreviations(query: Query, index: AbbreviationIndex): Query {
  switch (query.kind) {
    case 'term':
      return expandTerm(query, index)
    case 'and':
      return allOf(expandWords(query.parts, index)) ?? query
    case 'or':
      return anyOf(query.parts.map((part) => expandAbbreviations(part, index))) ?? query
    case 'not':
    case 'field':
      return { ...query, part: expandAbbreviations(query.part, index) }
    case 'near':
    case 'filter':
    case 'date':
      return query
  }
}
