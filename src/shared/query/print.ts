/** Tree → text: what a person could have typed. `parseQuery(printQuery(tree)).tree` equals `tree`. */
import { printDateRange } from './date-range.ts'
import { PRINTED_FIELD } from './fields.ts'
import { isOperatorWord } from './lex.ts'
import type { Query, Term } from './tree.ts'

/** One line that reads back as the same tree. A last whole word is followed by a space, else it would be a prefix. */
export function printQuery(query: Query): string {
  const text = print(query, 'top')
  return /[\p{L}\p{N}\p{M}]$/u.test(text) ? `${text} ` : text
}

/** `top`: nothing around; `list`: one of several; `before`: one of several, bare words may follow; `operand`: after a sign. */
type Place = 'top' | 'or' | 'list' | 'before' | 'operand'

function print(query: Query, place: Place): string {
  switch (query.kind) {
    case 'term':
      return printTerm(query, place === 'before' && query.strict)
    case 'and': {
      let text = ''
      for (const part of query.parts.toReversed()) {
        text = `${print(part, /^[\p{L}\p{N}]/u.test(text) ? 'before' : 'list')} ${text}`
      }
      text = text.trimEnd()
      return place === 'top' || place === 'or' ? text : `(${text})`
    }
    case 'or': {
      const text = query.parts.map((part) => print(part, 'or')).join(' OR ')
      return place === 'top' ? text : `(${text})`
    }
    case 'not': {
      const { part } = query
      return `-${part.kind === 'term' ? printTerm(part, place === 'before') : print(part, 'operand')}`
    }
    case 'near': {
      const text = `${printTerm(query.left, false)} NEAR/${query.distance} ${printTerm(query.right, false)}`
      return place === 'top' ? text : `(${text})`
    }
    case 'field':
      return `${PRINTED_FIELD[query.field]}:${query.part.kind === 'term' ? printTerm(query.part, false) : `(${print(query.part, 'top')})`}`
    case 'filter':
      return `${PRINTED_FIELD[query.field]}:${/^[^\s()]+$/.test(query.value) ? query.value : `"${query.value}"`}`
    case 'date':
      return `${PRINTED_FIELD.date}:${printDateRange(query)}`
  }
}

/** `isGuarded`: in quotes although one word, because a bare word after it would join its run. */
function printTerm({ words, prefix, strict }: Term, isGuarded: boolean): string {
  const text = words.join(' ') + (prefix ? '*' : '')
  const [only = ''] = words
  const isBare = words.length === 1 && !isGuarded && (prefix || !isOperatorWord(only))
  return (strict ? '=' : '') + (isBare ? text : `"${text}"`)
}
