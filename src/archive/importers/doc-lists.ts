import { characterProperties } from './doc-styles.ts'
import { PART, type DocFile } from './doc-file.ts'
import { ListCounter, type ListLevel, type WordList } from './list-counter.ts'

/** Counting by its number ([MS-OSHARED] 2.2.1.3 MSONFC), under the names the newer format gives it; others are digits. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none'
}

/** A paragraph style that numbers nothing ([MS-DOC] 2.9.147 LSTF). */
const NO_STYLE = 0x0fff
/** Levels of a list; simple ones have one. */
const LEVELS = 9

/** The level that begins at a byte (2.9.150 LVL, 2.9.151 LVLF), and where the next thing begins. */
function levelAt(
  { table }: DocFile,
  at: number,
  fonts: readonly string[]
): { level: ListLevel; end: number } {
  const flags = table[at + 5] ?? 0
  const follows = table[at + 15] ?? 0
  const characters = table[at + 24] ?? 0
  const paragraph = table[at + 25] ?? 0
  const changes = at + 28 + paragraph
  const string = changes + characters
  const length = table.readUInt16LE(string)
  const end = string + 2 + length * 2
  if (end > table.length) throw new RangeError('A level of a list does not fit the table stream')
  // letters 0 to 8 stand for the numbers of the levels
  const text = table
    .toString('utf16le', string + 2, end)
    .replace(/[\0-\u0008]/g, (letter) => `%${letter.charCodeAt(0) + 1}`)
  const { font } = characterProperties(
    table.subarray(changes, string),
    { font: undefined, isHidden: false },
    fonts
  )
  const level = {
    format: FORMATS[table[at + 4] ?? 0] ?? 'decimal',
    text,
    start: table.readInt32LE(at),
    restart: (flags & 0x08) === 0 ? undefined : (table[at + 26] ?? 0),
    isLegal: (flags & 0x04) !== 0,
    isClose: follows === 2,
    font,
    style: undefined
  }
  return { level, end }
}

type Definition = { levels: Map<number, ListLevel> }

/** The definitions of lists by their ids: heads one after the other, then the levels of all of them (2.9.192 PlfLst). */
function definitionsOf(file: DocFile, fonts: readonly string[]): Map<number, Definition> {
  const heads = file.part(PART.lists)
  const definitions = new Map<number, Definition>()
  if (heads.length < 2) return definitions
  // the levels are not counted in the length of the part
  let at = file.partStart(PART.lists) + heads.length
  const count = Math.min(heads.readUInt16LE(0), Math.floor((heads.length - 2) / 28))
  for (let index = 0; index < count; index++) {
    const head = heads.subarray(2 + index * 28, 30 + index * 28)
    const isSimple = ((head[26] ?? 0) & 1) === 1
    const levels = new Map<number, ListLevel>()
    for (let number = 0; number < (isSimple ? 1 : LEVELS); number++) {
      const { level, end } = levelAt(file, at, fonts)
      const style = head.readUInt16LE(8 + number * 2)
      levels.set(number, { ...level, style: style === NO_STYLE ? undefined : String(style) })
      at = end
    }
    definitions.set(head.readInt32LE(0), { levels })
  }
  return definitions
}

/**
 * The lists of a document by the numbers its paragraphs name, 1 for the first (2.9.191 PlfLfo): each refers to a
 * definition, and may state other levels or where one starts.
 */
function listsOf(file: DocFile, fonts: readonly string[]): Map<string, WordList> {
  const lists = new Map<string, WordList>()
  const overrides = file.part(PART.listOverrides)
  if (overrides.length < 4) return lists
  const definitions = definitionsOf(file, fonts)
  const count = Math.min(overrides.readUInt32LE(0), Math.floor((overrides.length - 4) / 16))
  const start = file.partStart(PART.listOverrides)
  let at = start + 4 + count * 16
  for (let index = 0; index < count; index++) {
    const id = overrides.readInt32LE(4 + index * 16)
    const changed = overrides[4 + index * 16 + 12] ?? 0
    const levels = new Map(definitions.get(id)?.levels)
    const starts = new Map<number, number>()
    lists.set(String(index + 1), { abstract: String(id), levels, starts })
    at += 4
    for (let one = 0; one < changed && at + 8 <= start + overrides.length; one++) {
      const flags = file.table.readUInt32LE(at + 4)
      const number = flags & 0xf
      const statesStart = (flags & 0x10) !== 0
      const statesLevel = (flags & 0x20) !== 0
      if (statesStart && !statesLevel) starts.set(number, file.table.readInt32LE(at))
      at += 8
      if (!statesLevel) continue
      const { level, end } = levelAt(file, at, fonts)
      levels.set(number, { ...level, style: levels.get(number)?.style })
      if (statesStart) starts.set(number, level.start)
      at = end
    }
  }
  return lists
}

/** What counts the lists of a document. Where the tables of lists are damaged, nothing is numbered and nothing else lost. */
export function docNumbering(file: DocFile, fonts: readonly string[]): ListCounter {
  try {
    return new ListCounter(listsOf(file, fonts))
  } catch (error) {
    if (error instanceof RangeError) return new ListCounter(new Map())
    throw error
  }
}
