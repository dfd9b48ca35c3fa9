/**
 * What is told of a text at once, when it comes in. Apart from the whole report, whose rules take longer to load than a
 * hundred texts to sketch.
 */
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { findCitations } from './citations.ts'
import { tellsOfMeeting } from './is-meeting.ts'
import { makeReadable } from './readable.ts'
import { readSource, type MeetingSource } from './reading.ts'

/** What lists and the search index need of an item at once; the whole report costs ten times as much. */
export type Sketch = Pick<MeetingReport, 'isMeeting' | 'citations'>

/** The same answers as `extractMeeting` gives for these fields. */
export function sketchMeeting(source: MeetingSource): Sketch {
  const readable = makeReadable(source)
  const reading = readSource(readable?.source ?? source)
  const ranges = reading.passages.filter(({ kind }) => kind !== 'caption')
  return {
    isMeeting: tellsOfMeeting(reading),
    citations: findCitations(reading.text, ranges, reading.item)
  }
}
