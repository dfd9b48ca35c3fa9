/** `show ARCHIVE ITEM`: one item with its blocks, text, tags, annotations and cited documents. */
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ItemDetail, LinkedItem } from '../../shared/model/item.ts'
import { pageName } from '../../shared/model/page-region.ts'
import type { Recognition } from '../../shared/model/recognition.ts'
import type { Citation } from '../../shared/model/meeting.ts'
import { exactly } from '../arguments.ts'
import { findItem, withArchive } from '../archive.ts'
import type { Command, Terminal } from '../command.ts'
import { facts, showDate, wrap } from '../text.ts'

/** Answers the item; `text` is the cleaned text, boilerplate left out, and is what annotations point into. */
export const showCommand: Command = {
  options: {},
  async run(given, terminal) {
    const [folder, name] = exactly(given, 2)
    return withArchive(folder!, async (archive) => {
      const id = findItem(archive, name!)
      const [item, recognition, annotations, report] = await Promise.all([
        archive.call('items.get', { id }),
        archive.call('items.recognition', { id }),
        archive.call('annotations.list', { itemId: id }),
        archive.call('meetings.get', { itemId: id })
      ])
      return {
        json: {
          ...documentOf(item, annotations, report.citations),
          recognised: recognitionDocument(item, recognition),
          ...originDocument(item)
        },
        text: textOf(item, annotations, report.citations, terminal),
        status: 0
      }
    })
  }
}

function documentOf(
  item: ItemDetail,
  annotations: Annotation[],
  citations: Citation[]
): Record<string, unknown> {
  const { id, accession, title, date, source, author, language, format, encoding, text, tags } = item
  const { name, sha256, bytes } = item.original
  return {
    id,
    accession,
    title,
    date,
    source,
    author,
    language,
    format,
    encoding,
    original: { name, sha256, bytes },
    blocks: item.blocks.map(({ kind, text: words, reason }) => ({ kind, text: words, reason })),
    text,
    tags,
    annotations: annotations.map(annotationDocument),
    cites: citations.map((each) => ({
      kind: each.kind,
      number: each.number,
      date: each.date,
      title: each.title
    })),
    attachments: item.attachments.map(linkDocument),
    attachedTo: item.attachedTo.map(linkDocument)
  }
}

/** Where it came from: the page it was saved from, and every way it came in. */
const originDocument = ({ url, site, section, provenance }: ItemDetail) => ({
  url,
  site,
  section,
  provenance: provenance.map(
    ({ path, jobId, way, addedAt, importer, importerVersion, encoding, warnings }) => ({
      path,
      run: jobId,
      way,
      addedAt,
      importer,
      importerVersion,
      encoding,
      warnings
    })
  )
})

/** Null for text that was read as text; else the doubtful places, with their offsets in the text. */
const recognitionDocument = ({ text }: ItemDetail, recognition: Recognition | null) =>
  recognition && {
    pages: recognition.pages,
    doubts: recognition.doubts.map(({ range: [start, end], reason, suggestion, page }) => ({
      start,
      end,
      text: text.slice(start, end),
      reason,
      suggestion,
      page
    }))
  }

const linkDocument = ({ item, accession, name, title, format }: LinkedItem) => ({
  item,
  accession,
  name,
  title,
  format
})

/** One annotation as the command line answers it; `start` and `end` are where it lies now, null for an orphan. */
export function annotationDocument(annotation: Annotation): Record<string, unknown> {
  const { id, selectors, region, placement, note, colour, tags, createdAt, modifiedAt } = annotation
  return {
    id,
    quote: selectors.quote.exact,
    prefix: selectors.quote.prefix,
    suffix: selectors.quote.suffix,
    start: placement.range?.start ?? null,
    end: placement.range?.end ?? null,
    status: placement.status,
    page: region?.page ?? null,
    rects: region?.rects ?? null,
    note,
    colour,
    tags,
    createdAt,
    modifiedAt
  }
}

function textOf(
  item: ItemDetail,
  annotations: Annotation[],
  citations: Citation[],
  { say, columns }: Terminal
): string {
  const width = Math.min(columns, 100)
  const head = facts([
    [say('cli.head-accession'), item.accession],
    [say('cli.head-date'), showDate(item.date)],
    [say('cli.head-source'), item.source],
    [say('cli.head-author'), item.author],
    [say('cli.head-tags'), item.tags.join(', ')],
    [say('info.section'), item.section],
    [say('info.url'), item.url],
    [say('info.path'), item.provenance.map(({ path }) => path).join('; ')],
    [say('cli.head-original'), `${item.original.name} (${item.original.sha256.slice(0, 12)}…)`]
  ])
  const sections = [wrap(item.title, width), head, wrap(item.text.replaceAll('\n', '\n\n'), width)]
  if (annotations.length > 0) {
    const lines = annotations.map(({ selectors, region, note }) => {
      const { exact } = selectors.quote
      const what =
        exact === '' && region !== null
          ? say('annotations.region-on-page', { page: pageName(region) })
          : `“${exact}”`
      return `${what}${note === '' ? '' : `: ${note}`}`
    })
    sections.push(`${say('cli.annotations')}\n${lines.map((line) => wrap(line, width, '  ')).join('\n')}`)
  }
  if (item.attachments.length > 0) {
    const lines = item.attachments.map(({ accession, name }) => `  ${accession}  ${name}`)
    sections.push(`${say('cli.attachments')}\n${lines.join('\n')}`)
  }
  if (citations.length > 0) {
    const lines = citations.map((each) => wrap(each.text, width, '  '))
    sections.push(`${say('cli.cites')}\n${lines.join('\n')}`)
  }
  return sections.join('\n\n')
}
