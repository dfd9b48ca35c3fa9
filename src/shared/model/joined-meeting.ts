/** One meeting told by several items: their reports joined, and where they tell it differently. */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { Figure, MeetingReport } from './meeting.ts'

const JoinedItem = z.object({
  item: ItemId,
  accession: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  source: z.string().nullable()
})
export type JoinedItem = z.infer<typeof JoinedItem>

/** A figure that the items give differently, each with what it says. */
const FigureDispute = z.object({
  /** What is counted: its words, unit, scope and period. */
  id: z.string(),
  about: z.string(),
  unit: z.string(),
  told: z.array(z.object({ item: ItemId, figure: Figure })),
  /** A person looked at all of them and keeps them side by side. */
  isKept: z.boolean()
})
export type FigureDispute = z.infer<typeof FigureDispute>

/** What a person said of the people of all items, by their names. */
export type JoinedPeople = {
  order: readonly string[]
  /** A name that is another one's. */
  same: readonly { name: string; into: string }[]
}

/** Somebody of the joined report. */
const JoinedPerson = z.object({
  name: z.string(),
  /** The items that name them. */
  items: z.array(ItemId),
  /** Other names in the items, which a person said are theirs. */
  merged: z.array(z.string())
})
export type JoinedPerson = z.infer<typeof JoinedPerson>

export const JoinedMeeting = z.object({
  /** Of the item that leads: what it does not say is taken from the others. Evidence names its item. */
  report: MeetingReport,
  /** The leading one first; one alone is not joined. */
  items: z.array(JoinedItem).min(1),
  /** In the order of the report. */
  people: z.array(JoinedPerson),
  disputes: z.array(FigureDispute),
  /** Items of the same day and name that are not joined to it yet. */
  offered: z.array(JoinedItem)
})
export type JoinedMeeting = z.infer<typeof JoinedMeeting>
