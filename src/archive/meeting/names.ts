/** Person names in running text: where they are, not who they are. */
import { FAMILY_NAMES, HIGHLAND_NAMES, WEAK_FAMILY_NAMES, BODY_CAPITALS } from './lexicon/names.ts'
import { PLACE_CUES, PLACES } from './lexicon/places.ts'
import { SENTENCE_OPENERS } from './lexicon/plain.ts'
import { BODY_WORDS } from './lexicon/titles.ts'
import {
  endsLikeName,
  followsTitle,
  isAddressed,
  isVietnamese,
  startsTitle,
  tokenise,
  type Token
} from './name-tokens.ts'
import { anyOf, literal, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

export type NameSpan = Span & { name: string; hasHonorific: boolean; passage: Passage }

/** "A, B và C", or "A, Bí thư …; B, Chủ tịch …". */
const listJoint = /^(?:,| và)\s$|^,[^.:;]{3,120};\s$/u
/** No name with its body is longer, in syllables; keeps a wall of capitals from costing its square. */
const longestRun = 16
const family = new Set(FAMILY_NAMES)
const weakFamily = new Set(WEAK_FAMILY_NAMES)
const highland = new Set(HIGHLAND_NAMES)
const highlandFamily = new Set(HIGHLAND_NAMES.filter((name) => name.length > 1 && !family.has(name)))
const bodyWords = new Set(BODY_WORDS)
const openers = new Set(SENTENCE_OPENERS)
/** No name has these syllables; a body's name begins there. */
const neverInName = new Set(['Bộ', 'Sở', 'Ban', 'Cục', 'Ủy', 'Uỷ', 'Hội', 'Đảng', 'Phòng'])
const actNext =
  /^(?:Kết luận|Phát biểu|Tham dự|Báo cáo|Trao đổi|Chủ trì|Trình bày|Chia sẻ|Trả lời|Khai mạc|Bế mạc|Thông tin|Chỉ đạo|(?:Ngày|Sáng|Trưa|Chiều|Tối) (?:\d|nay|ngày|qua)|Tại (?:hội|Hội|buổi|cuộc|phiên|kỳ|lễ|đây)|Theo (?:ông|bà|đó|báo)|Trước đó|Trong (?:giai|năm|bài|khi)|Về (?:việc|vấn|tình|nội|công|phía|những|dự)|Đối với|Liên quan|Tuy nhiên)/u
const bodyCapitals = new Set(BODY_CAPITALS)
const placeTokens = new Map<string, string[][]>()
for (const place of PLACES) {
  const words = place.split(' ')
  placeTokens.set(words[0] ?? '', [...(placeTokens.get(words[0] ?? '') ?? []), words])
}
const unitBefore = /(?<!\p{L})(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường)\.?\s*$/iu
const provinceBefore = /(?<!\p{L})tỉnh\s*$/iu
const committeeBefore = /(?:Huyện|Quận|Thị|Thành|Tỉnh|Đảng) (?:ủy|uỷ)\s*$/u
const placeBefore = new RegExp(
  `(?:(?<![-&/]|(?<!\\p{L})già )${anyOf(PLACE_CUES)}\\.?|(?<![\\p{L}.])(?:Q|H|P|X)\\.)\\s*$`,
  'iu'
)
const isStrongFamily = (token: Token | undefined): boolean =>
  token !== undefined && family.has(token.text) && !weakFamily.has(token.text)
/** "Vi Văn Thạo", "Tiêu Thị Hoài Thương": the middle name tells a person. */
const hasMiddleName = (tokens: readonly Token[], i: number): boolean =>
  family.has(tokens[i]?.text ?? '') && /^(?:Thị|Văn)$/u.test(tokens[i + 1]?.text ?? '')

/** All names of the item in text order. A name alone, without title or form of address, needs a known family name. */
export function findNames(reading: Reading): NameSpan[] {
  const first = reading.passages.map((passage) => findInPassage(reading, passage, []))
  // "Chủ tịch Ủy ban MTTQ tỉnh Hà Thị Vân Khánh": who is named elsewhere is no place here.
  const known = [...new Set(first.flat().map(({ name }) => name))].filter(
    (name) => name.split(' ').length >= 3
  )
  if (known.length === 0) return first.flat()
  // Who has no family name of the list is found without a title only when found with one before.
  const strange = known.filter((name) => !family.has(name.split(' ')[0] ?? ''))
  const elsewhere =
    strange.length > 0 ? new RegExp(`(?:${strange.map(literal).join('|')})(?!\\p{L})`, 'u') : null
  const again = new RegExp(`${anyOf(PLACE_CUES)}\\.?\\s*(?:${known.map(literal).join('|')})(?!\\p{L})`, 'iu')
  return reading.passages.flatMap((passage, i) =>
    again.test(reading.text.slice(passage.start, passage.end)) ||
    elsewhere?.test(reading.text.slice(passage.start, passage.end))
      ? findInPassage(reading, passage, known)
      : (first[i] ?? [])
  )
}

function findInPassage(reading: Reading, passage: Passage, known: readonly string[]): NameSpan[] {
  const tokens = tokenise(reading, passage)
  const found: NameSpan[] = []
  const runEnd = (from: number): number => {
    let end = from + 1
    while (
      end < tokens.length &&
      end - from < longestRun &&
      tokens[end]?.isCapital &&
      tokens[end]?.gap === ' '
    )
      end++
    return end
  }
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]
    if (!token) break
    if (!token.isCapital) {
      i++
      continue
    }
    // "và Ông Lê Văn Ba": a form of address, unless it is the family name ("Ông Ích Khiêm").
    const next = tokens[i + 1]
    if (/^(?:Ông|Bà)$/u.test(token.text) && next?.gap === ' ' && family.has(next.text)) {
      i++
      continue
    }
    const end = runEnd(i)
    const before = reading.text.slice(Math.max(passage.start, token.start - 40), token.start)
    const hasHonorific = isAddressed(before)
    // "192 Võ Nguyên Giáp" is an address, "Ảnh: Lê An" names who took the picture.
    if (
      !hasHonorific &&
      /(?:(?<!(?:quận|phường|huyện|cụm|khóa) \d{1,2})(?<!(?<!\d)(?:19|20)\d\d)(?<=\d)\s|ảnh\s*:\s*(?:[\p{L}]+\/)?)$/iu.test(
        before
      )
    ) {
      // "Ảnh: Tấn Lợi Ông Võ Văn Hòe cho biết …": up to the word that opens the next sentence.
      const opened = tokens.slice(i + 1, end).findIndex((one) => openers.has(one.text))
      i = opened < 0 ? end : i + 1 + opened
      continue
    }
    // Names of the Nguyễn house: "Công Tằng Tôn Nữ Diệu Khuê".
    const royal = royalName.exec(reading.text.slice(token.start, passage.end))?.[0]
    if (royal !== undefined) {
      found.push({ start: token.start, end: token.start + royal.length, name: royal, hasHonorific, passage })
      i += royal.split(' ').length
      continue
    }
    const isPlace = placeBefore.test(before)
    const again = known.find(
      (name) =>
        (isPlace || !family.has(token.text)) &&
        reading.text.startsWith(name, token.start) &&
        isWhole(reading.text, token.start + name.length)
    )
    if (again !== undefined) {
      found.push({ start: token.start, end: token.start + again.length, name: again, hasHonorific, passage })
      i += again.split(' ').length
      continue
    }
    const place = hasHonorific ? 0 : placeLength(reading, passage, tokens, i, end, before)
    if (place > 0) {
      i += place
      continue
    }
    const previous = found.at(-1)
    const isListed = previous !== undefined && listJoint.test(reading.text.slice(previous.end, token.start))
    const length = nameLength(reading, passage, tokens, i, end, hasHonorific, isListed)
    const last = tokens[i + length - 1]
    if (length > 0 && last) {
      const name = reading.text.slice(token.start, last.end)
      found.push({ start: token.start, end: last.end, name, hasHonorific, passage })
      i += length
    } else i++
  }
  return found
}

const royalName = /^Công (?:Tằng|Huyền) Tôn Nữ(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/u

const isWhole = (text: string, end: number): boolean => !/^\s?\p{Lu}|^\p{L}/u.test(text.slice(end, end + 2))

function placeLength(
  reading: Reading,
  passage: Passage,
  tokens: Token[],
  i: number,
  end: number,
  before: string
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
  // "Bí thư huyện ủy Châu Thành": two syllables that are nobody's family name alone.
  if (
    /(?:huyện|quận|thị|thành|tỉnh) (?:ủy|uỷ)\s*$/iu.test(before) &&
    end - i === 2 &&
    !isStrongFamily(tokens[i])
  )
    return 2
  // "Bí thư Thành Đoàn Đà Nẵng"
  if (tokens[i]?.text === 'Đoàn' && /(?:Thành|Tỉnh|Huyện|Quận|Thị|[Tt]rung ương|TW|T\.Ư) $/u.test(before))
    return Math.min(end - i, 3)
  // "Ban Thường vụ Huyện ủy Trần Văn Thời": a committee of a district, where no office comes before it.
  if (committeeBefore.test(before) && !followsTitle(reading, passage, tokens[i]?.start ?? 0)) return end - i
  if (!known) return 0
  const next = tokens[i + known.length]
  // A person may carry a place's syllables ("Thái Bình Dương"), but seldom exactly these and no more.
  return i + known.length === end ||
    (next && (family.has(next.text) || known.length >= 2 || !isVietnamese(next.text)))
    ? known.length
    : 0
}

function nameLength(
  reading: Reading,
  passage: Passage,
  tokens: Token[],
  i: number,
  end: number,
  hasHonorific: boolean,
  isListed: boolean
): number {
  const token = tokens[i]
  if (!token || (token.isShout && token.text.length > 1)) return 0
  let run = 1
  while (i + run < end) {
    const next = tokens[i + run]
    if (!next || next.isShout || /\d/.test(next.text)) break
    // A new title opens ("… Nguyễn Văn Sửu Phó Chủ tịch"); a body's word does so only before a lower-case one.
    if (run >= 2 && startsTitle(reading, next.start)) break
    // "Trần Thanh Nam Kết luận Hội nghị"
    if (run >= 2 && actNext.test(reading.text.slice(next.start, next.start + 16))) break
    // "… Lê Ngọc Ảnh: An Vũ" is the picture's; "Lê Ngọc Ảnh" may be somebody.
    if (
      neverInName.has(next.text) ||
      (next.text === 'Ảnh' && /^\s?:/u.test(reading.text.slice(next.end, next.end + 2)))
    )
      break
    run++
  }
  const isFamily = family.has(token.text) && !startsTitle(reading, token.start)
  if (isFamily) {
    const max = Math.min(run, 4 + (tokens[i + 1]?.text === 'Thị' ? 1 : 0))
    const isWeak = weakFamily.has(token.text)
    if (max >= 2) {
      if (!tokens.slice(i, i + max).every((part) => isVietnamese(part.text)))
        return hasHonorific ||
          (/\s/u.test(tokens[i + max - 1]?.text ?? '') && followsTitle(reading, passage, token.start))
          ? max
          : 0
      if (bodyCapitals.has(`${token.text} ${tokens[i + 1]?.text ?? ''}`)) return 0
      if (hasHonorific) return max
      const cued = followsTitle(reading, passage, token.start)
      if (cued && (!isWeak || max >= 3 || !bodyWords.has(token.text))) return max
      if ((!isWeak || isListed) && max >= 3) return max
      if (isWeak && max >= 3 && (tokens[i + 1]?.text === 'Thị' || tokens[i + 1]?.text === 'Văn')) return max
    }
    return 0
  }
  const isOther =
    !tokens.slice(i + 1, i + run - 1).some((part) => isStrongFamily(part)) &&
    !bodyWords.has(token.text) &&
    !bodyCapitals.has(`${token.text} ${tokens[i + 1]?.text ?? ''}`) &&
    run >= 2 &&
    run <= 4 &&
    !tokens.slice(i + 1, i + run).some((part) => part.text.length === 1) &&
    (highland.has(token.text) ||
      tokens.slice(i, i + run).some((part) => /[’'‘]/.test(part.text) || !isVietnamese(part.text)))
  if (
    isOther &&
    (hasHonorific || (followsTitle(reading, passage, token.start) && endsLikeName(reading, tokens, i + run)))
  )
    return run
  return hasHonorific && run >= 2 && !bodyWords.has(token.text) ? Math.min(run, 4) : 0
}
