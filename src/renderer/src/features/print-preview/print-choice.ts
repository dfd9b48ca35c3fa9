/** What a person chose to print, and what is asked of the archive for it. */
import type { PrintRequest } from '../../../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Template } from '../../../../shared/model/printable/printable.ts'

/** Of what is bound: the chosen items, everything, or what lies in a period. */
export type Scope = 'chosen' | 'all' | 'period'

export type PrintChoice = {
  template: Template
  scope: Scope
  /** As typed: "12/2019", "quý IV/2019", "2019". */
  period: string
  register: PrintRequest['register']
  number: string
  /** As typed: "06/01/2020". */
  signedOn: string
  /** Of an issued report: the annex with the figures; a paragraph that names the source. */
  parts: PrintRequest['parts']
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** A month, quarter or year as people write it; null when it is none. */
export function periodOf(typed: string): string | null {
  const words = typed.trim().toLowerCase()
  const year = /^(?:năm\s+)?(\d{4})$/u.exec(words)?.[1]
  if (year !== undefined) return year
  const month = /^(?:tháng\s+)?(\d{1,2})\s*[/-]\s*(\d{4})$/u.exec(words)
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return `${month[2]}-${String(month[1]).padStart(2, '0')}`
  const quarter = /^quý\s+([1-4]|i{1,3}|iv)\s*[/-]\s*(\d{4})$/u.exec(words)
  if (quarter === null) return null
  const told = String(quarter[1])
  return `${quarter[2]}-Q${/\d/.test(told) ? told : ROMAN.indexOf(told.toUpperCase()) + 1}`
}

/** "06/01/2020" as ISO; null when it is no day. */
export function signingDay(typed: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim())
  if (match === null) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

const isBound = (template: Template): boolean => template === 'tong-hop' || template === 'so'
export const isIssued = (template: Template): boolean => template === 'nd30' || template === 'dang'

/** The templates that fit what is open: one item, a meeting or not, or several. */
export function offered(itemIds: readonly ItemId[], isMeeting: boolean): Template[] {
  if (itemIds.length > 1) return ['tong-hop', 'so']
  return isMeeting ? ['tom-tat', 'nd30', 'dang', 'phieu', 'tong-hop', 'so'] : ['phieu', 'tong-hop', 'so']
}

/** The ways to say what is bound. */
export function scopesOf(template: Template, itemIds: readonly ItemId[]): Scope[] {
  if (!isBound(template)) return []
  const chosen: Scope[] = itemIds.length > 1 ? ['chosen'] : []
  return template === 'so' ? [...chosen, 'all', 'period'] : [...chosen, 'period']
}

/** What is asked for; null while something that is needed cannot be read. */
export function requestOf(choice: PrintChoice, itemIds: readonly ItemId[]): PrintRequest | null {
  const { template, register } = choice
  const scopes = scopesOf(template, itemIds)
  const scope = scopes.includes(choice.scope) ? choice.scope : scopes[0]
  const period = scope === 'period' ? periodOf(choice.period) : null
  if (scope === 'period' && period === null) return null
  const signedOn = isIssued(template) && choice.signedOn.trim() !== '' ? signingDay(choice.signedOn) : null
  return {
    template,
    itemIds: scope === undefined || scope === 'chosen' ? [...itemIds] : [],
    period,
    register,
    parts: choice.parts,
    issue: { number: isIssued(template) ? choice.number.trim() : '', signedOn }
  }
}
