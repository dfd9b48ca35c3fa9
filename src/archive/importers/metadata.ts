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

/** Names programs write as the author when nobody gave one. */
const NOBODY =
  /^(?:admin(?:istrator)?|user\d*|pc|home|windows user|microsoft(?: office)? user|microsoft|dell|asus|hp|lenovo|python-docx|openpyxl|unknown)$/i

/** A stated author, or null when the name is a computer's and no person's. */
export function personOf(author: string | null | undefined): string | null {
  const name = statedValue(author)
  return name !== null && NOBODY.test(name) ? null : name
}
