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

/** The sentence of an error code: what happened and what to do. */
export function errorMessage(language: Language, code: ErrorCode, detail: MessageParams = {}): string {
  return message(language, `error.${code}`, detail)
}

/** The sentence of an original that is kept although nothing in it could be read. */
export function keptMessage(language: Language, code: ErrorCode, detail: MessageParams = {}): string {
  return `${message(language, 'import.kept')} ${errorMessage(language, code, detail)}`
}

/** 12486 → "12.486" (vi) or "12,486" (en). */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value)
}
