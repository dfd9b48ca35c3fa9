/** What each person did at the meeting, from the verbs around them. Whoever is only named or quoted did not attend. */
import type { PersonRole } from '../../shared/model/meeting.ts'
import { absentTail, attends, attendsTail, moreGuests, seated, welcomes, withOthers } from './attendance.ts'
import { companyLength, isDead, tailsOf, type Cast } from './actors.ts'
import type { Person } from './mention.ts'
import { fold, type Reading, type Sentence } from './reading.ts'
import { isCaptionText, isWithin, type Span } from './sentences.ts'
import { normalTitle } from './same-title.ts'
import type { Statement } from './statement.ts'

/** "Đoàn đại biểu Lào do ông A làm Trưởng đoàn". */
const leadsGuests = /^\s*,?\s*(?:làm [Tt]rưởng [Đđ]oàn|dẫn đầu)(?!\p{L})/u
/** "Sau phát biểu khai mạc của ông A". */
const speechOfHost = /(?:[Pp]hát biểu|[Dd]iễn văn) (?:khai mạc|bế mạc|chào mừng) của\s$/u
const chairTail =
  /^\s*(?:,|[-–])?\s*(?:đã\s|đồng\s|cùng\s|trực tiếp\s|thay mặt\s[^,.;]{3,60}?\s)*(?:chủ trì|chủ tọa|chủ toạ|điều hành|đồng chủ trì)(?!\p{L})(?!\s(?:tổ chức\s)?(?:tiệc|chiêu đãi|lễ đón|lễ tiễn))/iu
const chairBefore =
  /(?:(?:sự\s)?(?:đồng\s)?(?:sự điều hành(?=\scủa)|điều hành(?=\sbởi)|chủ trì và điều hành(?=\scủa)|chủ (?:trì|tọa|toạ))(?:\scủa|\sbởi|\s(?:hội nghị|buổi|cuộc|phiên)(?:\s[^\s.;:]+){0,4}?\s?(?:có|là|gồm|:)|\slà|\scó|\sgồm)?\s*:?\s*(?:các\s)?(?:đồng chí\s?|ông\s|bà\s)?)$/iu
/** "Chủ trì hội nghị tổng kết …, Thủ tướng A chỉ rõ", "Bí thư A nêu khi chủ trì phiên họp". */
const chairFirst =
  /^(?:[^,.;:“"]{0,40},\s)?(?:Chủ trì|chủ trì|Điều hành) (?:và [^,.;:“"]{3,40} )?(?:hội nghị|Hội nghị|buổi|cuộc|phiên|kỳ họp|hội thảo)[^,.;:“"]{0,120},\s$/u
const whileChair =
  /^[^.;:“"]{0,60}?\skhi (?:đang )?(?:chủ trì|điều hành) (?:hội nghị|Hội nghị|buổi|cuộc|phiên|kỳ họp)/u
const directTail =
  /^\s*(?:,|[-–](?=\s))?\s*(?:đã\s|cũng\s)*(?:dự|đến dự|tham dự|tới dự)(?:,|\svà|\s[^,.]{0,30}(?:,|\svà))?\s(?:phát biểu\s)?(?:ý kiến\s)?(?:chỉ đạo|kết luận)(?!\p{L})/iu
/** "Tới dự và chỉ đạo hội nghị có đồng chí A": whoever is named first. */
const directBefore =
  /(?:dự|đến dự|tới dự)(?:,|\svà)\s(?:phát biểu\s)?chỉ đạo\s(?:\p{Ll}+\s){0,3}?(?:có|là)\s?:?\s(?:các\s)?(?:đồng chí\s)?$/iu
const concludesTail =
  /^\s*(?:,|[-–](?=\s))?\s*(?:đã\s)?(?:có\s)?(?:ý kiến\s|phát biểu\s)?(?:chỉ đạo|kết luận)(?!\p{L})/iu
const leadsTail =
  /^(?:(?!cho biết|khẳng định|nhấn mạnh|cho rằng|báo cáo|trình bày|trách nhiệm|công bố|nội dung |kết quả |quyết định |[Đđ]oàn kiểm tra|Ủy ban|Uỷ ban|sự )[^.;:“"]){0,45}?(?<!\p{L})(?:làm việc (?:với|tại(?!\s(?:hội trường|tổ|đoàn)))|làm [Tt]rưởng [Đđ]oàn,?\s(?:đã\s)?(?:triển khai|công bố)|kiểm tra|giám sát|đi kiểm tra|thị sát)(?!\p{L})/iu
/** "… đã trực tiếp chỉ đạo buổi làm việc" */
const directsMeeting =
  /^[^.;:“"]{0,45}?(?<!\p{L})chỉ đạo (?:buổi|hội nghị|Hội nghị|cuộc (?:họp|làm việc|gặp))(?!\p{L})/u
const meetsTail =
  /^[^.;]{0,60}?(?<!\p{L})(?:tiếp xúc (?:với )?cử tri|dẫn đầu đoàn|tiếp công dân|đối thoại với|gặp mặt)(?!\p{L})/iu
const reportTail =
  /^\s*(?:,|[-–](?=\s))?\s*(?:lần lượt\s)?(?:đã\s|(?:thay mặt|thừa (?:ủy|uỷ) quyền(?:\scủa)?)\s(?:[^,.;(]|\([^()]{1,90}\)){3,80}?\s)?(?:trình bày|đọc|thông qua|thuyết trình)\s(?!tham luận|quyết định|thư)[^,.;]{0,60}(?:báo cáo|kết quả|tình hình|tờ trình|dự thảo [Nn]ghị quyết)|^\s*(?:,|[-–](?=\s))?\s*(?:đã\s)?(?:công bố [^.;“”]{3,160}[;,] (?:đồng thời |và )?trình bày\s|báo cáo(?!\s?viên))|^\s*(?:,|[-–](?=\s))?\s*(?:đã\s)?(?:trực tiếp\s)?(?:giới thiệu|quán triệt|truyền đạt)\s(?:\d+\s)?chuyên đề/iu
const speakTail =
  /^\s*(?:,|[-–](?=\s))?\s*(?:(?:đã|cũng|lần lượt)\s)*(?:có\s)?(?:bài\s)?(?:phát biểu|(?:trình bày\s|đọc\s)?tham luận|là diễn giả|tham gia (?:giải trình|trả lời|phát biểu|tranh luận)|giải trình(?!\sviên)|trả lời (?:các |những )?(?:câu hỏi|chất vấn) của|(?:dự|tham dự|đến dự)\s(?:và|,)\sphát biểu)(?!\p{L})/iu
const receiveTail =
  /^\s*,?\s*(?:đã\s|cũng\s|vinh dự\s|được\s)*(?:được\s(?:nhận|tặng|trao tặng|trao)|nhận|đón nhận|được khen thưởng)\s(?:[^.;]{0,20})?(?:Bằng khen|bằng khen|Giấy khen|giấy khen|Huân chương|Huy chương|Huy hiệu|Kỷ niệm chương|Cờ|danh hiệu|[Gg]iải(?:\sthưởng)?)(?!\p{L})/u
const giveTail = /^\s*,?\s*(?:đã\s|thay mặt\s[^,.;]{3,60}\s)?(?:trao|tặng|trao tặng)(?!\p{L})/iu
/** "Thừa ủy quyền, ông A công bố quyết định": who reads it out, or says what all have met for, is there and reports nothing. */
const announcesTail =
  /^\s*,?\s*(?:đã\s|(?:thay mặt|thừa (?:ủy|uỷ) quyền)\s[^,.;]{3,60}?,?\s)*(?:(?:công bố|đọc)(?: và trao)? (?:các )?(?:[Qq]uyết định|[Nn]ghị quyết)|tuyên bố (?:lý|lí) do)(?!\p{L})/u
/** "Báo cáo sơ kết được ông A đọc tại hội nghị". */
const readBy = /(?:[Bb]áo cáo|[Tt]ờ trình)[^.;]{0,80}?\s(?:được|do)\s$/u
/** Under a picture only the plain word: "Bí thư A tới dự kỳ họp". */
const comesTail =
  /^\s*(?:đã\s|cũng\s)?(?:đến dự|tới dự|về dự|tham dự|dự)\s(?:hội nghị|Hội nghị|kỳ họp|Kỳ họp|buổi|lễ|Lễ|cuộc|phiên|đại hội|Đại hội)(?!\p{L})/u
/** Under a picture: "Ông A, Phó Chủ tịch HĐND, cho rằng nên tăng mục tiêu - Ảnh: …" */
const saysTail =
  /^\s*(?:,|[-–](?=\s))?\s*(?:cho rằng|cho biết|đề nghị|nhấn mạnh|khẳng định|yêu cầu|chia sẻ|nêu|báo cáo)(?!\p{L})/u
/** Who is shown among others: "(bìa trái) trò chuyện với các đại biểu", "và các đại biểu trao đổi trong giờ giải lao". */
const shownTail =
  /^\s*(?:(?:đang|đã|cùng)\s)*(?:chúc mừng(?! (?:năm mới|sinh nhật))|tặng hoa|nhận hoa|(?:trao đổi|trò chuyện|chụp (?:ảnh|hình)|thảo luận|bắt tay|gặp gỡ)(?! với (?:các )?(?:phóng viên|báo|nhà báo|PV))|bỏ phiếu|biểu quyết|(?:và|cùng|với)(?: các| một số)?(?: nữ)? đại biểu(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:tham dự|dự|trao đổi|chụp|tại))(?!\p{L})/u
/** "Ông A (trái) và ông B tại phiên họp sáng nay." */
const shownAt =
  /^\s*tại (?:phiên|hội nghị|Hội nghị|kỳ họp|cuộc (?:họp|làm việc|gặp)|buổi|lễ|Lễ|đại hội|Đại hội)(?! (?:báo|gặp) )(?!\p{L})/u
/** Begins a line under a picture before those it shows. */
const opensPicture =
  /^(?:(?:Từ|từ) (?:trái|phải)(?:\s(?:qua|sang)(?:\s(?:phải|trái))?)?\s?:\s*|Trong ảnh:\s*)?$/u
/** A picture of another time. */
const oldPicture =
  /(?<!\p{L})(?:\d{1,2}\s?[/-]\s?\d{4}|năm \d{4}|[Tt]ư liệu|lưu trữ|minh (?:họa|hoạ))(?!\p{L})/u
/** "Chủ tịch nước A, với tư cách Chủ tịch Hội nghị, chủ trì". */
const asWhom = /^\s*,\s(?:với tư cách|trên cương vị|với cương vị)\s[^,.;:]{3,100},/u
/** Where a report tells who led a visit and whom it was paid to. */
const openingSentences = 7
const atTable = /(?:tiệc|chiêu đãi|lễ đón|lễ tiễn)[^.;]{0,160}$/iu
/** "trao huy hiệu … cho các đồng chí …: A và B": who is named behind receives. */
const givenTo =
  /(?<!\p{L})(?:trao|tặng|trao tặng)\s(?:[^.;:]{0,40}\s)?(?:Bằng khen|bằng khen|Giấy khen|giấy khen|Huân chương|huân chương|Huy chương|Huy hiệu|huy hiệu|Kỷ niệm chương|kỷ niệm chương|Cờ thi đua|danh hiệu|[Gg]iải thưởng)[^.;]{0,120}?\scho\s(?![^.;]{0,60}\d)/u
/** "Đúng một năm trước, trong cuộc họp do ông A chủ trì" */
const longAgo = /^[^,.;]{0,24}?(?<!\p{L})(?:năm trước|năm ngoái|tháng trước|tuần trước|cách đây)(?!\p{L})/iu
const future = /(?<!\p{L})sẽ(?!\p{L})/u

/**
 * Roles by person. `directing` and the rest follow verbs; what a person says follows from the statements.
 * @param others where other meetings are told
 */
export function findRoles(
  reading: Reading,
  cast: Cast,
  statements: readonly Statement[],
  isMeeting: boolean,
  others: readonly Span[]
): Map<Person, Set<PersonRole>> {
  const roles = new Map<Person, Set<PersonRole>>(cast.people.map((person) => [person, new Set<PersonRole>()]))
  const shown = new Set<Person>()
  const heard = new Set<Person>()
  const add = (person: Person, role: PersonRole): void => void roles.get(person)?.add(role)
  if (isMeeting) {
    const host = hostOf(reading)
    const opening = new Set(
      reading.sentences
        .filter((one) => one.passage.kind !== 'title' && one.passage.index <= 4 && !isWithin(others, one))
        .slice(0, openingSentences)
    )
    for (const person of cast.people)
      if (person.mentions.some(({ isAttending }) => isAttending)) add(person, 'attendee')
    let isGuestList = false
    let isAttended = false
    reading.sentences.forEach((sentence) => {
      const text = reading.text.slice(sentence.start, sentence.end)
      const goesOn = isGuestList || (isAttended && moreGuests.test(text))
      isAttended = goesOn || attends.test(text)
      // "Dự hội nghị có: A;" and the next paragraph: a list of guests goes on while its members end so.
      isGuestList = /[,;:]$/u.test(text) && text.length < 600 && (goesOn || attends.test(text))
      if (isWithin(others, sentence)) return
      if (sentence.passage.kind !== 'title' && sentence.passage.kind !== 'heading')
        readSentence(reading, cast, sentence, add, {
          isLead: opening.has(sentence),
          isGuestList: goesOn,
          show: (person) => shown.add(person),
          hear: (person) => heard.add(person)
        })
    })
    const reporters = new Set(statements.filter(({ kind }) => kind === 'report').map(({ person }) => person))
    for (const statement of statements) {
      const isHost =
        host !== null && statement.person.titles.some((title) => normalTitle(title).includes(host))
      if (statement.kind === 'report' || isHost) {
        add(statement.person, 'reporter')
        if (isHost && statement.kind === 'remark') statement.kind = 'report'
      } else {
        // To give directions is to speak; who chairs besides, or sums up, has held a speech of their own.
        const isChair = roles.get(statement.person)?.has('chair') === true
        const isSummary = /kết luận/iu.test(
          reading.text.slice(statement.opening.start, statement.opening.end)
        )
        if (statement.isDirecting) add(statement.person, 'directing')
        // What somebody remarks who also reports belongs to the report.
        const isReport = statement.kind === 'remark' && reporters.has(statement.person) && !isChair
        if (!isReport && (!statement.isDirecting || statement.isPlain || isChair || isSummary))
          add(statement.person, 'speaker')
      }
    }
  }
  for (const [person, set] of roles) {
    if (set.has('chair') || set.has('directing')) set.delete('attendee')
    if (set.size === 0)
      add(
        person,
        heard.has(person)
          ? 'speaker'
          : shown.has(person)
            ? 'attendee'
            : isQuoted(person, statements)
              ? 'quoted'
              : 'mentioned'
      )
  }
  return roles
}

const isQuoted = (person: Person, statements: readonly Statement[]): boolean =>
  statements.some((statement) => statement.person === person)

/** Whose house a working session is held at: "làm việc với Cục Thi hành án dân sự TP …". */
function hostOf(reading: Reading): string | null {
  for (const sentence of reading.sentences.slice(0, 6)) {
    const match = /làm việc (?:với|tại)\s(\p{Lu}[^,.;]{6,80}?)(?=\s(?:về|để|nhằm|sau)\s|[,.;]|$)/u.exec(
      reading.text.slice(sentence.start, sentence.end)
    )
    if (match)
      return normalTitle(match[1] ?? '')
        .split(' ')
        .slice(0, 5)
        .join(' ')
  }
  return null
}

function readSentence(
  reading: Reading,
  cast: Cast,
  sentence: Sentence,
  add: (person: Person, role: PersonRole) => void,
  {
    isLead,
    isGuestList,
    show,
    hear
  }: {
    isLead: boolean
    isGuestList: boolean
    show: (person: Person) => void
    hear: (person: Person) => void
  }
): void {
  const actors = cast.actorsIn(reading, sentence)
  if (actors.length === 0) return
  const text = reading.text.slice(sentence.start, sentence.end)
  const isFuture = future.test(text) || longAgo.test(text)
  const isCaption = sentence.passage.kind === 'caption' || isCaptionText(text)
  const tails = tailsOf(reading, actors)
  const attendAt = isFuture ? null : (attends.exec(text) ?? welcomes.exec(text))
  const seatedAt = isFuture ? null : seated.exec(text)
  const given = isCaption || isFuture ? null : givenTo.exec(text)
  const givenAt = given ? given.index + given[0].length : -1
  actors.forEach((actor, i) => {
    const person = actor.person
    if (!person) return
    const behind = reading.masked
      .slice(tails[i] ?? actor.end, sentence.end)
      .replace(/^\s*(?:\([^)]*\)|_[^_\s][^_]{0,15}_)/u, '')
    const tail = behind.slice(companyLength(behind)).replace(asWhom, '')
    const before = reading.masked.slice(sentence.start, actor.start)
    if (
      giveTail.test(tail) &&
      /(?:Cờ|[Bb]ằng khen|[Gg]iấy khen|[Hh]uân chương|[Hh]uy chương|[Kk]ỷ niệm chương|[Qq]uà|hoa|[Gg]iải|danh hiệu|quyết định)/u.test(
        tail.slice(0, 120)
      )
    )
      add(person, 'awardGiver')
    if (receiveTail.test(tail) || (actor.mention && givenAt >= 0 && actor.start - sentence.start > givenAt))
      add(person, 'awardRecipient')
    if (isFuture) return
    const isChair =
      (chairTail.test(tail) ||
        chairBefore.test(before) ||
        chairFirst.test(before) ||
        whileChair.test(tail)) &&
      !atTable.test(before)
    if (isChair) add(person, 'chair')
    if (
      directTail.test(tail) ||
      directBefore.test(before) ||
      (!isCaption && isLead && actor.mention && directsMeeting.test(tail) && !attends.test(before))
    )
      add(person, 'directing')
    else if (concludesTail.test(tail)) {
      add(person, 'directing')
      if (!isCaption || /^\s*(?:đã\s)?phát biểu kết luận/u.test(tail)) add(person, 'speaker')
    }
    const isRead = readBy.test(before) && /^\s*,?\s*(?:đọc|trình bày)(?!\p{L})/u.test(tail)
    if (isRead) add(person, 'reporter')
    if (reportTail.test(tail) && !/(?:ủy|uỷ) quyền của\s*$/u.test(before)) add(person, 'reporter')
    if ((speakTail.test(tail) && !concludesTail.test(tail)) || /dự và phát biểu/u.test(tail.slice(0, 30)))
      add(person, 'speaker')
    if (speechOfHost.test(before)) add(person, 'speaker')
    if (!actor.mention || absentTail.test(tail)) return
    const row = tails.indexOf(tails[i] ?? -1)
    const isShown =
      opensPicture.test(reading.masked.slice(sentence.start, actors[row]?.start)) && !oldPicture.test(text)
    if (isShown && (shownAt.test(tail) || (isCaption && shownTail.test(tail)))) show(person)
    if (isCaption) {
      if (comesTail.test(tail)) add(person, 'attendee')
      if (isShown && saysTail.test(tail)) hear(person)
      return
    }
    // Of the dead, and of whose kin came.
    if (/(?<!\p{L})(?:thân nhân|liệt sỹ|liệt sĩ)\s$/u.test(before) || isDead(reading, actor)) return
    if (
      attendsTail.test(tail) ||
      withOthers.test(tail) ||
      announcesTail.test(tail) ||
      (isLead && !attends.test(before) && leadsTail.test(tail)) ||
      (isLead && (meetsTail.test(tail) || (leadsGuests.test(tail) && /(?<!\p{L})do\s$/u.test(before))))
    )
      add(person, 'attendee')
    else if (isGuestList || (seatedAt && seatedAt.index < actor.start - sentence.start))
      add(person, 'attendee')
    else if (
      attendAt &&
      attendAt.index < actor.start - sentence.start &&
      !inSpeech(text, actor.start - sentence.start, attendAt.index)
    )
      add(person, 'attendee')
  })
}

/** Names inside what somebody says ("dự hội nghị, ông A cho biết ông B …") are not guests. */
const inSpeech = (text: string, at: number, from: number): boolean =>
  /(?<!\p{L})của\s(?:[^,.;:]{0,60})$/u.test(
    text
      .slice(from, at)
      .replace(/^.{0,24}(?:sự tham gia|tham dự|góp mặt|có mặt|chứng kiến|hiện diện) của/u, '')
  ) ||
  /(?<!\p{L})(?:cho biết|cho rằng|khẳng định|nhấn mạnh|đề nghị|yêu cầu|phát biểu của|ý kiến của|chỉ đạo của|đồng ý|giới thiệu|bầu|miễn nhiệm|kỷ luật)(?!\p{L})/u.test(
    fold(text.slice(from, at))
  )
