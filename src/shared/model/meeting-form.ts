/**
 * The report of a meeting as a form: what was extracted with what a person made of it laid over, and for each value
 * that a person touched what the extraction says itself. Rows of lists are named by keys that outlive a new extraction.
 */
import * as z from 'zod'
import { EditableField, MeetingReport, MeetingStatement, PersonRole } from './meeting.ts'

/** The lists of a report; `points` are those of all statements together. */
export const RowList = z.literal([
  'people',
  'groups',
  'statements',
  'points',
  'figures',
  'tasks',
  'awards',
  'citations'
])
export type RowList = z.infer<typeof RowList>

export const RowKey = z.string().min(1).max(60)
export type RowKey = z.infer<typeof RowKey>

const words = z.string().trim().max(4000)
const wordsOrNone = words.nullable()
const titles = z.array(words.min(1)).max(40)

/** What a person can write into a row, by list. */
const rowFields = {
  people: z.strictObject({
    name: words.min(1),
    titles,
    groupTitles: titles,
    roles: z.array(PersonRole).max(9)
  }),
  groups: z.strictObject({ value: words.min(1) }),
  statements: z.strictObject({
    speaker: words.min(1),
    titles,
    kind: MeetingStatement.shape.kind
  }),
  points: z.strictObject({ value: words.min(1) }),
  figures: z.strictObject({
    /** As a person writes it, "hơn 43,75 tỷ"; the number is read from it. */
    raw: words.min(1),
    unit: words,
    about: words,
    scope: wordsOrNone,
    period: wordsOrNone
  }),
  tasks: z.strictObject({ by: wordsOrNone, to: wordsOrNone, text: words.min(1) }),
  awards: z.strictObject({
    award: words.min(1),
    giver: wordsOrNone,
    recipient: wordsOrNone,
    count: z.number().nonnegative().nullable(),
    unit: wordsOrNone
  }),
  citations: z.strictObject({
    text: words,
    kind: words,
    number: wordsOrNone,
    date: wordsOrNone,
    issuer: wordsOrNone,
    title: wordsOrNone
  })
} as const satisfies Record<RowList, z.ZodType>

export type RowFields = { [L in RowList]: z.infer<(typeof rowFields)[L]> }

const change = <L extends RowList>(list: L) =>
  z.strictObject({ list: z.literal(list), fields: rowFields[list].partial() })

/** Some fields of a row of one list. */
export const RowChange = z.discriminatedUnion('list', [
  change('people'),
  change('groups'),
  change('statements'),
  change('points'),
  change('figures'),
  change('tasks'),
  change('awards'),
  change('citations')
])
export type RowChange = z.infer<typeof RowChange>

/** A value of a field as marks carry it. */
const Value = z.union([z.string(), z.number(), z.null(), z.array(z.string())])
const Values = z.record(z.string(), Value)
export type FieldValue = z.infer<typeof Value>

/** What a person did to a row or a single value, and what the extraction says of it. */
export const EditMark = z.object({
  how: z.literal(['changed', 'confirmed', 'added']),
  /** The extraction no longer gives what was edited; the person's row is kept. */
  isGone: z.boolean(),
  /** Fields whose extracted value is another than the person's; single values call theirs `value`. */
  extracted: Values,
  /** Of these, the ones that were extracted differently when the person wrote: worth a look. */
  conflicts: z.array(z.string())
})
export type EditMark = z.infer<typeof EditMark>

/** An edit whose row the extraction no longer gives. `words` names the row. */
export const LeftEdit = z.object({
  list: RowList,
  key: RowKey,
  how: z.literal(['changed', 'removed', 'merged']),
  words: z.string()
})
export type LeftEdit = z.infer<typeof LeftEdit>

const keys = z.array(RowKey)

export const MeetingForm = z.object({
  /** With the edits: origin `edited` and confidence 1 for what a person wrote or confirmed. */
  report: MeetingReport,
  /** Keys of the rows, in the order of the report's lists. */
  keys: z.object({
    people: keys,
    groups: keys,
    statements: keys,
    points: z.array(keys),
    figures: keys,
    tasks: keys,
    awards: keys,
    citations: keys
  }),
  /** By key of the row, or by name of the single value. */
  marks: z.record(z.string(), EditMark),
  left: z.array(LeftEdit)
})
export type MeetingForm = z.infer<typeof MeetingForm>

/** One value or row of the form. */
export const FormPlace = z.union([
  z.strictObject({ field: EditableField }),
  z.strictObject({ list: RowList, key: RowKey })
])
export type FormPlace = z.infer<typeof FormPlace>
