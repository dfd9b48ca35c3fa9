/** Tables of people: "STT | Họ và tên | Chức vụ", a row each. */
import type { Mention } from './mention.ts'
import { inSmall } from './name-tokens.ts'
import type { Passage, Reading } from './reading.ts'
import type { Span } from './sentences.ts'
import { nameHead } from './tabbed-lists.ts'

type Cell = Span & { text: string }

const officeHead =
  /^(?:chức (?:vụ|danh)|chức vụ.{0,40}|chức danh.{0,40}|đơn vị(?: công tác)?|cơ quan.{0,20}|nơi công tác)$/iu
const form = /^(?:đồng chí|đ\/c|ông|bà|gs|pgs|ts|ths)\.?\s+/iu
const name = /^\p{Lu}[\p{L}\p{M}’'‘-]*(?:\s\p{Lu}[\p{L}\p{M}’'‘-]*){1,5}$/u
const attending = /(?<!\p{L})(?:đại biểu|tham dự|dự họp|dự hội nghị|thành phần|khách mời|tham gia)(?!\p{L})/iu
const absent = /(?<!\p{L})(?:vắng|khen thưởng|kỷ luật|đề nghị)(?!\p{L})/iu

function rowsOf(reading: Reading, passage: Passage): Cell[][] {
  let at = passage.start
  return reading.text
    .slice(passage.start, passage.end)
    .split('\n')
    .map((row) => {
      let start = at
      at += row.length + 1
      return row.split('\t').map((cell) => {
        const lead = cell.length - cell.trimStart().length
        const text = cell.trim()
        const span = { text, start: start + lead, end: start + lead + text.length }
        start += cell.length + 1
        return span
      })
    })
}

/** People of every table whose head names them, with their offices; `isAttending` where it is a list of delegates. */
export function findDelegates(reading: Reading): (Mention & { isAttending: boolean })[] {
  return reading.passages.flatMap((passage, i) => {
    if (passage.kind !== 'table') return []
    const [head, ...rows] = rowsOf(reading, passage)
    const nameAt = head?.findIndex(({ text }) => nameHead.test(text)) ?? -1
    const offices = head?.flatMap(({ text }, column) => (officeHead.test(text) ? [column] : [])) ?? []
    if (nameAt < 0) return []
    const about = reading.passages
      .slice(Math.max(0, i - 2), i)
      .map(({ start, end }) => reading.text.slice(start, end))
      .concat(head?.map(({ text }) => text) ?? [])
      .join('\n')
    const isAttending = attending.test(about) && !absent.test(about)
    return rows.flatMap((row) => {
      const cell = row[nameAt]
      const bare = cell?.text.replace(form, '') ?? ''
      if (!cell || !name.test(bare)) return []
      const start = cell.end - bare.length
      const told = offices.flatMap((column) => (row[column]?.text ? [row[column]] : []))
      return {
        name: inSmall(bare),
        start,
        end: cell.end,
        hasHonorific: bare !== cell.text,
        passage,
        outer: { start: cell.start, end: Math.max(cell.end, ...told.map(({ end }) => end)) },
        titles: told.map(({ text }) => text),
        groupTitles: [],
        isAttending
      }
    })
  })
}
