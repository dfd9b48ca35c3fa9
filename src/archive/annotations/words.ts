/** The words that the exported files share. */
import type { Annotation, HighlightColour } from '../../shared/model/annotation.ts'
import { message, type Language, type MessageKey } from '../../shared/messages/messages.ts'
import { pageName } from '../../shared/model/page-region.ts'
import type { AnnotatedItem } from './gather.ts'

const colourKeys: Readonly<Record<HighlightColour, MessageKey>> = {
  yellow: 'annotations.yellow',
  green: 'annotations.green',
  pink: 'annotations.pink',
  blue: 'annotations.blue'
}

export const colourName = (language: Language, colour: HighlightColour): string =>
  message(language, colourKeys[colour])

/** "2021-03-05…" → "05/03/2021"; what is no such date stays. */
export const dayOf = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/s, '$3/$2/$1')

/** "số vào kho 2021-000003 · 05/03/2021 · Báo Vĩnh Sa" */
export function itemLine(language: Language, { accession, date, source }: AnnotatedItem['item']): string {
  return [
    message(language, 'annotations.cite-accession', { accession }),
    date === null ? '' : dayOf(date),
    source ?? ''
  ]
    .filter((words) => words !== '')
    .join(' · ')
}

/** What was marked: the words, else "vùng trên trang 3"; '' for neither. */
export const passageWords = (language: Language, { selectors, region }: Annotation): string =>
  selectors.quote.exact === '' && region !== null
    ? message(language, 'annotations.region-on-page', { page: pageName(region) })
    : selectors.quote.exact

/** "Vàng · trang 3 · Phan Thị Sương, 05/03/2021 · thẻ: Việc cần làm", and that the passage is no longer in the text. */
export function annotationLine(
  language: Language,
  { colour, region, tags, creator, createdAt, placement }: Annotation
): string {
  return [
    colourName(language, colour),
    ...(region === null ? [] : [message(language, 'annotations.cite-page', { page: pageName(region) })]),
    creator === '' ? dayOf(createdAt) : `${creator}, ${dayOf(createdAt)}`,
    ...(tags.length === 0 ? [] : [message(language, 'annotations.tags-line', { tags: tags.join(', ') })]),
    ...(placement.status === 'orphan' ? [message(language, 'annotations.lost-place')] : [])
  ].join(' · ')
}
