import type { StatedMetadata } from '../../shared/model/extract.ts'

/** Metadata of an original that states none. */
export function noMetadata(): StatedMetadata {
  return { title: null, author: null, date: null, source: null, language: null }
}

/** A stated value as one line, or null when it says nothing. */
export function statedValue(value: string | null | undefined): string | null {
  const line = (value ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return line === '' ? null : line
}
