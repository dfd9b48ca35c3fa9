/** People named by one syllable or by one foreign name: "bà Sáu", "ông Trump", "Trưởng thôn K’Bes". */
import { list } from './lexicon/list.ts'
import { FAMILY_NAMES, WEAK_FAMILY_NAMES } from './lexicon/names.ts'
import { PLACES } from './lexicon/places.ts'
import { BODY_WORDS, TITLE_HEADS } from './lexicon/titles.ts'
import { SPEECH_VERBS } from './lexicon/verbs.ts'
import { followsTitle, isVietnamese } from './name-tokens.ts'
import type { NameSpan } from './names.ts'
import { anyOf, fold, literal, withCapital, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

const word = String.raw`(\p{Lu}[\p{L}\p{M}]+(?:[’'‘][\p{L}\p{M}]+)?)(?![\p{L}\p{M}\d]|[’'‘.-]\p{L}|\s\p{Lu})`
const forms = anyOf(withCapital(['ông', 'bà', 'đồng chí', 'ngài']))
const addressed = new RegExp(`${forms}\\s${word}`, 'gu')
const office = anyOf(withCapital([...TITLE_HEADS]))
/** "Cử tri Tâm hỏi", "chị Dợ, Bí thư Chi đoàn": who speaks or holds an office may have a given name only. */
const voter = new RegExp(
  `${anyOf(withCapital(['cử tri', 'anh', 'chị']))}\\s${word}(?=\\s(?:cho biết|cho rằng|hỏi|nói|đề nghị|kiến nghị|phản ánh|bày tỏ|chia sẻ|băn khoăn|thắc mắc|mong muốn)(?!\\p{L})|,\\s${office})`,
  'gu'
)
/** An office of state before a country: the country named, another word is the person. */
const ofState = new RegExp(
  `(?<!\\p{L})(?:[Tt]ổng thống|[Tt]hủ tướng|[Nn]goại trưởng)\\s(?:${PLACES.map(literal).join('|')})\\s${word}`,
  'gu'
)
/** "K’Bes", "H’Lim": the only names of one word that need no form of address. */
const highland = new RegExp(
  `(?<![\\p{L}\\p{M}’'‘])([KH][’'‘]\\p{L}[\\p{L}\\p{M}]+)(?![\\p{L}’'‘]|\\s\\p{Lu})`,
  'gu'
)
const places = new Set(PLACES)
/** "đồng chí Ủy viên …", "đồng chí Bí thư": an office, not a name, unless `ownName` tells otherwise. */
const openings = new Set(
  [...BODY_WORDS, ...TITLE_HEADS, 'lãnh đạo', 'thường trực']
    .filter((one) => one !== 'tư lệnh')
    .map((one) => fold(one).split(' ')[0] ?? '')
)
/** "ông Tư" is the fourth child, "đồng chí Tư lệnh" is not. */
const commander = /^\slệnh(?!\p{L})/u
const holdsOffice = new RegExp(`^,\\s${office}`, 'u')
/** Given names that also open the name of a body: "Thành ủy", "Thanh tra", "Quân đoàn", "Chi hội". */
const alsoGiven = new Set(
  list(
    'thành | thanh | công | quân | chi | liên | trung | đoàn | đại | viện | hội | chính | quốc | văn | trường'
  )
)
/** Family names given as names too: "Ông Dương cho biết" tells of one whom the text names no longer than that. */
const familyGiven = new Set(['dương', 'lý', 'vũ', 'lương', 'kiều', 'đào', 'huỳnh', 'tường', 'tô'])
/** "Ông Thành chủ trì", "bà Chi, Bí thư …": behind such a word something is done or an office told, so it is a person. */
const ownName = new RegExp(
  `^(?:,\\s${office}|\\s\\([^()]{2,60}\\)|\\s(?:đã\\s|cũng\\s|và\\s(?:ông|bà)\\s\\p{Lu}\\p{L}+\\s)*(?:đồng\\s)?${anyOf(['chủ trì', 'chủ tọa', 'chủ toạ', 'điều hành', 'trình bày', 'dự', 'tham dự', ...SPEECH_VERBS.after, ...SPEECH_VERBS.verb])})`,
  'u'
)
const goesOn = /^\s(?:\p{Ll}|[-–])|^[,.:;”"]|^$/u
const strong = new Set(FAMILY_NAMES.filter((name) => !WEAK_FAMILY_NAMES.includes(name)))
/** After a form of address these are no names. */
const never = /^(?:Trời|Công|Táo|Nội|Ngoại|Rịa|Nà|Đen|Chúa|Trưng|Anh|Ông|Bà|Đảng|Ban|Bộ|Cố|Hoàng)$/u

/** One-word names in text order. Whose word is part of a longer name of the text is that person, and left out. */
export function findSingleNames(reading: Reading, known: readonly NameSpan[]): NameSpan[] {
  const syllables = new Set(known.flatMap((one) => fold(one.name).split(' ')))
  const found: NameSpan[] = []
  const taken = new Map<number, Span[]>()
  const take = (one: NameSpan): void => {
    const list = taken.get(one.passage.index)
    if (list) list.push(one)
    else taken.set(one.passage.index, [one])
  }
  known.forEach(take)
  const add = (passage: Passage, at: number, name: string, hasHonorific: boolean): void => {
    const [start, end] = [passage.start + at, passage.start + at + name.length]
    const folded = fold(name)
    if (syllables.has(folded) || places.has(name) || never.test(name)) return
    const after = reading.text.slice(end, end + 80)
    if (openings.has(folded) && !(alsoGiven.has(folded) && hasHonorific && ownName.test(after))) return
    if (commander.test(after)) return
    // A lone family name is somebody cut short, unless an office follows.
    const isGiven = hasHonorific && familyGiven.has(folded) && ownName.test(after)
    if (strong.has(name) && !isGiven && !holdsOffice.test(after)) return
    if (name === name.toUpperCase()) return
    if (isVietnamese(name) && !goesOn.test(after.slice(0, 2))) return
    if (taken.get(passage.index)?.some((one) => one.start < end && start < one.end)) return
    const one = { start, end, name, hasHonorific, passage }
    found.push(one)
    take(one)
  }
  const texts = reading.passages
    .filter(({ kind }) => kind !== 'table')
    .map((passage) => ({ passage, text: reading.text.slice(passage.start, passage.end) }))
  for (const { passage, text } of texts) {
    for (const [pattern, hasHonorific] of [
      [addressed, true],
      [voter, true],
      [ofState, false]
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? ''
        add(passage, match.index + match[0].length - name.length, name, hasHonorific)
      }
    for (const match of text.matchAll(highland))
      if (followsTitle(reading, passage, passage.start + match.index))
        add(passage, match.index, match[1] ?? '', false)
  }
  // "Tổng thống Putin", now that "ông Putin" is known.
  const names = [...new Set(found.map(({ name }) => name))]
  if (names.length > 0) {
    const again = new RegExp(
      `(?<!\\p{L}|\\p{Lu}\\p{L}*\\s)(${names.map(literal).join('|')})(?![\\p{L}’'‘]|\\s\\p{Lu})`,
      'gu'
    )
    for (const { passage, text } of texts)
      for (const match of text.matchAll(again))
        if (followsTitle(reading, passage, passage.start + match.index))
          add(passage, match.index, match[1] ?? '', false)
  }
  return found
}
