/** What a number counts: the measure, the noun or the list of levels behind it. */
import { CAPITAL_UNITS, COMPOUND_UNITS, MEASURES, NOT_UNITS, SHORT_UNITS } from './lexicon/units.ts'
import type { NumberMention } from '../../shared/vietnamese/numbers.ts'
import { anyOf, type Passage, type Reading } from './reading.ts'

export const scaleIn = /(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?=\s*%?$)/u
/** "26 đồng chí" is no money. */
const measureAt = new RegExp(
  `^\\s?(?!đồng\\s(?:chí|bào|đội|hồ))(${anyOf(MEASURES).replace(/^\(\?<![^)]*\)/, '')})`,
  'u'
)
export const compoundAt = new RegExp(`^\\s(${anyOf(COMPOUND_UNITS)})`, 'iu')
const capitalAt = new RegExp(
  `^\\s(${anyOf(CAPITAL_UNITS)}(?:\\s\\p{Lu}\\p{Ll}*(?!\\p{L})(?:\\s\\p{Ll}+)?)?)`,
  'u'
)
const shortAt = new RegExp(`^\\s(${anyOf(SHORT_UNITS)})(?!-?\\p{L})`, 'u')
/** Levels of administration listed: "18 xã, thị trấn", "30 quận, huyện, thị ủy". */
const level =
  '(?:tỉnh|thành phố|thành|quận|huyện|thị xã|thị ủy|thị uỷ|xã|phường|thị trấn|sở|ban|ngành|đoàn thể|thôn|bản|ấp|buôn|tổ dân phố|khu phố|khu|thị|bộ|cục|vụ|viện|cơ quan|địa phương|đơn vị|tổng công ty|tập đoàn)'
const levelsAt = new RegExp(`^\\s(${level}(?:,\\s${level})+)(?![\\p{L}])`, 'u')
const wordAt = /^\s(\p{Ll}+)(?![\p{L}])/u
const notUnit = new Set(NOT_UNITS)
const time = new Set(['năm', 'ngày', 'tháng', 'giờ', 'tuần', 'phút', 'giây'])
const per = 'năm|tháng|ngày|vụ|lượt|lần|giờ|tuần|đêm|chuyến|quý|người|hộ|m2|m²|km|ha'
const rateAt = new RegExp(
  `^(?:\\s(?:\\p{Ll}+|\\p{Lu}{1,3}\\d?))?\\s?\\/\\s?(${per}|tấn|kg|suất|chiếc|con|căn|bộ|xe|m3|lít|bao|cổ phiếu)(?:\\s?\\/\\s?(${per}))?(?![\\p{L}\\d])`,
  'u'
)
const isMoney = /^(?:đồng|VNĐ|VND|USD|euro|EUR|đô la)/iu
/** Anything has its price: "đồng/ôtô/tháng", "USD/thùng". */
const priceAt = new RegExp(
  `^\\s?\\/\\s?((?!vi phạm|trường hợp)(?:lao động|cổ phiếu|cổ phần|hành khách|học sinh|sinh viên|đầu người|\\p{Ll}+\\d?|m²))(?:\\s?\\/\\s?(${per}))?(?![\\p{L}\\d])`,
  'u'
)
/** What takes a share of a whole: after it a/b is a fraction, not so many out of so many. */
const shareOf =
  /^\s(số|tổng số|tổng|diện tích|dân số|thời gian|chiều dài|quãng đường|lượng|ngân sách|giá trị|sản lượng)(?:\s(\p{Ll}+(?:\s\p{Ll}+)?))?/u

const money =
  /(?:đồng|vốn|tiền|giá|chi|thu|phí|lương|lãi|lợi nhuận|doanh thu|đầu tư|nợ|vay|tài trợ|phạt|thưởng)(?!\p{L})/iu

export type Unit = {
  unit: string
  end: number
  isGuess: boolean
  isShare?: boolean
  isInferred?: boolean
  value?: number
}

export function countedUnit(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  hasScale: boolean
): Unit | null {
  const rest = reading.text.slice(number.end, Math.min(passage.end, number.end + 60))
  const words = /^\sphần trăm(?!\p{L})/u.exec(rest)
  if (words) return { unit: '%', end: number.end + words[0].length, isGuess: false }
  const share = number.denominator !== null && number.value < number.denominator ? shareOf.exec(rest) : null
  if (share) {
    const noun = share[1] === 'số' || share[1] === 'tổng số' ? (share[2] ?? 'số') : (share[1] ?? '')
    return {
      unit:
        compoundAt.exec(` ${noun}`)?.[1] ??
        noun
          .split(' ')
          .slice(0, /^(?:tổng )?số$/u.test(share[1] ?? '') ? 1 : 2)
          .join(' '),
      end: number.end,
      isGuess: false,
      isShare: true
    }
  }
  const unit = unitAt(reading, passage, number.end, hasScale)
  if (unit) return unit
  // "hơn 11.000 tỷ" in this prose is money.
  // So is a bare number of millions where money is spoken of; elsewhere it may be people.
  const isMoney =
    number.value >= 1e9 ||
    money.test(reading.text.slice(Math.max(passage.start, number.start - 160), number.end + 60))
  return hasScale && isMoney && number.value >= 1e6 && number.denominator === null
    ? { unit: 'đồng', end: number.end, isGuess: false, isInferred: true }
    : null
}

function unitAt(reading: Reading, passage: Passage, at: number, hasMultiplier: boolean): Unit | null {
  const rest = reading.text.slice(at, Math.min(passage.end, at + 60))
  const measure = measureAt.exec(rest)
  const rated = (unit: string, length: number, isGuess: boolean): Unit => {
    const rate =
      (isMoney.test(unit) ? priceAt.exec(rest.slice(length)) : null) ?? rateAt.exec(rest.slice(length))
    if (!rate) return { unit, end: at + length, isGuess }
    return {
      unit: [unit, rate[1], rate[2]].filter(Boolean).join('/'),
      end: at + length + rate[0].length,
      isGuess
    }
  }
  if (measure) return rated(measure[1] ?? '', measure[0].length, false)
  // 5 “điểm nghẽn”
  const quoted = /^\s[“"](\p{Ll}+(?:\s\p{Ll}+){0,4})[”"]/u.exec(rest)
  if (quoted) return { unit: quoted[1] ?? '', end: at + quoted[0].length, isGuess: true }
  const levels = levelsAt.exec(rest)
  if (levels) return rated(levels[1] ?? '', levels[0].length, false)
  const compound = compoundAt.exec(rest)
  if (compound && /^\s\p{Ll}/u.test(rest)) return rated(compound[1] ?? '', compound[0].length, false)
  const capital = capitalAt.exec(rest)
  if (capital) return { unit: capital[1] ?? '', end: at + capital[0].length, isGuess: true }
  const short = shortAt.exec(rest)
  if (short) return rated(short[1] ?? '', short[0].length, false)
  const word = wordAt.exec(rest)
  if (!word) return null
  const text = word[1] ?? ''
  if (text === 'bao' && /^\sbao\sgồm/u.test(rest)) return null
  // "2 bộ Quy tắc ứng xử": a classifier takes the name it classifies.
  const classified = /^\s(?:bộ|cuốn|tờ)\s\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?/u.exec(rest)
  if (classified) return { unit: classified[0].trim(), end: at + classified[0].length, isGuess: false }
  if (time.has(text)) return hasMultiplier ? null : rated(text, word[0].length, false)
  if (notUnit.has(text)) return null
  return rated(text, word[0].length, true)
}

/** Money, measures and shares, per whatever. */
export const isMeasuredIn = (unit: string): boolean => {
  const [first = ''] = unit.split('/')
  return first === '%' || MEASURES.includes(first)
}

/** "7%", "7%/năm", "10-13% / năm". */
export function percentUnit(reading: Reading, { end }: NumberMention): Unit {
  const rate = /^\s?\/\s?(năm|tháng|quý|ngày)(?!\p{L})/u.exec(reading.text.slice(end, end + 12))
  return rate
    ? { unit: `%/${rate[1] ?? ''}`, end: end + rate[0].length, isGuess: false }
    : { unit: '%', end, isGuess: false }
}
