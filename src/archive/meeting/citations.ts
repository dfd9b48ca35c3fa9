/** Official documents a text names: laws, decrees, resolutions, directives, plans, with number, date, issuer and title. */
import type { Citation } from '../../shared/model/meeting.ts'
import type { ItemId } from '../../shared/model/item.ts'
import {
  BARE_NUMBER_KINDS,
  DOCUMENT_KINDS,
  DOCUMENT_LETTERS,
  EMPTY_SUBJECT,
  GOES_ON,
  ISSUER_STOPS,
  SHORT_KINDS,
  SUBJECT_STOPS
} from './lexicon/documents.ts'
import { LAW_NAMES } from './lexicon/laws.ts'
import { anyOf, evidenceAt, fold, wholeWords, withCapital } from './reading.ts'
import { matchesOf, type Span } from './sentences.ts'

const kindWords = [
  ...withCapital(DOCUMENT_KINDS.map((kind) => kind.charAt(0).toLowerCase() + kind.slice(1))),
  ...Object.keys(SHORT_KINDS),
  'Bộ Luật',
  'NGHỊ QUYẾT',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ'
]
const kinds = anyOf(kindWords)
/** "2200-QĐ/TU", "30/2020/NĐ-CP", "05 - TB / TW", "45/2019/QH14", "36a/NQ-CP": number, then letters after hyphens or slashes. */
const letters = String.raw`\p{Lu}[\p{L}&]*\d*`
const symbol = String.raw`\d{1,5}[ab]?(?:\s?\/\s?(?:19|20)\d\d)?\s?[-–/]\s?${letters}(?:(?:\s?[-–/]\s?|\.)${letters})*`
const separator = String.raw`(?:\s*,)?\s*`
const dateText = String.raw`(?:(?:ra\s|ban hành\s|ký\s)?[Nn]gày\s+)(\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(\d{1,2})\s?(?:[/.-]|\snăm\s)\s?(\d{4})`
const withSymbol = new RegExp(
  `(?:(${kinds})\\s+(?:(?<=uật\\s)(?:(?!(?:và căn|căn|theo|của|này|tại|quy)\\s)\\p{L}+\\s){1,5}?(?=số))?)?(?:(?:số|Số)\\s*:?\\s*)?(?<![\\p{L}\\d/.-])(${symbol})(?:${separator}${dateText})?`,
  'gu'
)
const withBareNumber = new RegExp(
  `(${kinds})\\s+(số\\s+)?(\\d{1,4}(?:[ab](?!\\p{L})|/(?:19|20)\\d\\d(?![\\d/-]))?)(?![\\d/%\\p{L}]|[.,]\\d|\\s?[-–/]\\s?\\p{L}|\\s(?:tỷ|triệu|nghìn|người|năm(?!\\s(?:19|20)\\d\\d)|đơn vị|địa phương|nội dung|nhiệm vụ|điểm|lần))(?:${separator}${dateText})?`,
  'gu'
)
/** "chương trình 06 của Thành ủy": a bare number after any kind, where the body that issued it follows. */
const ofBody =
  /^\scủa\s(?:Ban|Thành|Tỉnh|Huyện|Quận|Đảng|Bộ|UBND|HĐND|Chính phủ|Thủ tướng|Trung ương|Quốc hội|Ủy ban|Uỷ ban)(?!\p{L})/u
const counts = /^\s(?!(?:của|về|ngày|năm|có|và|đã|được|này|là|cũng|thì|do)\s)\p{Ll}/u
const law = `(?:${wholeWords(LAW_NAMES)})`
/** Documents without a number: a capitalised law, or a resolution of a congress or plenum. */
const named = [
  new RegExp(
    `(?:(?:điểm\\s(?:[a-zđ]|\\d+),?\\s)?(?:khoản\\s\\d+[a-zđ]?,?\\s)?(?:điều\\s\\d+[a-zđ]?,?\\s(?:của\\s)?))?(?<![\\p{L}]|pháp\\s)(bộ\\sluật|luật)(\\s${law}(?:\\s(?:năm\\s)?(?:19|20)\\d\\d)?)`,
    'giu'
  ),
  new RegExp(
    `(?:Điều\\s\\d+[a-zđ]?,?\\s(?:của\\s)?)?(?<![\\p{L}])((?:[Bb]ộ\\s)[Ll]uật|Luật|Pháp lệnh|Hiến pháp)(\\s(?:năm\\s)?(?:19|20)\\d\\d|\\s\\p{Lu}\\p{Ll}+(?:(?:\\s(?!năm|có|về|và|của|được|đã|sẽ|trong|tại|là|cũng|này|cho|đến|theo|thì|gồm|vào|sửa|thể)|,\\s)\\p{Ll}+){0,7})`,
    'gu'
  ),
  new RegExp(
    `(${anyOf(['Nghị quyết'])})\\s((?:của\\s)?(?:Đại hội|Hội nghị (?:lần thứ|Trung ương|TW|TƯ)|(?:Trung ương|TW|TƯ)(?=\\s?\\d|\\s(?:lần thứ|khóa|khoá)))(?:T\\.Ư|[^,;.“”"()\\n]){0,110}?(?:\\s\\((?:khóa|khoá)\\s[IVX\\d]+\\))?)(?=\\s(?:và|xác định|đề ra|xuất phát|triển khai|bổ sung|do|có|gắn|năm thứ|đã|về|vào|là|được|nhằm|theo|trong|để|mà|với)(?!\\p{L})|[,;.:“”"()\\n]|$)`,
    'giu'
  ),
  new RegExp(`(${anyOf(['Đề án'])})\\s[“"]([^”"\\n]{8,240})[”"]`, 'giu')
]
/**
 * What every match of the patterns above has in it, found without trying two hundred kinds at each letter: most
 * passages name no document.
 */
const hasSymbol = /\d[ab]?\s?[-–/]\s?\p{Lu}/u
const kindEnds = [...new Set(kindWords.map((kind) => kind.split(' ').at(-1)!))]
const hasBareNumber = new RegExp(`(?=\\d)(?<=(?:${kindEnds.join('|')})\\s+(?:số\\s+)?)\\d`, 'u')
const hasName = [/uật /, /uật|Pháp lệnh|Hiến pháp/, /quyết/iu, /đề án/iu]

/** Which of the patterns may match in a text; what stands nowhere in the whole is looked for in no part. */
const lookOver = (text: string) => ({
  symbol: hasSymbol.test(text),
  bareNumber: hasBareNumber.test(text),
  names: hasName.map((pattern) => pattern.test(text))
})
type Outlook = ReturnType<typeof lookOver>
const letterKinds = Object.entries(DOCUMENT_LETTERS).sort((a, b) => b[0].length - a[0].length)
const capitalise = (text: string): string =>
  SHORT_KINDS[text] ?? text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
const bareKinds = new Set(BARE_NUMBER_KINDS)

/** "Điều 5 Luật Đất đai năm 2013" and "luật đất đai" are one law. */
const lawName = new RegExp(`(?<!\\p{L})(?:bộ )?luật ${law}`, 'u')

type Found = Citation & Span

/**
 * Finds citations in `ranges` of `text`. Independent of meetings: serves any item. The same document (kind and
 * number) named twice is one citation with both places as evidence; a date given once serves both.
 */
export function findCitations(text: string, ranges: readonly Span[], item: ItemId): Citation[] {
  const outlook = lookOver(text)
  const found = ranges.flatMap((range) => {
    const numbered = findNumbered(text, range, item, outlook)
    const free = findNamed(text, range, item, outlook).filter(
      (one) => !numbered.some((other) => one.start < other.end && other.start < one.end)
    )
    return [...numbered, ...free]
  })
  found.sort((a, b) => a.start - b.start)
  const merged: Citation[] = []
  const byKey = new Map<string, Citation>()
  for (const one of found) {
    const { start: _start, end: _end, ...citation } = one
    const key = citation.number
      ? `${fold(citation.number).replace(/\s/g, '')}|${citation.number.includes('/') || citation.number.includes('-') ? '' : fold(citation.kind)}`
      : (lawName.exec(fold(citation.text))?.[0] ?? fold(citation.text))
    const known = byKey.get(key) ?? merged.find((other) => isShortFor(one, other))
    if (known && (known.date === null || citation.date === null || known.date === citation.date)) {
      known.date ??= citation.date
      known.issuer ??= citation.issuer
      known.title ??= citation.title
      known.evidence.push(...citation.evidence)
      continue
    }
    byKey.set(key, citation)
    merged.push(citation)
  }
  return merged
}

/** "Quyết định số 397" after "Quyết định số 397/QĐ-TTg" is the same paper. */
const isShortFor = (short: Citation, long: Citation): boolean =>
  short.number !== null &&
  /^\d+[ab]?(?:\/\d{4})?$/.test(short.number) &&
  short.kind === long.kind &&
  new RegExp(`^0*${short.number.replace(/^0+/u, '')}[-/]`).test(long.number ?? '')

function findNumbered(text: string, range: Span, item: ItemId, outlook: Outlook): Found[] {
  if (!outlook.symbol && !outlook.bareNumber) return []
  const slice = text.slice(range.start, range.end)
  const found: Found[] = []
  const put = (match: RegExpExecArray, kind: string, number: string, stated: string | null) =>
    found.push(
      complete(
        text,
        range,
        item,
        match.index,
        match[0],
        kind,
        number,
        stated ?? dayOfIssue(slice, match.index)
      )
    )
  for (const match of outlook.symbol && hasSymbol.test(slice) ? matchesOf(withSymbol, slice) : []) {
    const [, kind, number = '', day, month, year] = match
    const written = kind ? capitalise(kind) : kindOfNumber(number)
    if (written === null) continue
    put(match, written, number.replace(/\s/g, '').replaceAll('–', '-'), isoDate(day, month, year))
  }
  for (const match of outlook.bareNumber && hasBareNumber.test(slice)
    ? matchesOf(withBareNumber, slice)
    : []) {
    const [whole, kind = '', so, number = '', day, month, year] = match
    const behind = slice.slice(match.index + whole.length)
    if (!so && !bareKinds.has(capitalise(kind)) && !/^Đề án$/u.test(kind) && !ofBody.test(behind)) continue
    // "Dự thảo còn quy định 6 cách thức": a verb.
    if (!so && /^quy định$/u.test(kind) && counts.test(behind)) continue
    if (/^(?:19|20)\d\d$/.test(number) && !so) continue
    if (/^thông cáo$/iu.test(kind)) continue
    const start = range.start + match.index
    if (found.some((other) => start < other.end && other.start < start + whole.length)) continue
    put(match, capitalise(kind), number, isoDate(day, month, year))
  }
  // "Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017": of one day.
  found.sort((a, b) => a.start - b.start)
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i]!, found[i + 1]!]
    if (
      one.date === null &&
      lettersOf(one) === lettersOf(next) &&
      /^\s?(?:,|và)\s$/u.test(text.slice(one.end, next.start))
    )
      one.date = next.date
  }
  return found
}

const lettersOf = ({ kind, number }: Found): string => `${kind} ${(number ?? '').replace(/^\d+/, '')}`
const issuedOn =
  /(?:^|[.;\n]\s?)(?:Trước đó, )?[Nn]gày\s(\d{1,2})[/-](\d{1,2})[/-](\d{4}),?\s(?:(?!trình\s)[^.;\n]){3,90}?\s(?:đã\s|vừa\s)?(?:ban hành|ký ban hành|ký)\s$/u

/** "Ngày 25/10/2017, Ban Chấp hành Trung ương đã ban hành Nghị quyết số 18": the day stands before. */
function dayOfIssue(slice: string, at: number): string | null {
  const [, day, month, year] = issuedOn.exec(slice.slice(Math.max(0, at - 160), at)) ?? []
  return isoDate(day, month, year)
}

/** A number without its kind written: the letters tell it; letters that mean no document are no citation. */
function kindOfNumber(number: string): string | null {
  const parts = number
    .replace(/\s/g, '')
    .split(/[-–/.]/)
    .filter((part) => /\p{L}/u.test(part))
  if (parts.length < 1 || !/^\d+(?:\s?\/\s?\d{4})?\s?[-–/]/.test(number)) return null
  for (const part of parts) {
    const known = letterKinds.find(([abbreviation]) => abbreviation === part)
    if (known && (parts.length > 1 || /\/\d{4}\//.test(number))) return known[1]
    if (/^QH\d+$/.test(part)) return 'Luật'
  }
  return null
}

function isoDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined
): string | null {
  if (!day || !month || !year) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal ? date.toISOString().slice(0, 10) : null
}

const issuerAfter =
  /^\s*,?\s*của\s+((?:[^,;.“”"()\n:]|(?<=T)\.(?=Ư))*[^,;.“”"()\n:\s](?:\s\((?:khóa|khoá)\s[IVX\d]+\))?)/u
/** A further document begins: "… và Chỉ thị 20/CT-TTg". */
const nextDocument = new RegExp(`\\s(?:và|cùng)\\s(?=${kinds})`, 'u')
const issuerStop = new RegExp(`\\s${anyOf(ISSUER_STOPS)}|${nextDocument.source}`, 'u')
const titleAfter = /^\s*,?\s*(?:về\s+(?:việc\s+)?)?[“"]([^”"\n]{4,400})[”"]/u
const subjectAfter = new RegExp(
  String.raw`^\s*,?\s*(?:về\s+(?:việc\s+)?|quy định\s+)([^,;.“”"()\n]{4,200}(?:,\s${anyOf(GOES_ON)}(?!\p{L})[^,;.“”"()\n]{0,120}){0,8})`,
  'u'
)
const subjectStop = new RegExp(String.raw`\s${anyOf(SUBJECT_STOPS)}(?!\p{L})|${nextDocument.source}`, 'u')
const emptySubject = new RegExp(String.raw`^(?:${anyOf(EMPTY_SUBJECT)}(?:\s|$))+$`, 'iu')

function complete(
  text: string,
  range: Span,
  item: ItemId,
  index: number,
  whole: string,
  kind: string,
  number: string,
  date: string | null
): Found {
  const start = range.start + index
  const end = start + whole.length
  const rest = text.slice(end, Math.min(range.end, end + 500))
  const tail = readTail(rest)
  return {
    start,
    end,
    text: text.slice(start, end).trim(),
    kind,
    number,
    date,
    issuer: tail.issuer,
    title: tail.title,
    evidence: [evidenceAt({ item, text }, start, end)]
  }
}

function readTail(rest: string): { issuer: string | null; title: string | null } {
  let after = rest
  let issuer: string | null = null
  const match = issuerAfter.exec(after)
  if (match) {
    const words = match[1] ?? ''
    const stop = issuerStop.exec(words)
    issuer = (stop ? words.slice(0, stop.index) : words).trim() || null
    if (issuer) after = after.slice(after.indexOf(issuer) + issuer.length)
  }
  const quoted = titleAfter.exec(after)
  if (quoted) return { issuer, title: (quoted[1] ?? '').trim() }
  const subject = (subjectAfter.exec(after)?.[1] ?? '').split(subjectStop)[0]!.trim()
  return { issuer, title: subject === '' || emptySubject.test(subject) ? null : subject }
}

function findNamed(text: string, range: Span, item: ItemId, { names }: Outlook): Found[] {
  if (!names.includes(true)) return []
  const slice = text.slice(range.start, range.end)
  const found = named.flatMap((pattern, at) =>
    (names[at] && hasName[at]!.test(slice) ? [...matchesOf(pattern, slice)] : []).flatMap((match) => {
      const start = range.start + match.index
      const [whole, kind = '', rest = ''] = match
      // In small letters a law is named by two words and more: "luật giá" may be a rule of the market.
      if (kind === 'luật' && (at > 0 || !/\s\S+\s/u.test(rest))) return []
      const isPlan = /^đề án$/iu.test(kind)
      const isResolution = /^nghị quyết$/iu.test(kind)
      return {
        start,
        end: start + whole.trimEnd().length,
        text: whole.trim(),
        kind: capitalise(kind),
        number: null,
        date: null,
        issuer: isResolution ? rest.replace(/^của\s/u, '').trim() : null,
        title: isPlan ? rest.trim() : null,
        evidence: [evidenceAt({ item, text }, start, start + whole.length)]
      }
    })
  )
  // The known names come first; what the freer patterns read at the same place is left out.
  return found.filter(
    (one, i) => !found.slice(0, i).some((other) => one.start < other.end && other.start < one.end)
  )
}
