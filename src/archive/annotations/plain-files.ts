/** Annotations as Markdown and as a table that Excel opens. */
import { csv } from '../../shared/csv.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { message, type Language, type MessageKey } from '../../shared/messages/messages.ts'
import { pageName } from '../../shared/model/page-region.ts'
import type { AnnotatedItem } from './gather.ts'
import { annotationLine, colourName, dayOf, itemLine, passageWords } from './words.ts'

/** Words that stay words: what CommonMark would take for a mark is led by a backslash (§2.4). */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
}

/** Lines under each other, as paragraphs of their own, each led by `lead`. */
const paragraphs = (text: string, lead = ''): string =>
  text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `${lead}${escaped(line.trim())}`)
    .join(`\n${lead.trimEnd()}\n`)

/** A heading an item; the quotes as quotes, the note and where it comes from below each. */
export function writeMarkdown(language: Language, items: readonly AnnotatedItem[]): string {
  const parts = items.flatMap(({ item, annotations }) => [
    `## ${escaped(item.title.replace(/\s+/g, ' '))}`,
    escaped(itemLine(language, item)),
    ...annotations.flatMap((annotation) => [
      paragraphs(passageWords(language, annotation), '> '),
      paragraphs(annotation.note),
      `*${escaped(annotationLine(language, annotation))}*`
    ])
  ])
  const whole = [`# ${message(language, 'navigation.annotations')}`, ...parts]
  return `${whole.filter((part) => part !== '').join('\n\n')}\n`
}

const placeKey = ({ placement }: Annotation): MessageKey => {
  if (placement.status === 'orphan') return 'annotations.lost-place'
  return placement.range === null ? 'annotations.on-page' : 'annotations.in-place'
}

/** One annotation a row. */
export function writeTable(language: Language, items: readonly AnnotatedItem[]): string {
  const head = (
    [
      'cli.head-accession',
      'cli.head-title',
      'cli.head-date',
      'cli.head-source',
      'annotations.quote',
      'annotations.note',
      'annotations.colour',
      'annotations.tags',
      'annotations.status',
      'annotations.page',
      'annotations.creator',
      'annotations.created',
      'annotations.modified'
    ] as const
  ).map((key) => message(language, key))
  const rows = items.flatMap(({ item, annotations }) =>
    annotations.map((annotation) => {
      const { note, colour, tags, region, creator, createdAt, modifiedAt } = annotation
      return [
        item.accession,
        item.title,
        item.date === null ? '' : dayOf(item.date),
        item.source ?? '',
        passageWords(language, annotation),
        note,
        colourName(language, colour),
        tags.join(', '),
        message(language, placeKey(annotation)),
        region === null ? '' : pageName(region),
        creator,
        dayOf(createdAt),
        dayOf(modifiedAt)
      ]
    })
  )
  return csv([head, ...rows])
}
