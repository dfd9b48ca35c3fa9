/** A slip of an item made up of blocks and marks; places are letters of the text. All of it is invented. */
import { buildSlip, type SlipInput } from '../../src/archive/report/slip.ts'
import type { Annotation, AnnotationId } from '../../src/shared/model/annotation.ts'
import type { Block, ItemDetail } from '../../src/shared/model/item.ts'
import type { Slip } from '../../src/shared/model/printable/phieu.ts'
import { stateOffice } from './office.ts'
import { richInput } from './rich-meeting.ts'

const colours = ['yellow', 'green', 'pink', 'blue'] as const

export type Mark = { start: number; end: number; note: string; tags?: string[] }

export type Part = { kind: Block['kind']; text: string }

type Rest = { item?: Partial<ItemDetail>; cited?: SlipInput['cited']; lost?: readonly string[] }

/**
 * The slip of an item of these blocks, marked so; places are letters of the text.
 * @param rest what else the item has; `lost` are passages of annotations that have lost their place
 */
export function slipOf(parts: readonly Part[], marks: readonly Mark[], rest: Rest = {}): Slip {
  const text = parts.map((part) => part.text).join('\n')
  let start = 0
  const blocks = parts.map((part, position): Block => {
    const block = { position, ...part, start, end: start + part.text.length, reason: null }
    start = block.end + 1
    return block
  })
  const { item } = richInput()
  const annotation = (at: number, range: { start: number; end: number }, exact: string): Annotation => ({
    id: (at + 1) as AnnotationId,
    itemId: item.id,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', ...range }
    },
    region: null,
    placement: { status: 'exact', score: 1, range },
    note: '',
    colour: colours[at % 4]!,
    tags: [],
    creator: '',
    createdAt: '2026-11-20',
    modifiedAt: '2026-11-20'
  })
  const annotations = marks.map(({ note, tags = [], ...range }, at) => ({
    ...annotation(at, range, text.slice(range.start, range.end)),
    note,
    tags
  }))
  const lost = (rest.lost ?? []).map((quote, at): Annotation => ({
    ...annotation(marks.length + at, { start: 0, end: quote.length }, quote),
    placement: { status: 'orphan', score: 0, range: null }
  }))
  const whole: ItemDetail = {
    ...item,
    tags: ['Dân vận/Đối thoại'],
    format: 'txt',
    opening: '',
    isMeeting: true,
    addedAt: '2026-11-19',
    trashedAt: null,
    author: null,
    language: 'vi',
    encoding: null,
    url: null,
    site: null,
    section: null,
    found: null,
    original: { name: 'hop-dan.txt', sha256: 'a1'.repeat(32), bytes: 48_212, mediaType: 'text/plain' },
    provenance: [],
    attachments: [],
    attachedTo: [],
    blocks,
    text,
    ...rest.item
  }
  return buildSlip({
    letterhead: stateOffice,
    archiveName: 'Văn thư huyện Đông Khuê',
    item: whole,
    annotations: [...annotations, ...lost],
    cited: rest.cited ?? [{ name: '315-KL/TU', held: null }]
  })
}
