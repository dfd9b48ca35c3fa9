/** Lists and measures as a person types them. */
import { Margins } from '../../../../shared/model/printable/official.ts'

/** One entry a line, without blanks around it; empty lines are none. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 40)

/** "20 20 30 15": top, bottom, left, right. */
export const marginWords = ({ top, bottom, left, right }: Margins): string =>
  [top, bottom, left, right].map((one) => String(one).replace('.', ',')).join(' ')

/** The four measures, or null when they are not four or not within what is allowed. */
export function marginsOf(typed: string): Margins | null {
  const numbers = typed
    .trim()
    .split(/[\s;]+/)
    .map((word) => Number(word.replace(',', '.')))
  const [top, bottom, left, right] = numbers
  if (numbers.length !== 4) return null
  const margins = Margins.safeParse({ top, bottom, left, right })
  return margins.success ? margins.data : null
}
