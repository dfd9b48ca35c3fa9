import { expect } from 'vitest'
import { extractMeeting, type MeetingSource } from '../../src/archive/meeting/extract-meeting.ts'
import { sketchMeeting } from '../../src/archive/meeting/sketch-meeting.ts'
import { MeetingReport } from '../../src/shared/model/meeting.ts'

/** The report of a text; every quote must be the text itself, however the text was made readable. */
export function checked(source: MeetingSource): MeetingReport {
  const report = extractMeeting(source)
  const quotes = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    if ('quote' in node) {
      const { start, end, quote } = node as { start: number; end: number; quote: string }
      expect(quote).toBe(source.text.slice(start, end))
    }
    Object.values(node).forEach(quotes)
  }
  quotes(report)
  expect(MeetingReport.parse(report)).toEqual(report)
  expect(sketchMeeting(source)).toMatchObject({ isMeeting: report.isMeeting })
  return report
}
