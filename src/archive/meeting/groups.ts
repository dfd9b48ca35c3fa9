/** Collectives that attended: "lãnh đạo các sở, ngành, đoàn thể …", "hơn 300 đại biểu …". */
import type { Field } from '../../shared/model/meeting.ts'
import { welcomes } from './attendance.ts'
import { evidenceAt, type Reading } from './reading.ts'
import type { Person } from './mention.ts'

const attendance =
  /(?<!\p{L})(?:tham dự|cùng dự|đến dự|tới dự|về dự|dự hội nghị|dự buổi|dự lễ|dự có|sự tham dự của|sự tham gia của|sự có mặt của|cùng đi)(?!\p{L})(?!\s(?:thảo|án|kiến|báo|toán|luật|phòng|tính|trữ|định|khuyết))/iu
const several = String.raw`(?:(?:hơn|gần|trên|khoảng)\s)?\d[\d.]*\s`
const many = 'toàn thể\\s|đông đảo\\s|nhiều\\s|một số\\s|các\\s'
/** Offices whose holders come as a group where more than one body follows: "Bí thư các huyện ủy". */
const heads = '(?:bí thư|chủ tịch|trưởng|thủ trưởng|giám đốc|hiệu trưởng)(?=\\s(?:các\\s|[^;.,]{0,60}\\d))'
/** Who are a group only where a number or "các" comes before them. */
const kinds =
  'hội|chi hội|sở|doanh nghiệp|đơn vị|tổ chức|chuyên gia|nhà khoa học|nhà báo|phóng viên|nhà đầu tư|luật gia|đoàn viên|học sinh|sinh viên|giáo viên|người dân|hộ dân|cựu chiến binh|nghệ nhân|già làng|gương|tập thể|điển hình'
const group = new RegExp(
  `(?<!\\p{L})(?:(?:${several}|${many}|cùng\\s)?(?:lãnh đạo|đại diện|thành viên|đại biểu|cán bộ|hội viên|cử tri|đoàn viên|${heads})|(?:${several}|(?:toàn thể|đông đảo|nhiều|một số)\\s)(?:${kinds})(?!\\p{L}))\\s(?!Quốc hội\\s)(?:[^;.]|(?<=\\d)\\.(?=\\d))*`,
  'giu'
)

/** What has a verb of its own is told of them, and names nobody who came. */
const tells =
  /(?<!\p{L})(?:đã|không phải|chủ trì|bày tỏ|khẳng định|nhất trí|đồng ý|thảo luận|làm việc|quan tâm)(?!\p{L})/u

/** Groups in attendance sentences, each up to a semicolon, a person or the end. */
export function findGroups(reading: Reading, people: readonly Person[]): Field<string>[] {
  const groups: Field<string>[] = []
  const starts = people.flatMap((person) => person.mentions.map((mention) => mention.outer.start))
  const outers = people.flatMap((person) => person.mentions.map((mention) => mention.outer))
  for (const sentence of reading.sentences) {
    if (sentence.passage.kind !== 'paragraph' && sentence.passage.kind !== 'list') continue
    const text = reading.masked.slice(sentence.start, sentence.end)
    const cue = attendance.exec(text) ?? welcomes.exec(text)
    if (!cue || /(?<!\p{L})sẽ(?!\p{L})/u.test(text)) continue
    for (const match of text.matchAll(group)) {
      if (match.index < cue.index) continue
      const start =
        sentence.start +
        match.index +
        (/^(?:cùng|các)\s(?=lãnh|đại|thành)/u.exec(match[0])?.[0].startsWith('cùng') ? 5 : 0)
      if (outers.some((outer) => start >= outer.start && start < outer.end)) continue
      const next = Math.min(
        sentence.start + match.index + match[0].length,
        ...starts.filter((at) => at > start)
      )
      const evidence = evidenceAt(reading, start, next)
      const quote = evidence.quote.replace(/[,;:\s]+(?:và|cùng|các)?$/u, '')
      if (quote.length < 12 || tells.test(quote)) continue
      groups.push({
        value: quote,
        evidence: [{ ...evidence, end: evidence.start + quote.length, quote }],
        confidence: 0.75,
        origin: 'extracted'
      })
    }
  }
  return groups
}
