import { Buffer } from 'node:buffer'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { contentLines, openedBy, unescapeText, type ContentLine } from './content-lines.ts'
import { decodeText } from './decode-text.ts'
import { noMetadata, statedValue } from './metadata.ts'

/** True for cards of people or offices (vCard: RFC 6350, and 2.1 as telephones write it), whatever the file is called. */
export const isContact = (bytes: Uint8Array): boolean => openedBy(bytes) === 'VCARD'

/** Cards of one file that are read. */
const MOST_CARDS = 10_000

type Card = readonly ContentLine[]

/** Text in quoted-printable goes on in the next line after a `=` at its end (vCard 2.1, 2.1.3). */
const joinQuoted = (text: string): string =>
  text.replace(/^[^\r\n:]*QUOTED-PRINTABLE(?:[^\r\n]*=\r?\n)+/gim, (field) =>
    field.replace(/=\r?\n[ \t]*/g, '')
  )

function valueOf({ parameters, value }: ContentLine): string {
  const isQuoted =
    'QUOTED-PRINTABLE' in parameters || /^quoted-printable$/i.test(parameters['ENCODING'] ?? '')
  if (!isQuoted) return value
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1'
  )
  try {
    return decodeText(new Uint8Array(bytes), parameters['CHARSET'] ?? null).text
  } catch (error) {
    if (error instanceof ArchiveError) return ''
    throw error
  }
}

function cardsOf(text: string): Card[] {
  const cards: ContentLine[][] = []
  for (const line of contentLines(joinQuoted(text))) {
    if (line.name === 'BEGIN' && /^vcard$/i.test(line.value.trim())) cards.push([])
    else cards.at(-1)?.push(line)
    if (cards.length > MOST_CARDS) break
  }
  return cards
}

/** What the lines of a name say, each once; parts of a value (`ORG:office;division`) with commas between them. */
function valuesOf(card: Card, name: string): string[] {
  const values = card
    .filter((line) => line.name === name)
    .map((line) =>
      valueOf(line)
        .split(/(?<!\\);/)
        .map((part) => unescapeText(part).trim())
        .filter((part) => part !== '')
        .join(', ')
        .replace(/^tel:/i, '')
    )
  return [...new Set(values)].filter((value) => value !== '')
}

/** The name as written for reading, else made of its parts: family, given, additional (RFC 6350, 6.2.2), in this order in Vietnam. */
function nameOf(card: Card): string | null {
  const shown = statedValue(valuesOf(card, 'FN')[0])
  if (shown !== null) return shown
  const line = card.find(({ name }) => name === 'N')
  const [family = '', given = '', additional = ''] =
    line === undefined
      ? []
      : valueOf(line)
          .split(/(?<!\\);/)
          .map(unescapeText)
  return statedValue([family, additional, given].filter((part) => part.trim() !== '').join(' ')) ?? null
}

const FIELDS: readonly (readonly [name: string, label: string])[] = [
  ['ORG', 'Tổ chức'],
  ['TITLE', 'Chức vụ'],
  ['ROLE', 'Công việc'],
  ['TEL', 'Điện thoại'],
  ['EMAIL', 'Thư điện tử'],
  ['ADR', 'Địa chỉ'],
  ['URL', 'Trang mạng'],
  ['BDAY', 'Ngày sinh'],
  ['NOTE', 'Ghi chú']
]

function cardBlocks(card: Card, kind: 'title' | 'heading'): ExtractBlock[] {
  const name = nameOf(card)
  return [
    ...(name === null ? [] : [{ kind, text: name, reason: null }]),
    ...FIELDS.flatMap(([field, label]): ExtractBlock[] => {
      const values = valuesOf(card, field)
      return values.length === 0
        ? []
        : [{ kind: 'paragraph', text: `${label}: ${values.join('; ')}`, reason: null }]
    })
  ].map((block) => ({ ...block, text: block.text.normalize('NFC') }))
}

/**
 * A file of cards as an Extract: each person or office with what is known of it.
 * @throws ArchiveError `no-text` | `broken-file`
 */
export function contactExtract(bytes: Uint8Array): Extract {
  const { text, encoding, warnings } = decodeText(bytes)
  const cards = cardsOf(text)
  const [first] = cards
  const blocks = cards.flatMap((card) => cardBlocks(card, cards.length === 1 ? 'title' : 'heading'))
  if (first === undefined || blocks.length === 0) throw new ArchiveError('no-text', 'The card says nothing')
  const title = cards.length === 1 ? (nameOf(first)?.normalize('NFC') ?? null) : null
  return { blocks, metadata: { ...noMetadata(), title }, encoding, pages: null, warnings }
}
