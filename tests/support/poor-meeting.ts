/** A meeting report over a note that says almost nothing. All of it is invented. */
import type { SummaryInput } from '../../src/archive/report/summary.ts'
import { MeetingReport } from '../../src/shared/model/meeting.ts'
import { article, proof } from './article.ts'

/** The report of a note that names an organiser, a day without a year and one figure. */
export function poorInput(): SummaryInput {
  const { item, blocks, text, evidence, said } = article(431, [
    ['title', 'Giao ban công tác dân vận quý III'],
    ['paragraph', 'Ngày 04/10, Ban Dân vận Huyện ủy giao ban công tác dân vận quý III.'],
    ['paragraph', 'Quý III đã tổ chức 57 hội nghị tiếp xúc, đối thoại.']
  ])
  const report = MeetingReport.parse({
    item,
    isMeeting: true,
    confidence: 0.7,
    title: said('Giao ban công tác dân vận quý III', 'Giao ban công tác dân vận quý III'),
    publishedAt: null,
    source: null,
    name: null,
    kind: null,
    date: said('--10-04', 'Ngày 04/10'),
    partOfDay: null,
    startTime: null,
    endTime: null,
    place: null,
    organiser: said('Ban Dân vận Huyện ủy', 'Ban Dân vận Huyện ủy'),
    people: [],
    groups: [],
    statements: [],
    figures: [
      {
        raw: '57',
        value: 57,
        unit: 'hội nghị',
        about: 'hội nghị tiếp xúc, đối thoại',
        scope: null,
        period: 'quý III',
        evidence: evidence('57 hội nghị'),
        ...proof
      }
    ],
    tasks: [],
    awards: [],
    citations: [],
    captions: [],
    headings: [],
    otherMeetings: []
  })
  return {
    report,
    item: {
      id: item,
      accession: '2026-000431',
      title: 'Giao ban công tác dân vận quý III',
      text,
      blocks,
      source: null,
      date: null
    },
    letterhead: '',
    printedOn: '2026-11-23',
    resolveCitation: () => null,
    edited: false
  }
}
