/**
 * The meeting report: who chaired, who came, what was reported, decided and cited, each field with its
 * evidence. Offsets are UTF-16 into the item's cleaned text, end exclusive; every quote is exactly the
 * text at its offsets. What the text does not say is null.
 */
import * as z from 'zod'
import { ItemId } from './item.ts'

export const Evidence = z.object({
  item: ItemId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string()
})
export type Evidence = z.infer<typeof Evidence>

/** `inferred` follows from the text (the year of "27/12" from the publication date); `edited` was typed by a person. */
export const Origin = z.literal(['extracted', 'inferred', 'edited'])
export type Origin = z.infer<typeof Origin>

const proof = {
  evidence: z.array(Evidence),
  confidence: z.number().min(0).max(1),
  origin: Origin
}

/** A value with its evidence. */
export const field = <T extends z.ZodType>(value: T) => z.object({ value, ...proof })
export type Field<T> = { value: T; evidence: Evidence[]; confidence: number; origin: Origin }

const TextField = field(z.string())

export const PersonRole = z.literal([
  'chair',
  'directing',
  'attendee',
  'reporter',
  'speaker',
  'awardRecipient',
  'awardGiver',
  'quoted',
  'mentioned'
])
export type PersonRole = z.infer<typeof PersonRole>

export const MeetingPerson = z.object({
  name: z.string(),
  titles: z.array(z.string()),
  /** Titles given to a whole list ("các đồng chí Ủy viên Ban Thường vụ Thành ủy: A, B, C"). */
  groupTitles: z.array(z.string()),
  roles: z.array(PersonRole),
  ...proof
})
export type MeetingPerson = z.infer<typeof MeetingPerson>

export const MeetingStatement = z.object({
  speaker: z.string(),
  titles: z.array(z.string()),
  kind: z.literal(['report', 'direction', 'remark', 'response']),
  points: z.array(TextField),
  evidence: z.array(Evidence)
})
export type MeetingStatement = z.infer<typeof MeetingStatement>

export const Figure = z.object({
  /** As written: "8.597", "30/30", "hơn 43,75 tỷ". */
  raw: z.string(),
  /** A range ("95 - 98") is a pair. Units such as tỷ are multiplied out. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  denominator: z.number().optional(),
  /** hơn, gần, trên, khoảng … */
  approx: z.string().optional(),
  unit: z.string(),
  about: z.string(),
  scope: z.string().nullable(),
  period: z.string().nullable(),
  /** Index in the same list of the total this is a part of. */
  partOf: z.number().int().nonnegative().optional(),
  ...proof
})
export type Figure = z.infer<typeof Figure>

export const MeetingTask = z.object({
  by: z.string().nullable(),
  to: z.string().nullable(),
  text: z.string(),
  ...proof
})
export type MeetingTask = z.infer<typeof MeetingTask>

export const Award = z.object({
  award: z.string(),
  giver: z.string().nullable(),
  recipient: z.string().nullable(),
  count: z.number().optional(),
  unit: z.string().optional(),
  evidence: z.array(Evidence)
})
export type Award = z.infer<typeof Award>

/** An official document named in a text. `date` is ISO; `number` as the text spells it. */
export const Citation = z.object({
  text: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  evidence: z.array(Evidence)
})
export type Citation = z.infer<typeof Citation>

export const MeetingReport = z.object({
  item: ItemId,
  isMeeting: z.boolean(),
  confidence: z.number().min(0).max(1),
  title: TextField,
  publishedAt: TextField.nullable(),
  source: TextField.nullable(),
  name: TextField.nullable(),
  kind: TextField.nullable(),
  /** YYYY-MM-DD, or --MM-DD where the year can't be known. */
  date: TextField.nullable(),
  partOfDay: field(z.literal(['sáng', 'trưa', 'chiều', 'tối'])).nullable(),
  startTime: TextField.nullable(),
  endTime: TextField.nullable(),
  place: TextField.nullable(),
  organiser: TextField.nullable(),
  people: z.array(MeetingPerson),
  groups: z.array(TextField),
  statements: z.array(MeetingStatement),
  figures: z.array(Figure),
  tasks: z.array(MeetingTask),
  awards: z.array(Award),
  citations: z.array(Citation),
  captions: z.array(TextField),
  headings: z.array(TextField),
  /** Sentences that open what the text tells of other meetings: none of that is in the report. */
  otherMeetings: z.array(TextField)
})
export type MeetingReport = z.infer<typeof MeetingReport>

/** The single-valued text fields of a report that a person may correct in the form. */
export const EditableField = z.literal([
  'name',
  'kind',
  'date',
  'partOfDay',
  'startTime',
  'endTime',
  'place',
  'organiser'
])
export type EditableField = z.infer<typeof EditableField>
