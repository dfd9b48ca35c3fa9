/** Where capitals are the name of a place or of a body: what a search for names must pass over. */
import { FAMILY_NAMES, HIGHLAND_NAMES, WEAK_FAMILY_NAMES } from './lexicon/names.ts'
import { PLACE_CUES, PLACES } from './lexicon/places.ts'
import { followsTitle, isVietnamese, type Token } from './name-tokens.ts'
import { anyOf, type Passage, type Reading } from './reading.ts'

const family = new Set(FAMILY_NAMES)
const weakFamily = new Set(WEAK_FAMILY_NAMES)
const highlandFamily = new Set(HIGHLAND_NAMES.filter((name) => name.length > 1 && !family.has(name)))
const placeTokens = new Map<string, string[][]>()
for (const place of PLACES) {
  const words = place.split(' ')
  placeTokens.set(words[0] ?? '', [...(placeTokens.get(words[0] ?? '') ?? []), words])
}
const unitBefore = /(?<!\p{L})(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường)\.?\s*$/iu
const provinceBefore = /(?<!\p{L})tỉnh\s*$/iu
const committeeBefore = /(?:Huyện|Quận|Thị|Thành|Tỉnh|Đảng) (?:ủy|uỷ)\s*$/u
export const placeBefore = new RegExp(
  `(?:(?<![-&/]|(?<!\\p{L})(?:già|nông|môi|thị|hội|nhà|lập|quân|đặc|toàn|yêu|nhu|thông|cảnh) |[A-Z]\\s[-–&]\\s)${anyOf(PLACE_CUES)}\\.?|(?<![\\p{L}.])(?:Q|H|P|X)\\.)\\s*$`,
  'iu'
)
export const isStrongFamily = (token: Token | undefined): boolean =>
  token !== undefined && family.has(token.text) && !weakFamily.has(token.text)
/** "Vi Văn Thạo", "Tiêu Thị Hoài Thương": the middle name tells a person. */
const hasMiddleName = (tokens: readonly Token[], i: number): boolean =>
  family.has(tokens[i]?.text ?? '') && /^(?:Thị|Văn)$/u.test(tokens[i + 1]?.text ?? '')

/**
 * How many of the capitals from `i` (up to `end`) name a place or a body; 0 where a person may begin.
 * @param isHeld whether the office before them has its holder: who is named in front of it, or who once held it
 */
export function placeLength(
  reading: Reading,
  passage: Passage,
  tokens: Token[],
  i: number,
  end: number,
  { before, isHeld }: { before: string; isHeld: () => boolean }
): number {
  const known = (placeTokens.get(tokens[i]?.text ?? '') ?? [])
    .filter((words) => i + words.length <= end && words.every((word, k) => tokens[i + k]?.text === word))
    .sort((a, b) => b.length - a.length)[0]
  if (placeBefore.test(before)) {
    if (known) return known.length
    // "Hội Liên hiệp Phụ nữ huyện H’Diễm Niê Kpăr": H’ opens women's names of the Ê Đê.
    if (/^H[’'‘]\p{L}/u.test(tokens[i]?.text ?? '') && end - i >= 2) return 0
    // "Phó Chủ tịch UBND TP Nguyễn Văn Sửu": the city is not named, the person is.
    if (
      unitBefore.test(before) &&
      end - i >= 3 &&
      (isStrongFamily(tokens[i]) || hasMiddleName(tokens, i)) &&
      followsTitle(reading, passage, tokens[i]?.start ?? 0)
    )
      return 0
    const run = end - i
    // "Phó Chủ tịch HĐND tỉnh Y Blơm Kbuôr": no province is called so; a district may be ("huyện A Lưới", "xã Y Tý").
    if (
      /^[YAHK]$/u.test(tokens[i]?.text ?? '') &&
      run >= (provinceBefore.test(before) ? 2 : 3) &&
      followsTitle(reading, passage, tokens[i]?.start ?? 0)
    )
      return 0
    // "Phó Chủ tịch UBND xã Rơ Châm Ngơi": three syllables and more after a highland family's first are a person.
    if (
      unitBefore.test(before) &&
      end - i >= 3 &&
      end - i <= 4 &&
      highlandFamily.has(tokens[i]?.text ?? '') &&
      followsTitle(reading, passage, tokens[i]?.start ?? 0)
    )
      return 0
    // "huyện Đông Anh Nguyễn Văn Sơn": two syllables, then a person.
    for (let k = 1; k < run - 1; k++) {
      if (k === 1 && weakFamily.has(tokens[i + 1]?.text ?? '') && isStrongFamily(tokens[i + 2])) continue
      if (family.has(tokens[i + k]?.text ?? '') && (k === 2 || (k === 1 && run >= 4))) return k
    }
    return run
  }
  // "Bí thư huyện ủy Châu Thành": two syllables, no family's first; of "A, Bí thư Huyện ủy Lý Sơn" whatever the first.
  if (
    /(?:huyện|quận|thị|thành|tỉnh) (?:ủy|uỷ)\s*$/iu.test(before) &&
    end - i === 2 &&
    (!isStrongFamily(tokens[i]) || isHeld())
  )
    return 2
  // "Bí thư Thành Đoàn Đà Nẵng", "Bí thư Trung ương Đoàn Phan Văn Miên"
  if (tokens[i]?.text === 'Đoàn' && /(?:Thành|Tỉnh|Huyện|Quận|Thị|[Tt]rung ương|TW|T\.Ư) $/u.test(before))
    return end - i >= 3 && isStrongFamily(tokens[i + 1]) ? 1 : Math.min(end - i, 3)
  // "Ban Thường vụ Huyện ủy Trần Văn Thời": a committee of a district, where no office comes before it.
  if (committeeBefore.test(before) && !followsTitle(reading, passage, tokens[i]?.start ?? 0)) return end - i
  if (!known) return 0
  // "Chủ tịch Quốc hội Campuchia Heng Samrin"
  if (known.length === 1 && !isVietnamese(known[0] ?? '')) return 1
  const next = tokens[i + known.length]
  // A person may carry a place's syllables ("Thái Bình Dương"), but seldom exactly these and no more.
  return i + known.length === end ||
    (next && (family.has(next.text) || known.length >= 2 || !isVietnamese(next.text)))
    ? known.length
    : 0
}
