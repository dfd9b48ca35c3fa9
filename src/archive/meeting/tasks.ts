/** What was asked of whom: clauses with cần, đề nghị, yêu cầu, lưu ý, phải, tiếp tục … in the words of those who direct. */
import type { MeetingTask } from '../../shared/model/meeting.ts'
import { DUTY_WORDS } from './lexicon/verbs.ts'
import { anyOf, evidenceAt, type Reading } from './reading.ts'
import type { Statement } from './statements.ts'

const ask = String.raw`(?:đề nghị|yêu cầu|lưu ý|giao|chỉ đạo|kiến nghị|mong muốn|nhắc nhở)`
const duty = `(?:${anyOf(DUTY_WORDS.filter((word) => !/đề nghị|yêu cầu|lưu ý|giao|kiến nghị/.test(word)))})`
/** "đề nghị Ban Dân vận Thành ủy cần chủ động …": asked, addressee, duty. */
const asked = new RegExp(
  String.raw`(?<!\p{L})${ask}(?:\svà mong muốn)?,?\s+(?:trong [^,]{3,80},\s+)?(?:(.{0,160}?)\s+)?(${duty}\s.*)$`,
  'isu'
)
const plainAsk = new RegExp(String.raw`(?<!\p{L})${ask}\s+(.+)$`, 'isu')
/** "Thành phố cần tiếp tục …". */
const must = new RegExp(
  String.raw`(?:^|[,;:“"]\s*)([\p{L}][^.;:“”"]{2,160}?)\s((?:cần phải|cần|phải)\s.+)$`,
  'isu'
)
const goesOn = new RegExp(
  `^(?:(?:Đồng thời|Cùng với đó|Bên cạnh đó|Đặc biệt|Ngoài ra|Mặt khác|Trong đó|Từ đó),?\\s+)?(${anyOf(['tăng cường', 'đẩy mạnh', 'nâng cao', 'động viên', 'tập trung', 'tiếp tục', 'rà soát', 'chủ động', 'quan tâm', 'chú trọng', 'thực hiện', 'xây dựng', 'phát huy', 'phối hợp', 'quán triệt', 'làm tốt', 'triển khai', 'bảo đảm', 'đảm bảo', 'tổ chức', 'xác định', 'khẩn trương', 'phấn đấu', 'kịp thời', 'tạo điều kiện', 'tạo mọi điều kiện', 'hoàn thành', 'hoàn thiện', 'củng cố', 'đổi mới', 'không để'])}.*)$`,
  'isu'
)
const adverbs = /^(?:trong (?:năm|thời gian|quá trình)[^,]*,\s*|thời gian tới,?\s*|cũng\s+)/iu

/** Tasks in the sentences of directions, remarks and responses; reports tell what was done and give none. */
export function findTasks(reading: Reading, statements: readonly Statement[]): MeetingTask[] {
  const tasks: MeetingTask[] = []
  for (const statement of statements) {
    if (statement.kind === 'report' || statement.kind === 'response') continue
    let to: string | null = null
    let isAsking = false
    for (const said of statement.said) {
      const text = reading.text.slice(said.start, said.end)
      const found = readTask(text)
      const next: ReturnType<typeof readTask> =
        found ?? (isAsking && !said.isContinued ? carryOn(text, to) : null)
      if (!next) continue
      isAsking = true
      to = next.to ?? to
      const start = said.start + text.lastIndexOf(next.text)
      tasks.push({
        by: statement.person.name,
        to: next.to,
        text: next.text,
        evidence: [evidenceAt(reading, start, start + next.text.length)],
        confidence: found ? 0.8 : 0.6,
        origin: found ? 'extracted' : 'inferred'
      })
    }
  }
  return tasks
}

const clean = (text: string): string => text.replace(/[\s.”"…]+$/u, '').trim()

function addressee(text: string | undefined): string | null {
  const words = (text ?? '')
    .replace(adverbs, '')
    .replace(/\s(?:cần|phải|nên)$/u, '')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
  const last = words.split(/,\s(?=trong|nhất là|đồng thời)/u)[0] ?? ''
  return last.length >= 3 && last.length <= 140 ? last : null
}

function readTask(text: string): { to: string | null; text: string } | null {
  const full = asked.exec(text)
  if (full) return { to: addressee(full[1]), text: clean(full[2] ?? '') }
  const need = must.exec(text)
  if (need && !/(?:khi|nếu|vì|do|tuy|mà|để|đã)\s/iu.test((need[1] ?? '').slice(0, 6)))
    return { to: addressee(need[1]), text: clean(need[2] ?? '') }
  const plain = plainAsk.exec(text)
  return plain ? { to: null, text: clean(plain[1] ?? '') } : null
}

function carryOn(text: string, to: string | null): { to: string | null; text: string } | null {
  const match = goesOn.exec(text)
  return match ? { to, text: clean(match[1] ?? '') } : null
}
