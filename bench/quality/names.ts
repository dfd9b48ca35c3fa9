/** Names of people, found in the texts by what stands before them, asked for without accents. */
import { isSyllable } from '../../src/shared/vietnamese/syllables.ts'
import { wordsIn, type Article, type Articles } from './corpus.ts'
import { shuffled, type Random } from './draw.ts'

const CUES =
  'ông|bà|anh|chị|em|đồng chí|bác sĩ|luật sư|giáo sư|tiến sĩ|TS|PGS|GS|ThS|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Bộ trưởng|Thứ trưởng|' +
  'Thủ tướng|Giám đốc|Phó Giám đốc|Trưởng ban|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Thượng tướng|ca sĩ|diễn viên|nhà báo'
/** A cue, then two to four capitalised words with nothing capitalised behind them. */
const NAME = new RegExp(
  String.raw`(?<![\p{L}])(?:${CUES})\.? ((?:\p{Lu}\p{Ll}* ){1,3}\p{Lu}\p{Ll}*)(?=[,.;:)!?"”]| \p{Ll}| [(–-]|\n)`,
  'giu'
)

/** Where the next office begins with a capital: "ông Chu Ngọc Anh Ủy viên …". */
const BEGINS_AN_OFFICE = /^(?:Ủy|Uỷ|Phó|Chủ|Bí|Giám|Trưởng|Bộ|Thứ|Tổng|Nguyên)$/

export type Name = { text: string; exact: string; name: string }

/** `count` different names, as many as there are; each is typed without accents, which it has some of. */
export function drawNames(corpus: Articles, count: number, random: Random): Name[] {
  const names = new Set<string>()
  for (const { text } of corpus.articles) {
    for (const [, name] of text.matchAll(NAME)) {
      const words = name!.split(' ')
      // `i` lets cues begin a sentence, yet would let names be in small letters
      const isName = words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word) && isSyllable(word))
      if (isName && !BEGINS_AN_OFFICE.test(words.at(-1)!)) names.add(name!)
    }
  }
  const drawn: Name[] = []
  for (const name of shuffled([...names].sort(), random)) {
    if (drawn.length === count) break
    const words = wordsIn(name)
    const text = words.map((word) => word.typed).join(' ')
    if (text !== name.toLowerCase())
      drawn.push({ name, text, exact: words.map((word) => word.exact).join(' ') })
  }
  return drawn
}

/** True when the article says this very name. */
export const saysName = ({ exact }: Article, name: Name): boolean => exact.includes(` ${name.exact} `)
