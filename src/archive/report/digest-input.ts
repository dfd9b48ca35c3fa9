/** What a digest is made of. */
import type { Letterhead } from '../../shared/model/letterhead.ts'
import type { SameName } from '../../shared/model/person.ts'
import type { DigestPart } from '../../shared/model/printable/tong-hop.ts'
import type { MeetingInput } from './meeting-input.ts'

export type DigestInput = {
  /** In any order. */
  meetings: readonly MeetingInput[]
  letterhead: Letterhead
  archiveName: string
  /** Which period was asked for; null for a choice of items. */
  period: string | null
  /** ISO date of printing. */
  printedOn: string
  /** What was said of people of one name. */
  sameNames: readonly SameName[]
}

/** A meeting at its place in the digest. */
export type Placed = MeetingInput & { id: string; number: number; name: string; day: string | null }

/** A part before it has its number. */
export type UnnumberedPart = DigestPart extends infer P
  ? P extends DigestPart
    ? Omit<P, 'id' | 'heading' | 'title' | 'entry'> & { name: string }
    : never
  : never
