import type { Evidence } from '../../../shared/model/meeting.ts'

/** The passages where they stand in `text` now: the same words nearest to where they stood; those that are gone are left out. */
export function placeEvidence(text: string, evidence: readonly Evidence[]): Evidence[] {
  return evidence.flatMap((one) => {
    if (text.startsWith(one.quote, one.start)) return [{ ...one, end: one.start + one.quote.length }]
    const after = text.indexOf(one.quote, one.start)
    const before = text.lastIndexOf(one.quote, one.start)
    const near = after < 0 || (before >= 0 && one.start - before <= after - one.start) ? before : after
    return near < 0 || one.quote === '' ? [] : [{ ...one, start: near, end: near + one.quote.length }]
  })
}
