/** Awards handed over or received, with giver, recipient and count. */
import type { Award } from '../../shared/model/meeting.ts'
import { evidenceAt, type Reading } from './reading.ts'

const prize = String.raw`(?:Bằng khen|bằng khen|Giấy khen|giấy khen|Cờ(?:\s(?:thi đua|đơn vị|truyền thống))?|Huân chương|Huy chương|Huy hiệu|Kỷ niệm chương|kỷ niệm chương|Bằng công nhận|danh hiệu|Danh hiệu)`
const received = new RegExp(
  String.raw`^(.{4,220}?)\s(?:đã\s|cũng\s|vinh dự\s)*(?:được\s(?:nhận|tặng|trao tặng|trao|truy tặng)|đón nhận|nhận)\s(${prize}[^;]*?)\.*$`,
  'u'
)
const given = new RegExp(
  String.raw`^(.{4,220}?)\s(?:đã\s|cũng\s)*(?:trao tặng|tặng|trao|công bố và trao)\s(${prize}.{0,160}?)\scho\s([^;]+?)\.*$`,
  'u'
)
const counted = /^(\d{1,3}(?:\.\d{3})*)\s(\p{Ll}+(?:\s(?:thể|nhân|vị|viên|đình))?)/u

/** "9 tập thể được Chủ tịch UBND huyện tặng giấy khen": the giver stands between. */
const awardedBy = new RegExp(
  String.raw`^(.{4,220}?)\s(?:đã\s|cũng\s|vinh dự\s)*được\s([^,;.]{3,80}?)\s(?:trao tặng|tặng thưởng|tặng|trao)\s(${prize}[^;]*?)\.*$`,
  'u'
)

/** Awards in paragraphs; a list parted by semicolons gives one each. */
export function findAwards(reading: Reading): Award[] {
  const awards: Award[] = []
  for (const sentence of reading.sentences) {
    if (sentence.passage.kind !== 'paragraph' && sentence.passage.kind !== 'list') continue
    let at = sentence.start
    for (const clause of reading.text.slice(sentence.start, sentence.end).split(';')) {
      const lead =
        /^\s*(?:(?:Cũng )?[Tt]ại [^,]{3,60},|Dịp này,|Nhân dịp này,|Trong dịp này,)?\s*/u.exec(clause)?.[0]
          .length ?? 0
      const award = readClause(reading, clause.slice(lead), at + lead)
      if (award) awards.push(award)
      at += clause.length + 1
    }
  }
  return awards
}

function readClause(reading: Reading, clause: string, at: number): Award | null {
  const handed = given.exec(clause)
  const by = handed ? null : awardedBy.exec(clause)
  const taken = handed || by ? null : received.exec(clause)
  const match = handed ?? by ?? taken
  if (!match) return null
  const award = ((by ? match[3] : match[2]) ?? '').replace(/[.…\s]+$/u, '').trim()
  const from = /\scủa\s(.+)$/u.exec(award)?.[1] ?? null
  const recipient = (handed ? (match[3] ?? '') : (match[1] ?? '')).replace(/^(?:và|đồng thời)\s/u, '').trim()
  const giver = handed ? (from ?? (match[1] ?? '').trim()) : (from ?? by?.[2]?.trim() ?? null)
  const counts = [...recipient.matchAll(/(?:^|,\s|và\s)\d/gu)].length
  const count = counts === 1 ? counted.exec(recipient) : null
  const length = match[0].replace(/[.…\s]+$/u, '').length
  return {
    award,
    giver,
    recipient:
      recipient
        .replace(/^(?:đồng chí|ông|bà)\s/iu, '')
        .split(/,\s(?:nguyên|Phó|Bí|Chủ|Trưởng|Giám)/u)[0]
        ?.trim() ?? null,
    ...(count ? { count: Number((count[1] ?? '').replaceAll('.', '')), unit: count[2] ?? '' } : {}),
    evidence: [evidenceAt(reading, at, at + length)]
  }
}
