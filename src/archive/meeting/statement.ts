/** What one speaker says, before it becomes part of a report. */
import type { MeetingStatement } from '../../shared/model/meeting.ts'
import type { Person } from './people.ts'
import type { Sentence } from './reading.ts'

export type Said = { sentence: Sentence; start: number; end: number; isContinued: boolean }
export type Statement = {
  /** Who speaks; a body stands here with its name alone, and in no list of people. */
  person: Person
  isBody?: boolean
  kind: MeetingStatement['kind']
  opening: { start: number; end: number }
  said: Said[]
  isDirecting: boolean
}
