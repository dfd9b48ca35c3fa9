import { classOf, isUpper, LETTER, MARK } from '../../shared/vietnamese/char-class.ts'

/**
 * Cues that a short line names a person. Not the meeting's list of people: only enough to tell a caption or
 * an author's line from a heading. Family names after the 2009 census shares; the first fourteen cover nine
 * people in ten.
 */
const FAMILY_NAMES = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Mai Đào Lâm ' +
    'Phùng Cao Hà Vương Tô Tạ Thái Lương Châu Chu Quách Kiều Lưu Tống Nghiêm Đàm Thân Trang Văn Tăng Từ La Quan ' +
    'Mạc Khổng Đồng Doãn Thạch Giang Bạch Kim Nông Lò Hầu Giàng Vi Triệu Hứa Lục Ninh Tôn Âu Cù Cung Diệp Đậu ' +
    'Điểu Lã Lại Ma Mã Ông Phí Sầm Thào Vừ Vàng Y Ksor Rơ Rah Siu Hoa Hàn Biện Bế Cầm Chử Chế Cấn Đường Hạ Hùng ' +
    'Khuất Khúc Lang Lường Mạnh Ngụy Nhâm Nhữ Ôn Ngân Phương Quàng Sùng Tòng Thiều Tiêu Trà Ung Viên Vòng Xa'
  ).split(' ')
)

/** Two-syllable places whose first syllable is also a family name. */
const PLACES = new Set(
  (
    'Hà Nội|Hà Nam|Hà Tĩnh|Hà Giang|Hà Đông|Cao Bằng|Thái Bình|Thái Nguyên|Lâm Đồng|Ninh Bình|Ninh Thuận|Hòa Bình|' +
    'Đồng Nai|Đồng Tháp|Bạch Mai|Kim Liên|Trà Vinh|Trà Bồng|Hoàng Mai|Hoàng Sa|Trường Sa|Dương Minh|Lý Sơn|Mai Châu|' +
    'Mai Sơn|Lương Sơn|Đông Anh|Đan Phượng|Hồ Gươm|Hồ Tây|Hồ Chí Minh|Lê Chân|Ngô Quyền|Phan Thiết|Phan Rang|Tân Bình|' +
    'Thạch Thất|Thạch Hà|Văn Quan|Văn Lâm|Văn Giang|Văn Miếu|Ngân Sơn|Triệu Sơn|Triệu Phong|Vàng Danh|Từ Liêm|Từ Sơn'
  ).split('|')
)

/** What directly precedes a name when an office or a form of address is written before it. */
const OFFICE_END =
  /$(?<=(?:^|[\s,(“"-])(?:đồng chí|đ\/c|ông|bà|anh|chị|em|cô|chú|bác|thầy|nhà báo|nhà văn|nghệ sĩ|ca sĩ|bác sĩ|luật sư|tiến sĩ|giáo sư|GS|TS|ThS|BS|NSND|NSƯT|bí thư|chủ tịch|chủ nhiệm|giám đốc|trưởng|ban|bộ|sở|cục|vụ|phòng|đoàn|phó|ủy|uỷ|thư ký|thủ tướng|bộ trưởng|thứ trưởng|trung ương|thành phố|tỉnh|huyện|quận|xã|phường|viên|TP|TW|tướng|tá|úy|hội|nghiệp|nước|phủ|HĐND|UBND|MTTQ|HĐQT|Việt Nam|Hà Nội)\s*)/i

/** More than the longest of these and the character before it. */
const OFFICE_WIDTH = 40

const UPPER_SYLLABLE = /^\p{Lu}[\p{L}\p{M}’'`]*$/u

function isUpperSyllable(word: string): boolean {
  const first = word.charCodeAt(0)
  // a half of a surrogate pair is neither small nor capital
  if (!isUpper(first) && !isHalf(first)) return false
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    const kind = classOf(code)
    if (kind !== LETTER && kind !== MARK && !(at > 0 && isApostrophe(code))) return UPPER_SYLLABLE.test(word)
  }
  return true
}

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff
const isApostrophe = (code: number) => code === 0x2019 || code === 0x27 || code === 0x60

export type NamedPerson = { name: string; start: number; end: number }

type Word = { start: number; end: number; closes: boolean }

const isOpeningMark = (code: number) =>
  code === 0x201c || code === 0x22 || code === 0x27 || code === 0x28 || code === 0x5b
const CLOSING_MARKS = new Set([...',.;:!?)”"]'].map((mark) => mark.charCodeAt(0)))
/** What `\s` matches, for one UTF-16 unit. */
const isBlank = (code: number) =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code === 0xa0 || code === 0x1680 || (code >= 0x2000 && FAR_BLANKS.includes(code))
const FAR_BLANKS = [
  ...'\u2028\u2029\u202f\u205f\u3000\ufeff',
  ...'\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'
].map((blank) => blank.charCodeAt(0))

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const { length } = text
  for (let at = 0; at < length;) {
    if (isBlank(text.charCodeAt(at))) {
      at++
      continue
    }
    let start = at
    while (at < length && !isBlank(text.charCodeAt(at))) at++
    let end = at
    while (start < at && isOpeningMark(text.charCodeAt(start))) start++
    while (end > start && CLOSING_MARKS.has(text.charCodeAt(end - 1))) end--
    words.push({ start, end, closes: end < at })
  }
  return words
}

/** Whether two capitalised words stand side by side: without them a line names nobody. */
function hasTwoCapitalised(text: string): boolean {
  let wasCapitalised = false
  let isCapitalised = false
  /** Nothing of the word has come but opening marks. */
  let isOpening = true
  let mayBegin = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      if (!isOpening || isCapitalised) wasCapitalised = isCapitalised
      else if (at > 0 && !isBlank(text.charCodeAt(at - 1))) wasCapitalised = false
      isCapitalised = false
      isOpening = true
      mayBegin = true
    } else if (isOpeningMark(code)) mayBegin = true
    else {
      if (mayBegin && isUpper(code)) {
        if (isOpening && wasCapitalised) return true
        isCapitalised = true
      }
      isOpening = false
      mayBegin = false
    }
  }
  return false
}

/** Persons named in one line: 2–5 capitalised syllables that open with a family name or follow an office. */
export function findPersons(text: string): NamedPerson[] {
  const persons: NamedPerson[] = []
  if (!hasTwoCapitalised(text)) return persons
  const words = wordsOf(text)
  // most words begin with a small letter, and are not cut out
  const mayBeUpper = ({ start }: Word) => isUpper(text.charCodeAt(start)) || isHalf(text.charCodeAt(start))
  const textOf = ({ start, end }: Word) => text.slice(start, end)
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word
    if (!mayBeUpper(first) || !isUpperSyllable(textOf(first))) continue
    const isFamily = FAMILY_NAMES.has(textOf(first))
    if (
      !isFamily &&
      (i === 0 || !OFFICE_END.test(text.slice(Math.max(0, first.start - OFFICE_WIDTH), first.start)))
    )
      continue
    let last = i
    while (last - i < 4 && !(words[last] as Word).closes) {
      const next = words[last + 1]
      if (next === undefined || !isUpperSyllable(textOf(next))) break
      last++
    }
    const count = last - i + 1
    const parts = words.slice(i, last + 1).map(textOf)
    const name = parts.join(' ')
    const isPlace =
      PLACES.has(
        words
          .slice(i, i + 2)
          .map(textOf)
          .join(' ')
      ) || PLACES.has(name)
    const isAcronyms = parts.every((part) => part.toUpperCase() === part)
    if (count >= 2 && !isPlace && !isAcronyms && (isFamily || count <= 4)) {
      persons.push({ name, start: first.start, end: (words[last] as Word).end })
      i = last
    }
  }
  return persons
}

/** True when the whole line is one person's name, as an author signs (`Thu Hà`, `NGUYỄN VĂN AN`). */
export function isSignature(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5 || text.length > 36) return false
  if (!words.every(isUpperSyllable) || PLACES.has(words.join(' '))) return false
  // In capitals any headline would do: then only a family name tells a person.
  const first = words[0] ?? ''
  const isShouted = text === text.toUpperCase()
  return !isShouted || FAMILY_NAMES.has(first.slice(0, 1) + first.slice(1).toLowerCase())
}
