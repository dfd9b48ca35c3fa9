/** Which of the office's fields a template prints, in the order in which they are asked for. */
import type { Letterhead } from '../../../../shared/model/letterhead.ts'
import type { Template } from '../../../../shared/model/printable/printable.ts'

export type LetterheadField = keyof Letterhead

export const headFields: readonly LetterheadField[] = ['office', 'authority', 'issuer']
export const issueFields: readonly LetterheadField[] = [
  'symbol',
  'place',
  'addressees',
  'recipients',
  'signerAuthority',
  'signerOffice',
  'signerName',
  'bodySize',
  'margins'
]
export const partyFields: readonly LetterheadField[] = [
  'partyClosingMark',
  'partyRecipientSize',
  'partyUnderlinesRecipients'
]

/** The fields of one template. */
export function fieldsOf(template: Template): readonly LetterheadField[] {
  switch (template) {
    case 'tom-tat':
    case 'phieu':
      return ['office']
    case 'nd30':
      return [...headFields, ...issueFields]
    case 'dang':
      return [...headFields, ...issueFields, ...partyFields]
    case 'tong-hop':
      return ['authority', 'issuer']
    case 'so':
      return ['authority', 'issuer', 'volume']
  }
}
