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
  /(?:^|[\s,(“"-])(?:đồng chí|đ\/c|ông|bà|anh|chị|em|cô|chú|bác|thầy|nhà báo|nhà văn|nghệ sĩ|ca sĩ|bác sĩ|luật sư|tiến sĩ|giáo sư|GS|TS|ThS|BS|NSND|NSƯT|bí thư|chủ tịch|chủ nhiệm|giám đốc|trưởng|ban|bộ|sở|cục|vụ|phòng|đoàn|phó|ủy|uỷ|thư ký|thủ tướng|bộ trưởng|thứ trưởng|trung ương|thành phố|tỉnh|huyện|quận|xã|phường|viên|TP|TW|tướng|tá|úy|hội|nghiệp|nước|phủ|HĐND|UBND|MTTQ|HĐQT|Việt Nam|Hà Nội)\s*$/i

const UPPER_SYLLABLE = /^\p{Lu}[\p{L}\p{M}’'`]*$/u

export type NamedPerson = { name: string; start: number; end: number }

type Word = { text: string; start: number; end: number; closes: boolean }

const OPENING_MARKS = /^[“"'([]+/
const CLOSING_MARKS = /[,.;:!?)”"\]]+$/

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const raw = match[0]
    const opened = raw.replace(OPENING_MARKS, '')
    const core = opened.replace(CLOSING_MARKS, '')
    const start = match.index + raw.indexOf(core)
    return { text: core, start, end: start + core.length, closes: core.length < opened.length }
  })
}

/** Two capitalised words side by side: without them a line names nobody. */
const TWO_CAPITALISED = /(?<![^\s“"'([])\p{Lu}[^\s]*\s+[“"'([]*\p{Lu}/u

/** Persons named in one line: 2–5 capitalised syllables that open with a family name or follow an office. */
export function findPersons(text: string): NamedPerson[] {
  const persons: NamedPerson[] = []
  if (!TWO_CAPITALISED.test(text)) return persons
  const words = wordsOf(text)
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word
    if (!UPPER_SYLLABLE.test(first.text)) continue
    const before = text.slice(0, first.start)
    const isFamily = FAMILY_NAMES.has(first.text)
    if (!isFamily && !(OFFICE_END.test(before) && i > 0)) continue
    let last = i
    while (last - i < 4 && !(words[last] as Word).closes) {
      const next = words[last + 1]
      if (next === undefined || !UPPER_SYLLABLE.test(next.text)) break
      last++
    }
    const count = last - i + 1
    const name = words
      .slice(i, last + 1)
      .map((word) => word.text)
      .join(' ')
    const isPlace =
      PLACES.has(
        words
          .slice(i, i + 2)
          .map((word) => word.text)
          .join(' ')
      ) || PLACES.has(name)
    const isAcronyms = words.slice(i, last + 1).every((word) => word.text.toUpperCase() === word.text)
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
  if (!words.every((word) => UPPER_SYLLABLE.test(word)) || PLACES.has(words.join(' '))) return false
  // In capitals any headline would do: then only a family name tells a person.
  const first = words[0] ?? ''
  const isShouted = text === text.toUpperCase()
  return !isShouted || FAMILY_NAMES.has(first.slice(0, 1) + first.slice(1).toLowerCase())
}
