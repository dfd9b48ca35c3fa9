/** One row with what a person made of it, and the mark that tells the two apart. */
import { readWrittenFigure } from '../../../shared/vietnamese/written-figure.ts'
import type { EditMark, FieldValue, RowFields, RowList } from '../../../shared/model/meeting-form.ts'
import type { Figure } from '../../../shared/model/meeting.ts'
import type { RowEdit, Rows } from '../../../shared/model/meeting-edit.ts'
import { placeEvidence } from './place-evidence.ts'
import { namers } from './row-names.ts'

const byHand = { evidence: [], confidence: 1, origin: 'edited' as const }

/** What a row is made of that a person adds. */
const blank: { readonly [L in RowList]: Rows[L] } = {
  people: { name: '', titles: [], groupTitles: [], roles: [], ...byHand },
  groups: { value: '', ...byHand },
  statements: { speaker: '', titles: [], kind: 'remark', points: [], evidence: [] },
  points: { value: '', ...byHand },
  figures: { raw: '', value: 0, unit: '', about: '', scope: null, period: null, ...byHand },
  tasks: { by: null, to: null, text: '', ...byHand },
  awards: { award: '', giver: null, recipient: null, evidence: [] },
  citations: { text: '', kind: '', number: null, date: null, issuer: null, title: null, evidence: [] }
}

type Fields = Readonly<Record<string, FieldValue>>

/** What a person may write, as it stands in the row. */
export const fieldsOf = <L extends RowList>(list: L, row: Rows[L]): Fields =>
  namers[list].fields(row) as Fields

/** True when a person wrote or confirmed a value of the row. */
export const isTouched = ({ fields }: { fields: object }): boolean => Object.keys(fields).length > 0

/**
 * The row as the form shows it.
 * @param row as extracted now; null when the extraction does not give it: then what it was, or nothing, lies below
 */
export function layRow<L extends RowList>(
  list: L,
  row: Rows[L] | null,
  edit: RowEdit<L>,
  text: string
): Rows[L] {
  const base = (edit.base ?? blank[list]) as Rows[L]
  const below = row ?? { ...base, evidence: placeEvidence(text, base.evidence) }
  const evidence = edit.evidence === undefined ? below.evidence : placeEvidence(text, edit.evidence)
  const laid = { ...below, ...written(list, below, base, edit), evidence }
  if (isTouched(edit) && 'origin' in laid) Object.assign(laid, { confidence: 1, origin: 'edited' })
  return laid
}

function written<L extends RowList>(
  list: L,
  below: Rows[L],
  base: Rows[L],
  edit: RowEdit<L>
): Partial<Rows[L]> {
  const fields = edit.fields as Partial<RowFields[L]>
  if (list === 'figures') {
    const { raw, ...rest } = fields as Partial<RowFields['figures']>
    return { ...rest, ...numberOf(raw, below as Figure, base as Figure) } as Partial<Rows[L]>
  }
  if (list === 'awards') {
    const { count, unit, ...rest } = fields as Partial<RowFields['awards']>
    return {
      ...rest,
      ...(count === undefined ? {} : { count: count ?? undefined }),
      ...(unit === undefined ? {} : { unit: unit ?? undefined })
    } as Partial<Rows[L]>
  }
  return fields as Partial<Rows[L]>
}

/** The number a person wrote; one that only was confirmed keeps how the extraction read it. */
function numberOf(raw: string | undefined, below: Figure, base: Figure): object {
  if (raw === undefined || raw === namers.figures.fields(below).raw) return {}
  const read = raw === namers.figures.fields(base).raw ? base : readWrittenFigure(raw)
  if (read === null) return { raw }
  return { raw: read.raw, value: read.value, denominator: read.denominator, approx: read.approx }
}

/** @param row as extracted now; null when the extraction does not give it */
export function markOf<L extends RowList>(list: L, row: Rows[L] | null, edit: RowEdit<L>): EditMark {
  const { fields, base } = edit
  if (base === null) return { how: 'added', isGone: false, extracted: {}, conflicts: [] }
  const wrote = Object.entries(fields as Fields)
  const before = fieldsOf(list, base as Rows[L])
  const now = row === null ? before : fieldsOf(list, row)
  const others = wrote.filter(([name, value]) => !isSame(value, now[name]))
  return {
    how: wrote.every(([name, value]) => isSame(value, before[name])) ? 'confirmed' : 'changed',
    isGone: row === null,
    extracted: Object.fromEntries(others.map(([name]) => [name, now[name] ?? null])),
    conflicts: others.map(([name]) => name).filter((name) => !isSame(now[name], before[name]))
  }
}

const isSame = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
