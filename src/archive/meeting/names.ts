/** Person names in running text: where they are, not who they are. */
import { FAMILY_NAMES, NOT_PERSONS, PEN_NAMES, WEAK_FAMILY_NAMES } from './lexicon/names.ts'
import { PLACE_CUES } from './lexicon/places.ts'
import { SENTENCE_OPENERS } from './lexicon/plain.ts'
import { nameLength, shoutedLength } from './name-length.ts'
import {
  followsTitle,
  inSmall,
  isVietnamese,
  isAddressed,
  titleFollows,
  tokenise,
  type Token
} from './name-tokens.ts'
import { isStrongFamily, placeBefore, placeLength } from './place-names.ts'
import { anyOf, literal, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

export type NameSpan = Span & { name: string; hasHonorific: boolean; passage: Passage }

/** "A, B và C", or "A, Bí thư …; B, Chủ tịch …". */
const listJoint = /^(?:,| và)\s$|^,[^.:;]{3,120};\s$/u
/** "Bà từng trải qua các chức vụ Bí thư Tỉnh đoàn, Bí thư Huyện uỷ" */
const postsHeld = /(?<!\p{L})(?:chức vụ|giữ chức|cương vị|từng là):?\s[^.;:()\n]{3,120}$/u
const oneOffice = /^(?:,|\s[-–])\s[^,;:.()\n]{3,90}$/u
/** No name with its body is longer, in syllables; keeps a wall of capitals from costing its square. */
const longestRun = 16
const family = new Set(FAMILY_NAMES)
const weakFamily = new Set(WEAK_FAMILY_NAMES)
const openers = new Set(SENTENCE_OPENERS)
const notPersons = new Set(NOT_PERSONS)
/** "trẻ em Việt Nam" */
const isCountry = /^(?:Việt Nam|Nam Phi|Triều Tiên|Hàn Quốc|Nhật Bản|Trung Quốc|Thái Lan)(?!\p{L})/u
const streetBefore = /(?<!\p{L})(?:đường|(?<!thành )phố|xa lộ|đại lộ|tuyến)\s$/iu
/** "Ông Ích Khiêm", "Bà Rịa": no form of address. */
const notAddressed = /^(?:Ích|Thị|Rịa|Nà|Đen|Trưng|Triệu|Huyện|Chúa|Hom|Nội|Ngoại)$/u

/** All names of the item in text order. A name alone, without title or form of address, needs a known family name. */
export function findNames(reading: Reading): NameSpan[] {
  const first = reading.passages.map((passage) => findInPassage(reading, passage, []))
  // "Chủ tịch Ủy ban MTTQ tỉnh Hà Thị Vân Khánh": who is named elsewhere is no place here.
  const named = [...new Set(first.flat().map(({ name }) => name))]
  const known = [...named.filter(isNoPlace), ...named.filter(needsCue)]
  if (known.length === 0) return first.flat()
  // Who has no family name of the list is found without a title only when found with one before.
  const strange = known.filter((name) => !family.has(name.split(' ')[0] ?? '') || needsCue(name))
  const elsewhere =
    strange.length > 0 ? new RegExp(`(?:${strange.map(literal).join('|')})(?!\\p{L})`, 'u') : null
  const again = new RegExp(
    `${anyOf(PLACE_CUES)}\\.?\\s*(?:${known.filter(isNoPlace).map(literal).join('|') || '(?!)'})(?!\\p{L})`,
    'iu'
  )
  return reading.passages.flatMap((passage, i) =>
    again.test(reading.text.slice(passage.start, passage.end)) ||
    elsewhere?.test(reading.text.slice(passage.start, passage.end))
      ? findInPassage(reading, passage, known)
      : (first[i] ?? [])
  )
}

const isNoPlace = (name: string): boolean =>
  name.split(' ').length >= 3 || (name.includes(' ') && !family.has(name.split(' ')[0] ?? ''))

/** "Vương Nghị", "Kim Jong-un": two words that open with a family name are found alone only of somebody found before. */
function needsCue(name: string): boolean {
  const [first = '', second, ...more] = name.split(' ')
  return (
    second !== undefined &&
    more.length === 0 &&
    family.has(first) &&
    (!weakFamily.has(first) || !isVietnamese(second))
  )
}

function findInPassage(reading: Reading, passage: Passage, known: readonly string[]): NameSpan[] {
  if (byline.test(reading.text.slice(passage.start, passage.end).trim())) return []
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
  /** "ông A, Bí thư Huyện ủy": what stands before the token is the office of who was found last, or a post once held. */
  const isHeld = (token: Token): boolean => {
    const last = found.at(-1)
    const sentence = reading.text.slice(Math.max(passage.start, token.start - 160), token.start)
    if (postsHeld.test(sentence)) return true
    return (
      last !== undefined &&
      oneOffice.test(reading.text.slice(last.end, token.start)) &&
      !followsTitle(reading, passage, last.start)
    )
  }
  /** Where the last of a row of streets ended: "đường Lê Lợi, Trần Phú và Mai Chí Thọ". */
  let streets = -1
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
    if (
      /^(?:Ông|Bà|Ngài)$/u.test(token.text) &&
      next?.gap === ' ' &&
      next.isCapital &&
      !notAddressed.test(next.text)
    ) {
      i++
      continue
    }
    const end = runEnd(i)
    const before = reading.text.slice(Math.max(passage.start, token.start - 40), token.start)
    const hasHonorific = isAddressed(before)
    // "192 Võ Nguyên Giáp" is an address, "Ảnh: Lê An" names who took the picture.
    if (!hasHonorific && isNoPerson.test(before) && !isOfNumbered(reading, passage, token, before)) {
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
    const shouted = shoutedLength(reading, passage, tokens, i, end, hasHonorific)
    const lastShouted = tokens[i + shouted - 1]
    if (shouted > 0 && lastShouted) {
      const name = inSmall(reading.text.slice(token.start, lastShouted.end))
      found.push({ start: token.start, end: lastShouted.end, name, hasHonorific, passage })
      i += shouted
      continue
    }
    const isPlace = placeBefore.test(before)
    const isCued = (name: string): boolean =>
      hasHonorific ||
      followsTitle(reading, passage, token.start) ||
      titleFollows(reading, token.start + name.length)
    const isHere = (name: string): boolean =>
      reading.text.startsWith(name, token.start) && isWhole(reading.text, token.start + name.length)
    const again =
      known.find(
        (name) => (isPlace ? isNoPlace(name) : needsCue(name) || !family.has(token.text)) && isHere(name)
      ) ?? (isPlace ? undefined : PEN_NAMES.find((name) => isHere(name) && isCued(name)))
    if (again !== undefined) {
      found.push({ start: token.start, end: token.start + again.length, name: again, hasHonorific, passage })
      i += again.split(' ').length
      continue
    }
    const isStreet =
      !hasHonorific &&
      streets >= 0 &&
      /^(?:,| và| -|,? đến)\s$/u.test(reading.text.slice(streets, token.start)) &&
      !titleFollows(reading, tokens[end - 1]?.end ?? 0)
    const place =
      hasHonorific && !isCountry.test(reading.text.slice(token.start, token.start + 12))
        ? 0
        : isStreet
          ? end - i
          : placeLength(reading, passage, tokens, i, end, { before, isHeld: () => isHeld(token) })
    if (place > 0) {
      if (isStreet || streetBefore.test(before)) streets = tokens[i + place - 1]?.end ?? -1
      i += place
      continue
    }
    const previous = found.at(-1)
    const isListed = previous !== undefined && listJoint.test(reading.text.slice(previous.end, token.start))
    const length = nameLength(reading, passage, tokens, i, end, { hasHonorific, isListed, before })
    const last = tokens[i + length - 1]
    if (length > 0 && last) {
      const name = reading.text.slice(token.start, last.end)
      found.push({ start: token.start, end: last.end, name, hasHonorific, passage })
      i += length
    } else
      // "Chủ tịch HĐQT Vietcombank Nghiêm Xuân Thành": behind a company's word a person may begin.
      i += family.has(token.text) ? 1 : afterCompany(tokens.slice(i, end))
  }
  return found
}

/** How many of the capitals of a run are passed over: all where a company's word is among them and no person behind. */
function afterCompany(run: readonly Token[]): number {
  const at = run.findLastIndex(({ text }) => notPersons.has(text))
  if (at < 0) return 1
  return run.length - at > 3 && isStrongFamily(run[at + 1]) ? at + 1 : run.length
}

const isNoPerson =
  /(?:(?<!(?:quận|phường|huyện|cụm|khóa|khoá) \d{1,2})(?<!(?<!\d)(?:19|20)\d\d)(?<=\d)\s|(?:ảnh|đồ (?:họa|hoạ)|video)\s*:\s*(?:[\p{L}]+\/|(?:\p{L}+\s){1,4}[-–]\s)?)$/iu

/** "Bí thư Đảng ủy phường Mỹ Đình 2 Lưu Chí Dưỡng": the number is the body's. */
const isOfNumbered = (reading: Reading, passage: Passage, token: Token, before: string): boolean =>
  isStrongFamily(token) &&
  /\p{Lu}[\p{L}]+ \d{1,2}\s$/u.test(before) &&
  followsTitle(reading, passage, token.start)

const royalName = /^Công (?:Tằng|Huyền) Tôn Nữ(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/u

/** "Hoàng Thùy - Võ Văn Thành", a line of its own: who wrote it. */
const byline =
  /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3}(?:\s[-–]\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3})+(?:\sghi)?\.?$/u

const isWhole = (text: string, end: number): boolean => !/^\s?\p{Lu}|^\p{L}/u.test(text.slice(end, end + 2))
