/** *Phiếu tài liệu*: one item as it is read, with what people marked in it. */
import type { Annotation, HighlightColour } from '../../shared/model/annotation.ts'
import type { Block, ItemDetail } from '../../shared/model/item.ts'
import type { Letterhead } from '../../shared/model/letterhead.ts'
import type { Line } from '../../shared/model/printable/line.ts'
import { pageName } from '../../shared/model/page-region.ts'
import type { MarginNote, Slip, SlipBlock, Stretch } from '../../shared/model/printable/phieu.ts'
import { itemSheet } from './sheet.ts'
import { absentLine, bare, paperDate, paperTime, plain, tidy, toned } from './wording.ts'

export type SlipInput = {
  item: ItemDetail
  annotations: readonly Annotation[]
  /** Documents the item cites, with the accession number of the one that is held. */
  cited: readonly { name: string; held: string | null }[]
  letterhead: Letterhead
  archiveName: string
}

const COLOURS: Readonly<Record<HighlightColour, string>> = {
  yellow: 'vàng',
  green: 'lục',
  pink: 'hồng',
  blue: 'lam'
}

/** An annotation with its number: placed ones in the order of the text, those on pages alone, those that lost their place. */
type Numbered = { annotation: Annotation; number: number; start: number; end: number }

/** The slip as a plain object. Pure; no annotation is ever dropped. */
export function buildSlip(input: SlipInput): Slip {
  const { item, archiveName, letterhead } = input
  const { found, onPages, lost } = numberAll(input.annotations)
  const title = bare(item.title)
  return {
    template: 'phieu',
    sheet: itemSheet('Phiếu tài liệu', {
      accession: item.accession,
      name: title,
      author: tidy(letterhead.office),
      names: []
    }),
    archive: `Kho “${archiveName}”`,
    accession: item.accession,
    heading: 'PHIẾU TÀI LIỆU',
    facts: factsOf(input),
    annotations: countsOf(input.annotations, lost.length),
    blocks: item.blocks.flatMap((block) => slipBlock(block, found)),
    onPages:
      onPages.length === 0
        ? null
        : {
            heading: 'Chú thích trên bản gốc',
            lines: onPages.map(({ annotation, number }) => pageWords(annotation, number))
          },
    lost:
      lost.length === 0
        ? null
        : {
            heading: 'Chú thích không còn tìm thấy chỗ',
            lines: lost.map(({ annotation, number }) => lostWords(annotation, number))
          }
  }
}

function numberAll(annotations: readonly Annotation[]): Record<'found' | 'onPages' | 'lost', Numbered[]> {
  const isLost = ({ placement }: Annotation) => placement.status === 'orphan'
  const place = (one: Annotation) =>
    one.placement.range?.start ?? (isLost(one) ? Infinity : Number.MAX_SAFE_INTEGER + (one.region?.page ?? 0))
  const all = [...annotations]
    .sort((a, b) => (place(a) === place(b) ? a.id - b.id : place(a) - place(b)))
    .map((annotation, at): Numbered => ({
      annotation,
      number: at + 1,
      start: annotation.placement.range?.start ?? -1,
      end: annotation.placement.range?.end ?? -1
    }))
  const elsewhere = all.filter(({ start }) => start < 0)
  return {
    found: all.filter(({ start }) => start >= 0),
    onPages: elsewhere.filter(({ annotation }) => !isLost(annotation)),
    lost: elsewhere.filter(({ annotation }) => isLost(annotation))
  }
}

function factsOf({ item, cited }: SlipInput): Slip['facts'] {
  const date = item.date === null ? null : paperDate(item.date)
  const time = item.date === null ? null : paperTime(item.date)
  const words = (text: string | null): Line => {
    const told = bare(text ?? '')
    return told === '' ? absentLine() : [plain(told)]
  }
  const facts = [
    { label: 'Nhan đề', line: [toned('strong', bare(item.title))] },
    {
      label: 'Ngày',
      line: date === null ? absentLine() : [plain(time === null ? date : `${date}, ${time}`)]
    },
    { label: 'Nguồn', line: words(item.source) },
    { label: 'Tác giả', line: words(item.author) },
    { label: 'Thẻ', line: [plain(tagWords(item.tags))] },
    { label: 'Văn bản được dẫn', line: citedLine(cited) },
    { label: 'Bản gốc', line: [plain(originWords(item))] },
    { label: 'SHA-256', line: [plain(item.original.sha256.replace(/(.{4})(?=.)/gu, '$1 '))] }
  ]
  return facts.filter(({ line }) => line.some(({ text }) => text !== ''))
}

/** "Dân vận / Đối thoại; Huyện ủy" */
const tagWords = (paths: readonly string[]): string =>
  paths.map((path) => path.replaceAll('/', ' / ')).join('; ')

function citedLine(cited: SlipInput['cited']): Line {
  return cited.flatMap(({ name, held }, at): Line => [
    plain(`${at === 0 ? '' : '; '}${name}`),
    ...(held === null ? [plain(' '), toned('strong', '(chưa có trong kho)')] : [])
  ])
}

/** Name and size of the file, when it came in and from which folder. */
function originWords({ original, provenance, addedAt }: ItemDetail): string {
  const bytes = new Intl.NumberFormat('vi-VN').format(original.bytes)
  const [first] = provenance
  const at = paperDate(first?.addedAt ?? addedAt)
  const folder = first?.path.split(/[\\/]/u).at(-2) ?? ''
  const from = folder === '' ? '' : ` từ thư mục “${folder}”`
  return `${original.name}, ${bytes} byte${at === null ? '' : `; nhập ngày ${at}${from}`}`
}

function countsOf(annotations: readonly Annotation[], lost: number): Slip['annotations'] {
  if (annotations.length === 0) return null
  const colours = (['yellow', 'green', 'pink', 'blue'] as const).flatMap((colour) => {
    const count = annotations.filter((annotation) => annotation.colour === colour).length
    return count === 0 ? [] : [{ colour, name: COLOURS[colour], count }]
  })
  return {
    lead: `${annotations.length} chú thích:`,
    colours,
    lost: lost === 0 ? null : `${lost} chú thích không còn tìm thấy chỗ`
  }
}

/** A kept block of the text, cut where annotations begin and end. */
function slipBlock(block: Block, found: readonly Numbered[]): SlipBlock[] {
  const { start, end, kind, text } = block
  if (start === null || end === null || kind === 'boilerplate' || text.trim() === '') return []
  const over = found.filter((one) => one.start < end && one.end > start)
  const notes = over.filter((one) => one.start >= start).map(marginNote)
  const isMarkedTable = kind === 'table' && over.length > 0
  if (kind === 'table' && !isMarkedTable)
    return [{ kind, stretches: [], rows: text.split('\n').map((row) => row.split('\t')), notes }]
  return [
    { kind: isMarkedTable ? 'paragraph' : kind, stretches: cut(text, start, end, over), rows: [], notes }
  ]
}

function cut(text: string, start: number, end: number, over: readonly Numbered[]): Stretch[] {
  const edges = [start, end, ...over.flatMap((one) => [one.start, one.end])]
  const cuts = [...new Set(edges)].filter((at) => at >= start && at <= end).sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at): Stretch => {
    const to = cuts[at + 1] ?? end
    const here = over.filter((one) => one.start <= from && one.end >= to)
    return {
      text: text.slice(from - start, to - start),
      colours: [...new Set(here.map(({ annotation }) => annotation.colour))],
      ends: here.filter((one) => one.end === to).map(({ number }) => number)
    }
  })
}

function marginNote({ annotation, number }: Numbered): MarginNote {
  return {
    number,
    colour: annotation.colour,
    colourName: COLOURS[annotation.colour],
    words: annotation.note.trim().normalize('NFC'),
    tags: tagWords(annotation.tags),
    when: signed(annotation)
  }
}

/** "Phan Thị Mai Sương, 20/11/2026" */
const signed = ({ creator, createdAt }: Annotation): string =>
  [bare(creator), paperDate(createdAt) ?? ''].filter((words) => words !== '').join(', ')

/** What was said of a passage, and its tags. */
function saidWords({ note, tags }: Annotation): string {
  const said = tidy(note) === '' ? 'không ghi chú' : `ghi chú: ${bare(tidy(note))}`
  return tags.length === 0 ? said : `${said}; thẻ: ${tagWords(tags)}`
}

function pageWords(annotation: Annotation, number: number): string {
  const { colour, selectors, region } = annotation
  const page = region === null ? '' : `trang ${pageName(region)}, `
  const quote = tidy(selectors.quote.exact)
  const what = quote === '' ? 'vùng được đánh dấu' : `“${quote}”`
  return `${number} (${COLOURS[colour]}) ${page}${what} - ${saidWords(annotation)}. (${signed(annotation)})`
}

function lostWords(annotation: Annotation, number: number): string {
  const { colour, selectors } = annotation
  const quote = tidy(selectors.quote.exact)
  return (
    `${number} (${COLOURS[colour]}) “${quote}” - ${saidWords(annotation)}. ` +
    `(${signed(annotation)}; câu này không có trong văn bản hiện nay của tài liệu.)`
  )
}
