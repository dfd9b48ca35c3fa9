/** Numbers that count nothing: dates, times, years, terms, document numbers, addresses, telephone numbers, list marks. */
import type { Passage, Reading } from './reading.ts'
import type { Span } from './sentences.ts'

const patterns: readonly RegExp[] = [
  // Months, years and terms.
  /(?:tháng|Tháng)\s+(?:\d{1,2}\s*(?:,|và|-|–|đến)\s*)*\d{1,2}(?:\s*[/-]\s*\d{4})?(?!\s?(?:%|triệu|tỷ|nghìn))/gu,
  /(?:năm|Năm|giai đoạn|Giai đoạn|nhiệm kỳ|Nhiệm kỳ|niên khóa|niên khoá|khóa|khoá|SN|sinh năm|từ|đến|đầu|cuối|và|hè|xuân|vụ)\s*:?\s*(?:19|20)\d\d(?:\s*[-–/,]\s*(?:19|20)?\d\d)*(?![\d.,]*\d)/gu,
  /(?:[Ss]ớm|[Mm]uộn|[Cc]hậm) nhất\s(?:là\s|vào\s)?(?:19|20)\d\d(?![\d.,]*\d)/gu,
  /(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d/gu,
  /(?:năm|Năm)\s+\d{4}/gu,
  // Times of day.
  /\d{1,2}\s?(?:h|g)\s?\d{0,2}(?![\p{L}\d])/gu,
  /(?:lúc|Lúc|vào|hồi|Hồi|khoảng|từ|đến|trước|sau)\s+\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?:\s+(?:ngày|sáng|trưa|chiều|tối|đêm))?/gu,
  /\d{1,2}\s+giờ\s+(?:\d{1,2}(?:\s+phút)?|sáng|trưa|chiều|tối|đêm|ngày)/gu,
  /\d{1,2}:\d{2}/gu,
  /24\/7|24\/24/gu,
  // Ordinals and things that carry a number as a name.
  /(?:thứ|Thứ|lần thứ|[Đđ]ại hội|[Hh]ội nghị|[Kk]ỳ họp|[Pp]hiên họp|Trung ương|số nhà|giai đoạn|cơ sở|Nhà máy|nhà máy|kỳ|khóa|khoá|Khóa|Khoá|quý|Quý|điều|Điều|khoản|Khoản|điểm (?:[a-z]|\d+),? |(?<!danh )mục|chương|Chương|số|Số|lô|tầng|phòng|tổ|đường|quốc lộ|Quốc lộ|QL|tỉnh lộ|km|Km|ĐT|lộ|[Nn]gõ|[Hh]ẻm|[Nn]gách|cụm|Cụm|khu phố|[Vv]ành đai|[Bb]an [Cc]hỉ đạo|[Qq]uân khu|[Qq]uân y|hạng|top|Top|vòng|vị trí|trang|hình|bảng|ấp|thôn|cấp độ|loại|nhóm|đội|Đội|kênh|mã)\s+\d+(?:\s*(?:,|và|-|–)\s*\d+)*(?!\d|\s?(?:%|tỷ|triệu|nghìn)|[.,]\d|\s(?:quốc gia|nước)(?!\p{L}))/gu,
  /(?:quận|Quận|phường|Phường|P\.|Q\.)\s?\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})*(?![\d.,]*\d)/gu,
  // Document numbers.
  /\d{1,5}(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d&]*(?:\s?[-/–]\s?\p{Lu}[\p{L}\d&]*)*/gu,
  /(?:[Cc]hỉ thị|[Nn]ghị quyết|[Nn]ghị định|[Kk]ết luận|[Qq]uyết định|[Tt]hông tư|[Qq]uy định|[Tt]rung ương|TW|TƯ|T\.Ư|[Cc]hương trình|[Hh]ướng dẫn|[Đđ]ề án|[Cc]ông văn|[Cc]ông điện)\s+(?:số\s+)?\d+(?!\s?(?:%|tỷ|triệu|nghìn|năm|đơn vị|địa phương))/gu,
  // Scales of maps, and headlines of other pieces in brackets.
  /(?:[Tt]ỷ lệ|[Tt]ỉ lệ|chi tiết)\s1\s?\/\s?\d[\d.]*/gu,
  /\[[^\]\n]{10,160}\]/gu,
  // Telephones, list marks, periods.
  /(?:ĐT|điện thoại|Điện thoại|hotline|Hotline|số điện thoại)\s*:?\s*[\d .()+-]{6,}/gu,
  /(?<!\d)0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}(?!\d)/gu,
  /\(\d{1,2}\)/gu,
  /\d{1,2}\s+tháng\s+(?:đầu|cuối|qua|năm)(?:\s+năm)?(?:\s+\d{4})?/gu,
  // "điểm 2 điều 38", "giải quyết 1 cách tổng thể".
  /điểm \d+(?=,?\s(?:khoản|điều|Điều)\s\d)/gu,
  /(?<!\d|[.,])1 cách(?!\s(?:làm|nghĩ|thức))/gu,
  // "9 tháng đạt 449 tỷ", "so với kế hoạch 9 tháng".
  /\d{1,2}\s+tháng(?=\s(?:đạt|ước|tăng|giảm|thu được)(?!\p{L}))/gu,
  /(?:[Kk]ế hoạch|[Cc]ùng kỳ|[Kk]ết quả|[Ll]ũy kế)\s\d{1,2}\s+tháng(?!\p{L})/gu,
  // "4 8/5 0": a ratio torn apart digit by digit.
  /(?<!\d)\d \d\/\d \d(?!\d)/gu,
  /\p{Lu}\p{L}*\s?-\s?\d+/gu,
  /[A-Z]\d+|\d+[A-Z](?![\p{L}])/gu
]
const startsLetter = /^\p{L}/u
/** "tổng số 12 dự án", "trong số 3 người" count. */
const countedNumber = /(?:tổng|trong|một|có|với|vô|thêm)\s+số\s+$/iu

/** Spans of a passage where a number is not a figure. */
export function notFigures(reading: Reading, passage: Passage): Span[] {
  const slice = reading.text.slice(passage.start, passage.end)
  const spans: Span[] = reading.dates.filter((date) => date.end > passage.start && date.start < passage.end)
  for (const pattern of patterns) {
    for (const match of slice.matchAll(pattern)) {
      // "cấp 40-50% dịch vụ" is no hamlet ("ấp 40"): a word's end is no word.
      if (startsLetter.test(match[0]) && /\p{L}/u.test(slice.charAt(match.index - 1))) continue
      if (
        /^[Ss]ố\s/.test(match[0]) &&
        countedNumber.test(`${slice.slice(Math.max(0, match.index - 8), match.index)}số `)
      )
        continue
      spans.push({ start: passage.start + match.index, end: passage.start + match.index + match[0].length })
    }
  }
  // A list mark that opens its line.
  const mark = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s/.exec(slice)
  if (mark) spans.push({ start: passage.start, end: passage.start + mark[0].length - 1 })
  return spans
}
