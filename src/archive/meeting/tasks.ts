/** What was asked of whom: clauses with cần, đề nghị, yêu cầu, lưu ý, phải, tiếp tục … in the words of those who direct. */
import type { MeetingTask } from '../../shared/model/meeting.ts'
import { ACTS } from './lexicon/naming.ts'
import { BODY_NOUNS, DUTY_OPENINGS, DUTY_WORDS, TASK_ACTS } from './lexicon/verbs.ts'
import { anyOf, evidenceAt, type Reading } from './reading.ts'
import type { Said, Statement } from './statement.ts'

const ask = String.raw`(?:đặc biệt lưu ý|đề nghị|yêu cầu|lưu ý|giao|chỉ đạo|kiến nghị|mong muốn|mong|nhắc nhở|kêu gọi|nhấn mạnh)`
const necessary = String.raw`(?<!ân )(?:cũng cần|cần phải|cần|phải)(?!\s(?:thiết|cù|thơ|chăng|chi|là|có thể))`
const duty = `(?:${anyOf(DUTY_WORDS.filter((word) => !/đề nghị|yêu cầu|lưu ý|giao|kiến nghị|cần|phải/u.test(word)))}|(?<![\\p{L}])${necessary}(?![\\p{L}]))`
const lead = String.raw`^(?:(?:Đồng thời|đồng thời|Cùng với đó|Bên cạnh đó|Do đó|Vì vậy|Đặc biệt|Ngoài ra|và|rằng),?\s)?`
/** The speaker's point opens with the asking verb: "đề nghị Ban Dân vận Thành ủy cần chủ động …". */
const asked = new RegExp(
  `${lead}(?:${ask}(?:\\svà ${ask})?),?\\s+(?:(?:trong|thời gian)\\s[^,]{3,80},\\s+)?(.+)$`,
  'su'
)
/** Later in the sentence: "…, đồng thời yêu cầu …". */
const alsoAsked = new RegExp(`(?:đồng thời|và cũng|, cũng)\\s(?:${ask}),?\\s+(.+)$`, 'su')
const withDuty = new RegExp(`^(.{3,160}?)\\s+(${duty}\\s.*)$`, 'su')
const must = new RegExp(`^(.{2,160}?)\\s(${necessary}\\s.+)$`, 'su')
const goesOn = new RegExp(
  `${lead}((?:${anyOf([...DUTY_OPENINGS, ...DUTY_OPENINGS.map((word) => word.charAt(0).toUpperCase() + word.slice(1))])}).*)$`,
  'su'
)
const opening =
  /^(?:(?:Theo đó|Đồng thời|Cùng với đó|Qua đó|Ngoài ra|Trong đó|Bên cạnh đó|Hơn lúc nào hết|Do đó|Vì vậy|Vì thế|Chính vì thế|Tuy nhiên|Đặc biệt|Mặt khác|Trước mắt|(?:Trong|trong)\s[^,]{3,60}|(?:Để|để)\s[^,]{3,90}|(?:Với|với)\s[^,]{3,60}|rằng|nêu rõ|cũng|và),?\s)+/u
const notAddressee =
  /^(?:Cần|cần|chỉ|còn lại|Việc|việc|Trong|Với|Khi|Nếu|Để|Những|những|Đây|Điều|Vấn đề|vấn đề|Quá trình|này|của|không|Không|mà|là|trước hết|ngay|hết sức|nhiều|đến|thì|sự)(?!\p{L})|(?:^|[,\s])(?:làm rõ|xem|giải quyết|rà soát|thực hiện|thảo luận|nghiên cứu|(?<!đầu tư )xây dựng|tập trung|khẳng định|cho rằng|có|là|đã|được|bị|nêu)(?!\p{L})/u

/** "UBND tỉnh bố trí kinh phí": a body, then what it is to do. */
const withAct = new RegExp(
  `^(.{3,120}?)\\s(?<!dự án |đầu tư |quản lý )(${anyOf([...DUTY_OPENINGS, ...TASK_ACTS, ...ACTS])}[\\s,].*)$`,
  'su'
)
const body = new RegExp(`^(?:(?:các|từng|mỗi|toàn|cả|mọi)\\s)?${anyOf(BODY_NOUNS)}`, 'iu')
const isBody = (words: string): boolean => body.test(words) || /^.+\s(?:\p{Lu}|\p{Lu}\p{Ll}+)/u.test(words)
const period = /^(?:trong |từ )?(?:năm \d{4}|quý [IV]+(?:\/\d{4})?|thời gian tới|những năm tới),?\s/iu
/** "…; yêu cầu UBND thị trấn …", "…; cho biết …": another thing is said. */
const parts = new RegExp(
  `;\\s(?=(?:đồng thời |và )?(?:${ask}|cho biết|thừa nhận|khẳng định|ghi nhận|biểu dương)\\s)`,
  'u'
)

type Task = { to: string | null; text: string; isAsked?: boolean }

/** Tasks in the sentences of directions and remarks; reports tell what was done, responses promise: neither gives any. */
export function findTasks(reading: Reading, statements: readonly Statement[]): MeetingTask[] {
  const tasks: MeetingTask[] = []
  for (const statement of statements) {
    if (statement.kind === 'report' || statement.kind === 'response') continue
    let to: string | null = null
    let isAsking = false
    for (const said of statement.said.flatMap((one) => clausesOf(reading, one))) {
      const text = reading.text.slice(said.start, said.end)
      const found = readTask(text)
      const next: Task | null = found ?? (isAsking && !said.isContinued ? carryOn(text, to) : null)
      if (!next || next.text.length < 8) continue
      // "… phải nhập về" with nobody addressed is a task only in the words of who directs.
      if (next.to === null && !next.isAsked && statement.kind !== 'direction') continue
      isAsking = true
      to = next.to ?? to
      const start = said.start + text.lastIndexOf(next.text)
      const isFirm = found !== null && !said.isContinued
      tasks.push({
        by: statement.person.name,
        to: next.to,
        text: next.text,
        evidence: [evidenceAt(reading, start, start + next.text.length)],
        confidence: isFirm ? 0.8 : 0.6,
        origin: isFirm ? 'extracted' : 'inferred'
      })
    }
  }
  return tasks
}

/** A sentence that asks two things of two bodies is read as two. */
function clausesOf(reading: Reading, said: Said): Said[] {
  const clauses: Said[] = []
  let { start } = said
  for (const piece of reading.text.slice(said.start, said.end).split(parts)) {
    clauses.push({ ...said, start, end: start + piece.length })
    start += piece.length + 2
  }
  return clauses
}

const clean = (text: string): string => text.replace(/[\s.”"…/]+$/u, '').trim()

/** Who is addressed; null where the words before the duty are no body or person. */
function addressee(text: string): string | null {
  const words = text
    .replace(opening, '')
    .replace(/\s(?:cũng|vẫn|luôn|nên)$/u, '')
    .replace(/^[\s,“"]+|[\s,]+$/gu, '')
  if (
    notAddressee.test(words) ||
    words.length < 3 ||
    words.split(/\s+/).length > 24 ||
    /[.:;“”"?!]/u.test(words) ||
    !isBody(words)
  )
    return null
  return words
}

function readTask(text: string): Task | null {
  const request = asked.exec(text) ?? alsoAsked.exec(text)
  if (request) {
    const rest = clean(request[1] ?? '')
    const parted = withDuty.exec(rest)
    const to = parted ? addressee(parted[1] ?? '') : null
    if (parted && to !== null) return { to, text: parted[2] ?? '' }
    // "lưu ý việc chi trả … còn chậm" tells, it does not ask.
    if (/^việc\s/u.test(rest) && !parted) return null
    const acting = withAct.exec(rest.replace(period, ''))
    const who = acting ? addressee(acting[1] ?? '') : null
    if (acting && who !== null) return { to: who, text: period.test(rest) ? rest : (acting[2] ?? '') }
    // "nhấn mạnh" alone asks nothing.
    return /^\P{L}*nhấn mạnh/u.test(text) && !/(?<!\p{L})(?:cần|phải)(?!\p{L})/u.test(rest)
      ? null
      : { to: null, text: rest, isAsked: true }
  }
  const need = must.exec(clean(text))
  if (
    !need ||
    /(?<!\p{L})(?:nếu|vì|tuy|mặc dù|đã phải|không phải|hơn nữa)(?!\p{L})/u.test(
      (need[1] ?? '').replace(opening, '')
    )
  )
    return null
  const to = addressee(need[1] ?? '')
  return to === null ? { to: null, text: clean(text).replace(opening, '') } : { to, text: need[2] ?? '' }
}

function carryOn(text: string, to: string | null): Task | null {
  const match = goesOn.exec(text)
  return match ? { to, text: clean(match[1] ?? '') } : null
}
