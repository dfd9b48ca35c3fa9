/** What one speaker says, before it becomes part of a report. */
import type { Field, MeetingStatement } from '../../shared/model/meeting.ts'
import type { Person } from './mention.ts'
import { evidenceAt, type Reading, type Sentence } from './reading.ts'

export type Said = { sentence: Sentence; start: number; end: number; isContinued: boolean }
export type Statement = {
  /** Who speaks; a body stands here with its name alone, and in no list of people. */
  person: Person
  isBody?: boolean
  kind: MeetingStatement['kind']
  opening: { start: number; end: number }
  said: Said[]
  isDirecting: boolean
  /** Some of it is said as anybody would: no order, no summing up. */
  isPlain?: boolean
}

/** "Ông K’Đệ, người có uy tín …", "Đồng chí A giải đáp …": somebody else is told of. */
export function isAboutOther(text: string, { name }: Person): boolean {
  const other = /^(?:Đồng chí|Ông|Bà|Anh|Chị)\s(\p{Lu}[\p{L}’']+(?:\s\p{Lu}[\p{L}’']+)*)/u.exec(text)?.[1]
  return other !== undefined && !name.endsWith(other) && !text.startsWith(name)
}

/** Statements as the report carries them. What follows in later paragraphs is inferred to go on. */
export function statementFields(reading: Reading, statements: readonly Statement[]): MeetingStatement[] {
  return statements.map((statement) => ({
    speaker: statement.person.name,
    titles: [...statement.person.titles],
    kind: statement.kind,
    points: statement.said.map((said): Field<string> => {
      const evidence = evidenceAt(reading, said.start, said.end)
      return {
        value: evidence.quote,
        evidence: [evidence],
        confidence: said.isContinued ? 0.5 : said.start === said.sentence.start ? 0.7 : 0.9,
        origin: said.isContinued ? 'inferred' : 'extracted'
      }
    }),
    evidence: [evidenceAt(reading, statement.opening.start, statement.opening.end)]
  }))
}

/** Where the last word from `start` to `end` stops: blanks, commas and dashes behind it are left out. */
export function lastWord(reading: Reading, start: number, end: number): number {
  let to = end
  while (to > start && /[\s,–-]/u.test(reading.text[to - 1] ?? '')) to--
  return to
}
