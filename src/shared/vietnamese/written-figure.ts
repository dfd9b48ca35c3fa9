/** A figure as a person writes it into a form: "8.597", "30/30", "hơn 43,75 tỷ", "95 - 98%". */
import { findNumbers } from './numbers.ts'

export type WrittenFigure = {
  raw: string
  /** Scale words multiplied out; a range is a pair. */
  value: number | [number, number]
  denominator?: number
  approx?: string
}

/** @returns null when the words are anything but one number, with its words of scale and approximation */
export function readWrittenFigure(typed: string): WrittenFigure | null {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const [number, ...more] = findNumbers(text)
  if (number === undefined || more.length > 0) return null
  const start = number.approx?.start ?? number.start
  if (text.slice(0, start).trim() !== '' || text.slice(number.end).trim() !== '') return null
  return {
    raw: number.raw,
    value: number.upTo === null ? number.value : [number.value, number.upTo],
    ...(number.denominator === null ? {} : { denominator: number.denominator }),
    ...(number.approx === null ? {} : { approx: number.approx.text })
  }
}
