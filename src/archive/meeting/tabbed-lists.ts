/** Lists of people in a text without tables: a head and rows, their cells parted by tabs. */
import type { BlockKind } from '../../shared/model/item.ts'
import type { Span } from './sentences.ts'

/** What stands over the names in a list of people. */
export const nameHead = /^(?:họ (?:và |, )?tên(?: .{0,30})?|tên (?:đại biểu|đồng chí)|đại biểu|thành phần)$/iu

type Placed = Span & { kind: BlockKind }

const isHead = (line: string): boolean => {
  const cells = line.split('\t').filter((cell) => cell.trim() !== '')
  return cells.length > 1 && cells.some((cell) => nameHead.test(cell.trim()))
}

/**
 * Makes one table of a head that names people and of the rows right under it.
 * @param rows the passages of `text` in order
 * @returns the passages, with each such list as one of kind `table`
 */
export function joinLists(text: string, rows: readonly Placed[]): Placed[] {
  const joined: Placed[] = []
  let list: Placed | null = null
  for (const row of rows) {
    const line = text.slice(row.start, row.end)
    const isRow = row.kind !== 'table' && row.kind !== 'title' && line.includes('\t')
    if (isRow && list !== null) {
      list.end = row.end
      list.kind = 'table'
    } else {
      const one = { ...row }
      joined.push(one)
      list = isRow && isHead(line) ? one : null
    }
  }
  return joined
}
