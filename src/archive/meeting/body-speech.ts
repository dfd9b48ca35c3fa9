/** What bodies say: "Theo báo cáo của UBND quận …, …", "Hội nghị thống nhất …", "Sở Y tế cho biết …". */
import type { Actor, Cast } from './actors.ts'
import { BODY_SPEAKERS, SITTING_BODIES } from './lexicon/bodies.ts'
import { EVENT_KINDS } from './lexicon/events.ts'
import { TITLE_HEADS } from './lexicon/titles.ts'
import { NOT_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import type { Person } from './mention.ts'
import { anyOf, fold, sentenceAt, withCapital, type Reading, type Sentence } from './reading.ts'
import { normalTitle } from './same-title.ts'
import type { Statement } from './statement.ts'

type Words = {
  name: string
  kind: Statement['kind']
  /** Where the name ends and where the words begin. */
  nameEnd: number
  start: number
  /** The words stand in the sentence before: "Thông tin trên được UBND huyện đưa ra …". */
  isBefore: boolean
  person: Person | null
  /** A delegate or an officer without a name, who goes on speaking as people do. */
  isVoice?: boolean
}

/** Offices of the people of an item, as they are compared, and the sentences those people stand in. */
type Named = { titles: readonly string[]; heads: ReadonlySet<string>; sentences: readonly string[] }

/** "Bộ trưởng", "Thanh tra viên": an office, no body. */
const notOffice = '(?!\\s?(?:trưởng|phó|viên|sĩ|giám đốc)(?!\\p{L}))'
/** Some papers write ministries small: "bộ Giao thông Vận tải". */
const small = '(?<!\\p{L})(?:bộ|sở|cục|ban|[Tt]hường trực)(?=\\s\\p{Lu})'
const body = `((?:${anyOf(BODY_SPEAKERS)}|${small})${notOffice}(?:\\s[^\\s,.:;()“”"!?]+){0,14}?)`
const gathering = `(${anyOf(withCapital(EVENT_KINDS.filter((kind) => !/^(?:buổi|lễ|lớp|cuộc gặp|hội đàm|gặp mặt|giao ban)/u.test(kind))))})`
const adverbs = '(?:\\s(?:cũng|đã|còn|đều|tiếp tục|sau đó|đồng thời))*'
/** Clause openings after which a subject may stand. */
const lead =
  '^(?:(?:Tại|Sau|Qua|Từ|Trên|Trước|Bên cạnh|Ngoài|Trong|Về|Theo đó|Ngoài ra|Đồng thời|Bên cạnh đó|Cũng|Kết thúc|Kết luận|Để|Với|Tổng kết|Báo cáo|Đánh giá|Thông tin|Giải thích|Lý giải|Lí giải|Trả lời|Giải trình)[^:;“”"]{0,160}?,\\s)?'
const byReport = new RegExp(
  `^(?:Theo |(?:(?:Cũng )?[Tt]ại [^,.;:]{3,40}, )(?:theo )?)(?:dự thảo )?[Bb]áo cáo (?:\\p{Ll}+\\s){0,3}?(?:của|từ)\\s${body}(?=[,:]|\\s(?:thì|cho biết|cho thấy|tại))`,
  'u'
)
/** "Theo UBKT Trung ương, …". */
const byBody = new RegExp(`^(?:Cũng t|T)heo\\s${body}(?=,\\s)`, 'u')
const byEvent = new RegExp(
  `${lead}${gathering}${adverbs}\\s(?=(?:đề ra|xác định|thống nhất|nhất trí|đề nghị|yêu cầu|kiến nghị|cho rằng|đánh giá|chỉ rõ|chỉ ra|nhấn mạnh|khẳng định|kêu gọi|ghi nhận|nhận định)(?!\\p{L})(?!\\s(?:cho thôi|cử|bầu|bổ sung|thông qua|miễn nhiệm|bãi nhiệm)(?!\\p{L})))`,
  'u'
)
const bySaying = new RegExp(
  `${lead}(?:(?:Riêng|Còn|Phía|Về phía|Trong khi đó,)\\s)?${body}(?:\\sthì)?${adverbs}\\s(?:cho biết|cho hay|cho rằng|khẳng định|nhận định|thừa nhận|thông báo|nêu ra)(?!\\p{L})(?!\\s(?:và|viên|tài chính))`,
  'u'
)
const nameRest = '[^\\s,.:;()“”"!?]+(?:\\s[^\\s,.:;()“”"!?]+){0,13}?'
const speaks =
  '(?:\\sthì)?' +
  adverbs +
  '\\s(?:cho biết|cho hay|cho rằng|khẳng định|nhận định|thừa nhận|thông báo|nêu ra|nêu rõ|đề nghị|đề xuất|kiến nghị|phản ánh|chia sẻ|báo cáo|trình bày)(?!\\p{L})(?!\\s(?:và|viên|tài chính))'
/** "Đại diện Sở Tài chính cho rằng": somebody in the room, whoever speaks before. */
const byDelegate = new RegExp(`${lead}([Đđ]ại diện\\s(?!diện|cho )${nameRest})${speaks}`, 'u')
/** "Giám đốc Sở Y tế báo cáo", where nobody is named with that office. */
const byOffice = new RegExp(
  `${lead}(${anyOf(withCapital(TITLE_HEADS))}\\s(?=(?:${anyOf(BODY_SPEAKERS)}))${nameRest})${speaks}`,
  'u'
)
/** "Ủy ban Kiểm tra đề nghị": what a body that sits here wants. */
const bySitting = new RegExp(
  `^(?:(?:Theo đó|Đồng thời|Ngoài ra|Bên cạnh đó|Tại (?:kỳ|phiên|hội nghị|cuộc)[^,:;“”"]{0,60}|Qua thảo luận),\\s)?((?:${anyOf(SITTING_BODIES)})(?:\\s[^\\s,.:;()“”"!?]+){0,7}?)${adverbs}\\s(?=(?:đề nghị|yêu cầu|kiến nghị|chỉ rõ|nêu rõ|nhấn mạnh|đánh giá|kêu gọi)(?!\\p{L}))`,
  'u'
)
const sits = /(?<!\p{L})(?:họp|[Kk]ỳ họp|[Hh]ội nghị|[Pp]hiên họp)(?!\p{L})/u
/** Sentences that tell whose meeting it is. */
const openingSentences = 5
const given = new RegExp(
  `^(?:[Đđ]ó là |[Đđ]ây là |Những )?(?:[Tt]hông tin|[Nn]hận định|[Đđ]ánh giá|[Cc]on số|[Ss]ố liệu|[Yy]êu cầu|[Ýý] kiến|[Kk]hẳng định|[Cc]hia sẻ|[Cc]hỉ đạo|[Pp]hát biểu)(?:\\s(?:này|trên|đó|vừa))*\\s(?:được|của|do)\\s`,
  'u'
)
const givenTail = /(?:đưa ra|nêu(?: ra| lên)?|công bố|cho biết|chia sẻ|nhấn mạnh|khẳng định|đề cập)(?!\p{L})/u
const doing = new RegExp(
  `(?<![Bb]an )(?!${NOT_VERBS.join('|')})${anyOf([...TITLE_STOPS, 'giao', 'phối hợp', 'xem xét', 'tán thành', 'đề cao', 'ra mắt', 'nghe', 'nhằm', 'thông qua', 'các', 'yêu cầu'])}|\\s(?:và|của|vào)$`,
  'u'
)
const directs = /^(?:đề ra|xác định|đề nghị|yêu cầu|kêu gọi|thống nhất)/u

const bodyName = new RegExp(
  `^(?:${anyOf([...BODY_SPEAKERS, ...SITTING_BODIES])}${notOffice}|${anyOf(withCapital(EVENT_KINDS))}|[Đđ]ại diện\\s)`,
  'u'
)

/** Whether a speaker's name is that of a body or its delegate, who is nobody's comrade. */
export const isBodyName = (name: string): boolean => bodyName.test(name)

/** The bodies of an item that speak, each one speaker however often. */
export class Bodies {
  readonly #reading: Reading
  readonly #cast: Cast
  readonly #known = new Map<string, Person>()
  /** Read when the first voice without a name asks. */
  #named: Named | null = null
  /** The opening sentences that tell of a sitting, folded. */
  #sittings: string[] | null = null

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading
    this.#cast = cast
  }

  /**
   * What a body says in a sentence, or null; `isApart`: nobody else is
   * speaking in that paragraph, `isSilent`: nor goes on from the one before.
   */
  speechIn(
    sentence: Sentence,
    before: Sentence | null,
    isApart: boolean,
    isSilent: boolean
  ): Statement | null {
    const actors = this.#cast.actorsIn(this.#reading, sentence)
    const words = this.#wordsIn(sentence, actors, isApart, isSilent)
    if (!words) return null
    const said = words.isBefore && before ? before : sentence
    const start = words.isBefore ? said.start : words.start
    return {
      person: words.person ?? this.#body(words.name),
      ...(words.person || words.isVoice === true ? {} : { isBody: true }),
      kind: words.kind,
      isDirecting: false,
      opening: { start: sentence.start, end: words.nameEnd },
      said: said.end > start ? [{ sentence: said, start, end: said.end, isContinued: false }] : []
    }
  }

  /**
   * The body a sentence lets speak, or null. `actors` are the people of the sentence: where one stands inside the
   * body's name the office is meant. A person given the words ("Thông tin được ông A đưa ra") comes back as `person`.
   */
  #wordsIn(sentence: Sentence, actors: readonly Actor[], isApart: boolean, isSilent: boolean): Words | null {
    const reading = this.#reading
    const text = reading.masked.slice(sentence.start, sentence.end)
    const isTaken = (from: number, to: number): boolean =>
      actors.some((actor) => actor.start < sentence.start + to && sentence.start + from < actor.end)
    const speech = (match: RegExpExecArray, kind: Statement['kind'], start: number): Words | null => {
      const raw = match[1] ?? ''
      const at = match.index + match[0].lastIndexOf(raw)
      if (isTaken(at, at + raw.length) || (!/\s/u.test(raw) && kind === 'report')) return null
      // "UBND huyện sẽ xem xét": a doing, not a name.
      if (doing.test(raw.replace(/^đại diện (?:(?:các|những|một số) )?/iu, ''))) return null
      const [from, to] = [sentence.start + at, sentence.start + at + raw.length]
      return {
        name: reading.text.slice(from, to),
        kind,
        nameEnd: to,
        start: sentence.start + start,
        isBefore: false,
        person: null
      }
    }
    const told = byReport.exec(text) ?? (isApart ? byBody.exec(text) : null)
    if (told) return speech(told, 'report', after(text, told[0].length))
    const decided = byEvent.exec(text)
    // Inside somebody's speech only a sentence that opens with the meeting leaves it.
    if (decided && (isApart || decided[0].startsWith(decided[1] ?? ''))) {
      const verb = text.slice(decided[0].length)
      return speech(decided, directs.test(verb) ? 'direction' : 'remark', decided[0].length)
    }
    const passed = given.exec(text)
    if (passed) {
      const tail = givenTail.exec(text.slice(passed[0].length))
      if (!tail) return null
      const end = passed[0].length + tail.index
      const actor = actors.find(
        (one) =>
          one.start === sentence.start + passed[0].length || (one.mention && one.start < sentence.start + end)
      )
      if (actor?.person)
        return {
          name: actor.person.name,
          kind: 'remark',
          nameEnd: actor.end,
          start: sentence.start,
          isBefore: true,
          person: actor.person
        }
      const named = new RegExp(`^${body}\\s*$`, 'u').exec(text.slice(passed[0].length, end).trimEnd())
      if (!named) return null
      const from = sentence.start + passed[0].length
      const name = reading.text.slice(from, from + (named[1] ?? '').length)
      return {
        name,
        kind: 'report',
        nameEnd: from + name.length,
        start: sentence.start,
        isBefore: true,
        person: null
      }
    }
    const spoken = byDelegate.exec(text) ?? (isApart ? byOffice.exec(text) : null)
    if (spoken && this.#isUnnamed(spoken[1] ?? '')) {
      const kind = /\s(?:báo cáo|trình bày)$/u.test(spoken[0]) ? 'report' : 'remark'
      const words = speech(spoken, kind, after(text, spoken[0].length))
      return words && { ...words, isVoice: true }
    }
    const said = isApart ? bySaying.exec(text) : null
    if (said) return speech(said, 'remark', after(text, said[0].length))
    const wanted = isSilent ? bySitting.exec(text) : null
    if (!wanted || !this.#isSitting(wanted[1] ?? '')) return null
    const verb = text.slice(wanted[0].length)
    return speech(wanted, directs.test(verb) ? 'direction' : 'remark', wanted[0].length)
  }

  /** Whether nobody named here holds the office or, of a delegate, an office in the body. */
  #isUnnamed(voice: string): boolean {
    const body = voice.replace(/^đại diện\s/iu, '')
    const words = normalTitle(body)
    const { titles, heads, sentences } = (this.#named ??= this.#readNamed())
    if (body !== voice) return !titles.some((title) => title.includes(words))
    // "Đại biểu A (đoàn B) – Trưởng Ban C": an office may stand too far from its name to be read as a title.
    return !heads.has(headOf(body)) && !sentences.some((sentence) => sentence.includes(words))
  }

  #readNamed(): Named {
    const { people } = this.#cast
    const titles = people
      .flatMap(({ titles, groupTitles }) => [...titles, ...groupTitles])
      .map((title) => title.replace(/(?<!\p{L})CA(?!\p{L})/u, 'Công an'))
    const standing = new Set(
      people.flatMap(({ mentions }) => mentions.map(({ start }) => sentenceAt(this.#reading, start)))
    )
    return {
      titles: titles.map((title) => normalTitle(title)),
      heads: new Set(titles.map((title) => headOf(title))),
      sentences: Array.from(standing, ({ start, end }) => normalTitle(this.#reading.text.slice(start, end)))
    }
  }

  #isSitting(body: string): boolean {
    const name = fold(body)
    this.#sittings ??= this.#reading.sentences
      .filter(({ passage }) => passage.kind !== 'title' && passage.kind !== 'caption')
      .slice(0, openingSentences)
      .map(({ start, end }) => this.#reading.text.slice(start, end))
      .filter((text) => sits.test(text))
      .map((text) => fold(text))
    return this.#sittings.some((text) => text.includes(name))
  }

  #body(name: string): Person {
    const key = fold(name)
    const person = this.#known.get(key) ?? { name, titles: [], groupTitles: [], mentions: [] }
    this.#known.set(key, person)
    return person
  }
}

/** "Phó Giám đốc Sở Y tế" and "giám đốc Bệnh viện" are of one kind: a paper may mean the one by the other. */
const headOf = (title: string): string =>
  firstHead.exec(normalTitle(title).replace(/^(?:(?:nguyên|tân|quyền|phó)\s)+/u, ''))?.[0] ?? ''
const firstHead = new RegExp(`^${anyOf(TITLE_HEADS)}`, 'iu')

const after = (text: string, at: number): number =>
  at +
  (/^\s*(?:[,:]|thì|cho biết|rằng|thêm)*\s*(?:rằng\s|thì\s|cho biết\s)?[,:]?\s*/u.exec(text.slice(at))?.[0]
    .length ?? 0)
