/** The wire envelope: every answer that crosses a process is either a value or an error with a closed code. */
import { ArchiveError, toArchiveError, type ErrorCode } from './errors.ts'

export type WireError = {
  code: ErrorCode
  message: string
  detail: Readonly<Record<string, string | number>>
}
export type WireResult<T> = { ok: true; value: T } | { ok: false; error: WireError }

export function succeed<T>(value: T): WireResult<T> {
  return { ok: true, value }
}

export function fail(thrown: unknown): WireResult<never> {
  const { code, message, detail } = toArchiveError(thrown)
  return { ok: false, error: { code, message, detail } }
}

/** The value, or the error rebuilt and thrown. */
export function unwrap<T>(result: WireResult<T>): T {
  if (result.ok) return result.value
  throw new ArchiveError(result.error.code, result.error.message, result.error.detail)
}
