/** What a piece tells beside its meeting: "Cùng ngày, UBND huyện tổ chức hội nghị …", and what was said on other days. */
import { isArranged, isArrangedFirst, isBackground, openingsOf } from './openings.ts'
import type { Reading, Sentence } from './reading.ts'
import type { Span } from './sentences.ts'
import { backgroundUntil, interviewedUntil, quotedUntil, spokenUntil } from './told-until.ts'

/** What a piece tells beside the meeting it is about. */
export type Beside = {
  /** Where other meetings are told, in text order: whoever is there attended those. */
  spans: Span[]
  /** Those among them that are told for themselves, each with the sentence that opens it. */
  meetings: (Span & { opening: Sentence })[]
}

/**
 * Finds what is told beside the meeting a piece is about: that is the one its title names, the first where the title
 * names none of them or all.
 * @param isTold whether a sentence opens the meeting that a person chose instead
 */
export function toldBeside(reading: Reading, isTold: (opening: Span) => boolean): Beside {
  const body = reading.sentences.filter(
    ({ passage }) => passage.kind === 'paragraph' || passage.kind === 'list'
  )
  const text = ({ start, end }: Span): string => reading.text.slice(start, end)
  const { spans, meetings } = passagesBeside(reading, body)
  const isLong = ({ start, end }: Span): boolean => end - start > reading.text.length / 2
  const isHeldFirst = body
    .slice(0, 4)
    .some((one) => one.end <= (meetings[0]?.start ?? 0) && isArrangedFirst(text(one)))
  const main = chosen(reading, body, meetings, isTold)
  const [first] = body
  if (first && main) {
    const beginning = { start: first.start, end: meetings[0]!.start, opening: first }
    const rest = meetings.filter((one) => one !== main)
    return {
      spans: [beginning, ...spans.filter(({ start }) => start !== main.start)],
      meetings: isHeldFirst ? [beginning, ...rest] : rest
    }
  }
  // nobody can tell which is the main one where the second takes more than what went before and that was no meeting
  const others = isHeldFirst ? meetings : meetings.filter((one) => !isLong(one))
  return {
    spans: spans.filter((span) => !isLong(span) || others.some(({ start }) => start === span.start)),
    meetings: others
  }
}

const backAgain =
  /^(?:Tại|Kết luận|Phát biểu (?:kết luận )?tại|Kết thúc) (?:hội nghị|Hội nghị|buổi làm việc|cuộc họp) (?:sáng|chiều|hôm) nay/u

/** All that is told after the beginning and is not of what it opened. */
function passagesBeside(reading: Reading, body: readonly Sentence[]): Beside {
  const spans: Span[] = []
  const meetings: Beside['meetings'] = []
  const opensAt = openingsOf(reading, body)
  let opening: Sentence | null = null
  const close = (end: number): void => {
    if (opening === null) return
    const span = { start: opening.start, end }
    spans.push(span)
    if (isArranged(reading.text.slice(opening.start, opening.end))) meetings.push({ ...span, opening })
    opening = null
  }
  body.forEach((sentence, i) => {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (opening !== null && backAgain.test(text)) return close(sentence.start)
    const opens = opensAt(i)
    if (opens === null) return
    if (opening === null && opens === 'meeting') opening = sentence
    else if (opening === null) {
      const until = opens === 'other-day' ? spokenUntil : interviewedUntil
      const last = Math.max(
        until(reading, body, i),
        isBackground(text) ? backgroundUntil(reading, body, i) : i
      )
      spans.push({ start: sentence.start, end: quotedUntil(reading, body, last) })
    } else if (opens === 'meeting' && isArranged(text)) {
      close(sentence.start)
      opening = sentence
    }
  })
  close(reading.text.length)
  return { spans, meetings }
}

/** The meeting after the first that the report is of: the one a person chose, or the only one the title names. */
function chosen(
  reading: Reading,
  body: readonly Sentence[],
  meetings: Beside['meetings'],
  isTold: (opening: Span) => boolean
): Beside['meetings'][number] | undefined {
  const told = meetings.find(({ opening }) => isTold(opening))
  if (told || body.slice(0, 1).some(isTold)) return told
  const named = meetings.filter(({ opening }) => isNamed(reading, opening, body.slice(0, 2)))
  return named.length === 1 ? named[0] : undefined
}

/** Words of the title that stand in the sentence that opens another meeting, and not where the piece begins. */
function isNamed(reading: Reading, opening: Sentence, beginning: readonly Sentence[]): boolean {
  const title = reading.passages.find(({ kind }) => kind === 'title')
  if (title === undefined) return false
  const text = ({ start, end }: Span): string => reading.text.slice(start, end).toLowerCase()
  const wordsOf = (words: string): string[] => words.match(/\p{L}{2,}/gu) ?? []
  const first = new Set(beginning.flatMap((one) => wordsOf(text(one))))
  const other = new Set(wordsOf(text(opening)))
  const words = [...new Set(wordsOf(text(title)))]
  const onlyOther = words.filter((word) => other.has(word) && !first.has(word)).length
  const onlyFirst = words.filter((word) => first.has(word) && !other.has(word)).length
  return onlyOther >= NAMED_BY && onlyFirst <= 1
}
const NAMED_BY = 3
