/** How far a person's name goes from a capital on. */
import {
  BODY_CAPITALS,
  FAMILY_NAMES,
  HIGHLAND_NAMES,
  NOT_PERSONS,
  WEAK_FAMILY_NAMES
} from './lexicon/names.ts'
import { SENTENCE_OPENERS } from './lexicon/plain.ts'
import { BODY_WORDS } from './lexicon/titles.ts'
import {
  endsLikeName,
  followsTitle,
  inSmall,
  isVietnamese,
  startsTitle,
  titleFollows,
  type Token
} from './name-tokens.ts'
import { isStrongFamily } from './place-names.ts'
import type { Passage, Reading } from './reading.ts'

const family = new Set(FAMILY_NAMES)
const weakFamily = new Set(WEAK_FAMILY_NAMES)
const highland = new Set(HIGHLAND_NAMES)
const bodyWords = new Set(BODY_WORDS)
const openers = new Set(SENTENCE_OPENERS)
const notPersons = new Set(NOT_PERSONS)
const bodyCapitals = new Set(BODY_CAPITALS)
/** No name has these syllables; a body's name begins there. */
const neverInName = new Set(['Bộ', 'Sở', 'Ban', 'Cục', 'Ủy', 'Uỷ', 'Hội', 'Đảng', 'Phòng'])
const actNext =
  /^(?:Kết luận|Phát biểu|Tham dự|Báo cáo|Trao đổi|Chủ trì|Trình bày|Chia sẻ|Trả lời|Khai mạc|Bế mạc|Thông tin|Chỉ đạo|(?:Ngày|Sáng|Trưa|Chiều|Tối) (?:\d|nay|ngày|qua)|Tại (?:hội|Hội|buổi|cuộc|phiên|kỳ|lễ|đây)|Theo (?:ông|bà|đó|báo)|Trước đó|Trong (?:giai|năm|bài|khi)|Về (?:việc|vấn|tình|nội|công|phía|những|dự)|Đối với|Liên quan|Tuy nhiên)/u
/** "… Phan Trọng Tuệ Năm 1945": a date opens. */
const numbered = new Set(['Năm', 'Ngày', 'Tháng'])
const namesFromColon = /:\s(?:(?:\p{Lu}[\p{L}’']*\s){1,4}?\p{Lu}[\p{L}’']*,\s)+$/u
const opensItem = /(?:^|[;:“"”]\s?|,\s|\s(?:và|cùng|gồm|có|là|với)\s)$/u
/** Whose name needs no stop behind it: nobody else is called so. */
const ofState = /(?<!\p{L})(?:tổng thống|thủ tướng|ngoại trưởng|quốc vương|nhà vua|nữ hoàng|thống tướng)\s$/iu

/** "Anh PHẠM HỒNG SƠN (bí thư …)": a name in capitals where the text around it is not. */
export function shoutedLength(
  reading: Reading,
  passage: Passage,
  tokens: Token[],
  i: number,
  end: number,
  hasHonorific: boolean
): number {
  let run = 0
  while (i + run < end && tokens[i + run]?.isShout && isVietnamese(tokens[i + run]?.text ?? '')) run++
  const [token, last] = [tokens[i], tokens[i + run - 1]]
  if (!token || !last || run < 3 || run > 5 || i + run !== end) return 0
  const first = inSmall(token.text)
  if (!family.has(first) || weakFamily.has(first)) return 0
  return hasHonorific || followsTitle(reading, passage, token.start) || titleFollows(reading, last.end)
    ? run
    : 0
}

/** How many of the capitals from `i` (up to `end`) are a person's name; 0 where they are none. */
export function nameLength(
  reading: Reading,
  passage: Passage,
  tokens: Token[],
  i: number,
  end: number,
  { hasHonorific, isListed, before }: { hasHonorific: boolean; isListed: boolean; before: string }
): number {
  const token = tokens[i]
  if (!token || (token.isShout && token.text.length > 1)) return 0
  let run = 1
  while (i + run < end) {
    const next = tokens[i + run]
    if (!next || next.isShout || /\d/.test(next.text)) break
    // A new title opens ("… Nguyễn Văn Sửu Phó Chủ tịch"); a body's word does so only before a lower-case one.
    if (
      run >= 2 &&
      (startsTitle(reading, next.start) ||
        (/^(?:Nguyên|Quyền|Cựu) /u.test(reading.text.slice(next.start, next.start + 8)) &&
          startsTitle(reading, next.end + 1)))
    )
      break
    // "Trần Thanh Nam Kết luận Hội nghị"
    if (run >= 2 && actNext.test(reading.text.slice(next.start, next.start + 16))) break
    // "… Lê Ngọc Ảnh: An Vũ" is the picture's; "Lê Ngọc Ảnh" may be somebody.
    // "ông Hà Ban, Phó Trưởng Ban …"; "Lê Bộ Lĩnh" ends where no body's name would
    const isMiddle =
      run === 1 &&
      i + 3 === end &&
      next.text === 'Bộ' &&
      endsLikeName(reading, tokens, end) &&
      isStrongFamily(token)
    const isGiven =
      isMiddle ||
      (hasHonorific &&
        run === 1 &&
        i + 2 === end &&
        /^[,.;)]|^ [-–]/u.test(reading.text.slice(next.end, next.end + 2)))
    if (
      (neverInName.has(next.text) && !isGiven) ||
      (numbered.has(next.text) && /^\s\d/u.test(reading.text.slice(next.end, next.end + 2))) ||
      (next.text === 'Ảnh' && /^\s?:/u.test(reading.text.slice(next.end, next.end + 2)))
    )
      break
    run++
  }
  const isFamilyName = family.has(token.text) && !startsTitle(reading, token.start)
  // "…; Lê Chủ - Chủ tịch …": an item of a list that begins with who holds the office behind it.
  const isItem = (length: number): boolean =>
    opensItem.test(before) && titleFollows(reading, tokens[i + length - 1]?.end ?? 0)
  if (isFamilyName) {
    // "Trần Công Hoàng Quốc An": five syllables only where a mark follows.
    const behind = tokens[end - 1]?.end ?? 0
    const isLong =
      run === 5 && i + run === end && /^(?:[,.;:)]|\s[-–])/u.test(reading.text.slice(behind, behind + 2))
    const max = Math.min(run, 4 + (tokens[i + 1]?.text === 'Thị' || isLong ? 1 : 0))
    const isWeak = weakFamily.has(token.text)
    if (max >= 2) {
      if (!tokens.slice(i, i + max).every((part) => isVietnamese(part.text)))
        return hasHonorific ||
          (/[\s-]/u.test(tokens[i + max - 1]?.text ?? '') &&
            (followsTitle(reading, passage, token.start) || /lãnh đạo\s$/iu.test(before)))
          ? max
          : 0
      if (bodyCapitals.has(`${token.text} ${tokens[i + 1]?.text ?? ''}`)) return 0
      if (hasHonorific) return max
      const cued = followsTitle(reading, passage, token.start)
      if (cued && (!isWeak || max >= 3 || !bodyWords.has(token.text))) return max
      if ((!isWeak || isListed) && max >= 3) return max
      // "nguyên Chủ tịch …: Phạm Thế Duyệt, Huỳnh Đảm;"
      if (
        !isWeak &&
        isListed &&
        max === end - i &&
        namesFromColon.test(reading.text.slice(Math.max(passage.start, token.start - 120), token.start)) &&
        /^\s?[,;.]/u.test(
          reading.text.slice(tokens[i + max - 1]?.end ?? 0, (tokens[i + max - 1]?.end ?? 0) + 2)
        )
      )
        return max
      if ((!isWeak || max >= 3) && max === end - i && isItem(max)) return max
      if (isWeak && max >= 3 && (tokens[i + 1]?.text === 'Thị' || tokens[i + 1]?.text === 'Văn')) return max
    }
    return 0
  }
  const isOther =
    !tokens.slice(i + 1, i + run - 1).some((part) => isStrongFamily(part)) &&
    !bodyWords.has(token.text) &&
    (hasHonorific || !openers.has(token.text)) &&
    !bodyCapitals.has(`${token.text} ${tokens[i + 1]?.text ?? ''}`) &&
    run >= 2 &&
    run <= 4 &&
    !/ (?:bin|van|von|der|de) $/u.test(before) &&
    !/^-\p{Lu}/u.test(
      reading.text.slice(tokens[i + run - 1]?.end ?? 0, (tokens[i + run - 1]?.end ?? 0) + 2)
    ) &&
    !tokens.slice(i, i + run).some((part) => notPersons.has(part.text)) &&
    !tokens.slice(i + 1, i + run).some((part) => part.text.length === 1) &&
    (highland.has(token.text) ||
      tokens.slice(i, i + run).some((part) => /[’'‘]/.test(part.text) || !isVietnamese(part.text)))
  if (
    isOther &&
    (hasHonorific ||
      (followsTitle(reading, passage, token.start) &&
        (ofState.test(before) || endsLikeName(reading, tokens, i + run))) ||
      (i + run === end && !openers.has(token.text) && isItem(run)))
  )
    return run
  return hasHonorific && run >= 2 && !bodyWords.has(token.text) ? Math.min(run, 4) : 0
}
