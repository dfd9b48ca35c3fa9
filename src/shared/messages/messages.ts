/**
 * The words on the screen, in two catalogues of the same keys: Vietnamese first, English complete.
 * Flat keys `<place>.<what>`; `{name}` is filled from the parameters. Pure data and one formatter.
 */
import en from './en.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }
import type { ErrorCode } from '../ipc/errors.ts'

export type Language = 'vi' | 'en'
export type MessageKey = keyof typeof vi
export type MessageParams = Readonly<Record<string, string | number>>

const catalogues: Record<Language, Readonly<Record<MessageKey, string>>> = { vi, en }

const part = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g

/**
 * The message of `key` with `{name}` parts filled in; numbers are grouped the Vietnamese or the English way.
 * `{count|document|documents}` gives the number and the word for one or for several.
 */
export function message(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return catalogues[language][key].replace(part, (whole, name: string, one?: string, several?: string) => {
    const value = params[name]
    if (value === undefined) return whole
    const filled = typeof value === 'number' ? formatNumber(language, value) : value
    return one === undefined ? filled : `${filled} ${value === 1 ? one : several}`
  })
}

/**
 * The sentence of an error code: what happened and what to do. Of `too-large` the detail may say how large
 * (`bytes`, or what `unit` counts) and what the `limit` is.
 */
export function errorMessage(language: Language, code: ErrorCode, detail: MessageParams = {}): string {
  const { bytes, limit, unit } = detail
  if (code === 'too-large' && typeof bytes === 'number' && typeof limit === 'number') {
    const amount = (value: number) => formatAmount(language, value, unit)
    return message(language, 'error.too-large-limit', { size: amount(bytes), limit: amount(limit) })
  }
  return message(language, `error.${code}`, detail)
}

const BYTE_UNITS = ['KB', 'MB', 'GB']
const COUNTED = { pixels: 'unit.pixels', files: 'unit.files', cells: 'unit.cells' } as const

/** 67108864 → "64 MB"; pixels by the million, files and cells as they are. */
function formatAmount(language: Language, value: number, unit: string | number | undefined): string {
  if (unit === 'pixels' || unit === 'files' || unit === 'cells') {
    return message(language, COUNTED[unit], { count: unit === 'pixels' ? Math.round(value / 1e6) : value })
  }
  const power = Math.min(BYTE_UNITS.length, Math.max(1, Math.floor(Math.log2(Math.max(1, value)) / 10)))
  const size = value / 1024 ** power
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${formatNumber(language, rounded)} ${BYTE_UNITS[power - 1]!}`
}

/** The sentence of an original that is kept although nothing in it could be read. */
export function keptMessage(language: Language, code: ErrorCode, detail: MessageParams = {}): string {
  return `${message(language, 'import.kept')} ${errorMessage(language, code, detail)}`
}

// made once: making one takes a hundred times as long as using it
const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB')
}

/** 12486 → "12.486" (vi) or "12,486" (en). */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value)
}
