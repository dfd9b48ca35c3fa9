/**
 * People named in meeting reports. Two bearers of one name are two people until somebody says they are one:
 * what keeps them together by itself is an office that both are given.
 */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { PersonRole } from './meeting.ts'

/** An office as the texts give it, and the first and last date of the items that do (ISO, null when undated). */
export const Office = z.object({
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  items: z.number().int().positive()
})
export type Office = z.infer<typeof Office>

/** Tells one person: the name folded, and the first of the offices folded ('' without any). */
export const PersonKey = z.strictObject({ name: z.string().min(1).max(300), office: z.string().max(1000) })
export type PersonKey = z.infer<typeof PersonKey>

export const Person = z.object({
  key: PersonKey,
  /** As most texts spell it. */
  name: z.string(),
  /** Most often given first. */
  offices: z.array(Office),
  /** Items that tell of a meeting this person took part in, and all that name the person. */
  meetings: z.number().int().nonnegative(),
  items: z.number().int().positive(),
  /** What the person was in them, most often first. */
  roles: z.array(PersonRole),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** How many others of this name nobody has told apart from this one yet. */
  undecided: z.number().int().nonnegative()
})
export type Person = z.infer<typeof Person>

export const Appearance = z.object({
  item: ItemId,
  accession: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  isMeeting: z.boolean(),
  titles: z.array(z.string()),
  roles: z.array(PersonRole)
})
export type Appearance = z.infer<typeof Appearance>

/** One naming of a person in an item, as the item spells the name. */
export type Named = Appearance & { name: string }

/** What somebody said of two bearers of one name, told by their offices (keys, see PersonKey). */
export type SameName = { name: string; office: string; otherOffice: string; isSame: boolean }

export const PersonDetail = z.object({
  person: Person,
  /** Newest first. */
  appearances: z.array(Appearance),
  /** Others of the same name; `isDifferent` once a person said so. */
  namesakes: z.array(z.object({ person: Person, isDifferent: z.boolean() }))
})
export type PersonDetail = z.infer<typeof PersonDetail>

/** Roles of somebody who was at the meeting, not only spoken of. */
const PRESENT: ReadonlySet<PersonRole> = new Set([
  'chair',
  'directing',
  'attendee',
  'reporter',
  'speaker',
  'awardRecipient',
  'awardGiver'
])

/** True when these roles say that the person was there. */
export const wasPresent = (roles: readonly PersonRole[]): boolean => roles.some((role) => PRESENT.has(role))
