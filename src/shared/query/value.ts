/** Fields that hold a property of the item rather than words: tag, cited document, person, format, date. */
import { Format } from '../model/item.ts'
import { readDateRange } from './date-range.ts'
import type { FieldName } from './fields.ts'
import type { QueryProblemCode } from './problem.ts'
import type { Query, TextField } from './tree.ts'

/** The condition a typed value means, or the code of what is wrong with it. */
export function readValue(field: Exclude<FieldName, TextField>, value: string): Query | QueryProblemCode {
  if (value === '') return 'missing-value'
  if (field === 'date') {
    const range = readDateRange(value)
    return range === null ? 'unreadable-date' : { kind: 'date', ...range }
  }
  if (field === 'format') {
    const format = Format.safeParse(value.toLowerCase().replace(/^\./, ''))
    return format.success ? { kind: 'filter', field, value: format.data } : 'unknown-format'
  }
  return { kind: 'filter', field, value }
}
