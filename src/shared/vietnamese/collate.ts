/** Vietnamese alphabetical order: a ă â b c d đ e ê …; tones ngang, huyền, hỏi, ngã, sắc, nặng. */

const COLLATOR = new Intl.Collator('vi', { numeric: true })

/**
 * Order of two texts for lists: negative, zero or positive. Numbers inside count as numbers (`Quý 2` before
 * `Quý 10`); normal form does not matter. Needs full ICU, as Electron and Node 20+ have it.
 */
export function compareVietnamese(a: string, b: string): number {
  return COLLATOR.compare(a, b)
}

/** Order of personal names as Vietnamese lists have it: by the last word (tên), then from the family name on. */
export function comparePersonNames(a: string, b: string): number {
  const [nameA, nameB] = [a.trim(), b.trim()]
  const last = (name: string): string => name.slice(name.search(/\S+$/u))
  return COLLATOR.compare(last(nameA), last(nameB)) || COLLATOR.compare(nameA, nameB)
}
