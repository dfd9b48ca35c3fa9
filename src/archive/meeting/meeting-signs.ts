/** What speaks for and against a text's telling of a meeting. */
import { EVENT_KINDS } from './lexicon/events.ts'
import { ABROAD, AT_HOME, FOREIGN_PRESS, SHOW_WORDS, SITTING_BODIES } from './lexicon/news.ts'
import { anyOf, mayBegin, type Reading } from './reading.ts'
import { isCaptionText } from './sentences.ts'

const event = `${anyOf(EVENT_KINDS)}(?!\\s(?:thể thao|thể dục|TDTT|đảng bộ các cấp|Đảng bộ các cấp|các cấp))`
const has = (pattern: string, flags = 'iu'): RegExp => new RegExp(pattern, flags)
const held = has(
  `(?:tổ chức|khai mạc|tiến hành|triệu tập|diễn ra|chủ trì|bế mạc)[^.;]{0,60}${event}|${event}[^.;]{0,160}(?:được tổ chức|diễn ra|tổ chức|khai mạc|đã thông qua|bế mạc|kết thúc)(?!\\p{L})|(?:có|đã có)\\s${event}|chủ trì ${event}|tổ chức (?:\\p{L}+\\s){0,3}(?:sơ kết|tổng kết|giao lưu|ký kết|công bố|gặp gỡ|trao quyết định)|(?:trao|công bố) (?:các )?quyết định của|(?:đã |Quốc hội |HĐND[^.;]{0,40})họp phiên`
)
// the lookahead spares the look at what stands before, dear to V8, at every letter
const visit =
  /(?=[ltk])(?<!\p{L})(?:làm việc (?:với|tại)|tiếp xúc (?:với )?cử tri|tiếp xúc [^.;:“”"]{0,80}?với cử tri|kiểm tra,? giám sát)(?!\p{L})/iu
const workingSession = /(?=[lt])(?<!\p{L})(?:làm việc với|tiếp xúc (?:với )?cử tri)(?!\p{L})/iu
/** "Sáng 24/6, tại hội nghị giao ban …", "phát biểu tại phiên họp chiều qua": the meeting is where the news is from. */
const at = has(
  `${mayBegin(['tại', 'trong', 'dự', 'kết ', 'khai mạc', 'bế mạc', 'chủ trì', 'chỉ đạo', 'tiếp tục'])}(?<!\\p{L})(?:tại|trong|dự|tiếp tục|kết luận|khai mạc|bế mạc|kết thúc|chủ trì|chỉ đạo)\\s(?:cuộc |buổi |phiên )?(?:\\p{L}+\\s){0,2}?${event}`
)
/** "Chính phủ họp phiên …", "các đại biểu thảo luận tại hội trường". */
const sits = has(
  `${anyOf(SITTING_BODIES)}[^.;:“”"]{0,90}?\\s(?:đã |cùng )?họp(?!\\s?(?:báo|mặt|đồng|lý|bàn cách)|\\p{L})|chủ trì (?:cuộc )?họp(?!\\p{L})|(?:thảo luận|làm việc) (?:tại|ở) (?:hội trường|tổ)(?!\\p{L})|${event}[^.;:“”"]{0,140}?\\s(?:đã |vừa |chính thức )*(?:thông qua|biểu quyết|bỏ phiếu|bầu|hiệp thương|bước vào|bế mạc|khai mạc|chất vấn|công bố)(?!\\p{L})|${event}[^.;:“”"]{0,140}?\\s(?:đã|vừa) (?:bàn|thảo luận|nghe|xem xét|cho ý kiến|thống nhất)(?!\\p{L})|(?:chất vấn|giải trình) (?:trước|tại) |Quốc hội[^.;:“”"]{0,30}\\s(?:thảo luận|chất vấn|cho ý kiến|xem xét)(?!\\p{L})|tiếp tục (?:chương trình|kỳ họp|phiên)|phiên làm việc|(?:HĐND|Quốc hội)[^.;:“”"]{0,40}\\s(?:đã |chính thức )*(?:thông qua|bầu|biểu quyết|bỏ phiếu|miễn nhiệm)(?!\\p{L})`
)
const inside = has(
  `^\\s*dự họp|chủ trì (?:cuộc )?họp|(?:bế mạc|khai mạc) hội nghị trung ương|^\\s*(?:Cũng )?(?:tại|trong|kết thúc|bế mạc|khai mạc) (?:các )?${event}(?!\\slần thứ|\\s(?:Đảng|đại biểu toàn quốc|toàn quốc))|^\\s*(?:tham|cùng|đến|tới|về)? ?dự ${event}|(?:^|\\s)(?:cùng|tham|đến|tới) dự(?:\\s|$)|dự có|có sự tham dự`
)
const speaks = has(
  `^\\s*(?:phát biểu|kết luận|báo cáo|trình bày|chỉ đạo|tiếp thu|tham luận)(?:\\s[^,]{0,60})?\\s(?:tại|với|khai mạc|chỉ đạo|kết luận|bế mạc|đoàn)?\\s?(?:${event}|đoàn)|(?:dự|chỉ đạo|kết luận|chủ trì|khai mạc|phát biểu tại) ${event}`
)
const dated = /(?=[stcnhvm])(?<!\p{L})(?:sáng|trưa|chiều|tối|ngày|hôm nay|vừa qua|mới đây)(?!\p{L})/iu
const onDay = /(?=[stcnh])(?<!\p{L})(?:sáng|trưa|chiều|tối|ngày|hôm)\s(?:ngày\s)?\(?(?:nay|qua|\d)/iu
/** "Sáng 5-7, tại phiên thảo luận …": the news opens with the day of it. */
const opensWithDay =
  /^(?:Vào |Trong )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm)\s(?:nay|qua|ngày|\(?\d)/u
/** "Phát biểu tại hội nghị giao ban … sáng 24/6, …". */
const opensAt = has(
  `^(?:Theo đó, )?(?:(?:phát biểu|báo cáo|trả lời|thông tin|trao đổi|kết luận)\\s)?(?:tại|trong|dự)\\s(?:cuộc |buổi |phiên )?(?:\\p{L}+\\s){0,2}?${event}`
)
/** "Chủ tịch nước hội kiến Thủ tướng …", "đã gặp mặt các Đại sứ": somebody is received. */
const receives =
  /(?=[hgt])(?<!\p{L})(?:hội đàm|hội kiến|gặp mặt|gặp gỡ|tiếp|gặp)(?:\s(?:với|thân mật|và làm việc với))?\s(?:các|đoàn|ông|bà|lãnh đạo|đại diện|cựu|tân|nguyên|Thủ tướng|Tổng|Chủ tịch|Phó|Bộ trưởng|Ngoại trưởng|Đại sứ|Thượng tướng|Đại tướng|người đồng cấp)(?!\p{L})/u
/** "UBND tỉnh đã họp với các nhà thầu", "nói trước Quốc hội", "bỏ phiếu kín". */
const sitsWith =
  /(?=[hntpbk])(?<!\p{L})(?:họp (?:về|với|bàn|kiểm điểm|đánh giá|đột xuất|khẩn|trực tuyến)|(?:nói|phát biểu|trả lời|báo cáo|trình bày) trước (?:Quốc hội|HĐND|cử tri)|bỏ phiếu kín|kỳ họp (?:thứ )?\d+)(?!\p{L})/u
const future = /(?=[sd])(?<!\p{L})(?:sẽ|sắp|dự kiến)(?!\p{L})/iu
const wills = new RegExp(future.source, 'giu')
/** The meeting itself is to come: "sẽ tham dự hội nghị", "tổ chức vào ngày 5/3 tới". */
const toCome = has(
  `(?:sẽ|sắp|dự kiến)(?:\\s(?:được|cùng|chính thức|tham|đến|có|phát biểu|tại|trong|đọc|bài))*\\s(?:dự|tổ chức|diễn ra|khai mạc|chủ trì|họp|phát biểu)(?!\\p{L})|${event}[^.;]{0,60}\\s(?:tới|sắp tới|tới đây)(?!\\p{L})|(?:ngày|tháng)\\s[\\d/.-]+\\s(?:tới|sắp tới)(?!\\p{L})|theo (?:chương trình|kế hoạch|lịch)(?: làm việc)?(?: dự kiến)?,|(?<!\\p{L})(?:sáng|chiều|tối|ngày) mai(?!\\p{L})`
)
const asked =
  /(?=[btx])(?<!\p{L})(?:trao đổi với (?:báo|pv|phóng viên|tuổi trẻ|vnexpress|vietnamnet|zing|thanh niên|lao động)|trả lời (?:phỏng vấn|báo|vnexpress)|xác nhận với|trò chuyện với|bên lề)(?!\p{L})/iu
const paper =
  /(?=[vcntqkgđr])(?<!\p{L})(?:(?:vừa|đã) (?:ký|ban hành|có (?:chỉ thị|văn bản|công văn|kết luận|thông báo)|ra (?:thông cáo|thông báo|văn bản))|ra thông cáo|nguồn tin (?:của|từ)|(?:chỉ thị|nghị định|thông tư|quyết định|văn bản|kết luận) nêu(?: rõ)?|gửi (?:văn bản|công văn)|phê chuẩn (?:kết quả|việc)|cho biết,? (?:tại )?kỳ họp|(?:có|nộp|gửi) đơn|tại quyết định (?:số )?\d+)(?!\p{L})/iu
/** What was held before the news: "Trước đó, chiều 27/3, HĐND tỉnh tổ chức kỳ họp …". */
const background =
  /^(?:Trước đó|Trước đây|Hồi (?:cuối |đầu )?(?:tháng|năm)|Như đã (?:đưa tin|thông tin)|(?:Cuối|Đầu|Vào|Hồi) tháng)(?!\p{L})/u
const names =
  /(?=[cpkbhđtdl])(?:cuộc (?:họp|gặp)|phiên họp|kỳ họp|buổi (?:làm việc|tiếp|lễ|họp|gặp|tọa|toạ)|hội nghị|hội thảo|đại hội|họp báo|tọa đàm|toạ đàm|diễn đàn|lễ trao)(?!\p{L})/giu
const official =
  /(?:[Đđ]ồng chí|[ÔôBb](?:ng|à)|[Đđ]ại biểu|ĐB|[Cc]ử tri|[Bb]ộ trưởng|[Tt]hủ tướng|[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Tt]rưởng ban|[Tt]ổng [Bb]í thư|[Đđ]ại diện)\s[^.;:“”"]{2,120}?\s(?:cho biết|cho hay|cho rằng|khẳng định|nhấn mạnh|đề nghị|yêu cầu|báo cáo|phát biểu|kiến nghị|đề xuất|đánh giá|chỉ đạo|kết luận|nói|nêu|bày tỏ|lưu ý)(?!\p{L})/gu
/** Sentences that open inside the meeting: "Tại hội nghị, …", "Kết luận buổi làm việc, …". */
const tells = has(
  `(?<=^|[.!?"”]\\s|\\n)(?:Cũng )?(?:Tại|Trong|Kết thúc|Kết luận|Khai mạc|Bế mạc|Phát biểu|Tham dự|Dự)[^.\\n]{0,40}?${event}`,
  'gu'
)
const sitting = /(?=[đct])(?<!\p{L})(?:đại biểu|cử tri|thành viên (?:Chính phủ|Ủy ban|Uỷ ban))(?!\p{L})/giu
/** "Thủ tướng: …", "Chủ tịch X yêu cầu …". */
const titleSays =
  /:\s|(?<!\p{L})(?:yêu cầu|đề nghị|khẳng định|chỉ đạo|nói|kêu gọi|chủ trì|dự|gặp|tiếp|làm việc)(?!\p{L})/u
/** Of what is to come, of a life, of a question: "Chân dung tân Bí thư …", "Chính phủ sẽ xem xét …". */
const titleOther =
  /(?<!\p{L})(?:sẽ|sắp|chuẩn bị|mời|chân dung|tiểu sử|quan lộ|là ai|vì sao|thế nào|những ai|bị xem xét|vừa ký|thư mời|lên đường)(?!\p{L})|\?\s*$/iu
/** Statesmen on a journey: the sittings they go to are told by others. */
const journey =
  /(?=[lrvct])(?<!\p{L})(?:lên đường|rời Hà Nội|về đến|chuyến thăm|thăm chính thức|thăm cấp nhà nước|theo lời mời)(?!\p{L})/iu
const show = has(anyOf(SHOW_WORDS), 'giu')
const press = has(anyOf(FOREIGN_PRESS), 'gu')
const abroad = has(anyOf(ABROAD), 'gu')
const atHome = has(anyOf(AT_HOME), 'gu')

/** What every match for the body has in it, found without trying fifty kinds of meetings at each letter. */
const maySpeak = has(
  '^\\s*(?:phát biểu|báo cáo|trình bày|tiếp thu|tham luận)|dự|chỉ đạo|kết luận|chủ trì|khai mạc|phát biểu tại'
)

/** What somebody says of the future is no announcement of the meeting they say it at. */
const unsaid = (sentence: string): string => sentence.slice(0, sayingAt.exec(sentence)?.index)
const sayingAt =
  /(?=[ctkny])(?<!\p{L})(?:cho biết|cho hay|thông tin|khẳng định|nói|nhấn mạnh|yêu cầu)(?!\p{L})/u

/** "sẽ dự một hội thảo" is at none, whoever says it. */
const isAt = (sentence: string): boolean => {
  const found = at.exec(sentence)
  return (
    found !== null &&
    !toCome.test(unsaid(sentence)) &&
    !future.test(sentence.slice(Math.max(0, found.index - 30), found.index))
  )
}

const leadSentences = 4
/** Longer ones are tables and lists without a stop. */
const longestSentence = 1000
/** As far as words are counted: news says early what it is about, and a book is not read for it. */
const nearby = 3000
const count = (text: string, pattern: RegExp, most: number): number => {
  let found = 0
  pattern.lastIndex = 0
  while (found < most && pattern.test(text)) found++
  return found
}

/** Keeps what was worked out once. */
function kept<T>(work: () => T): () => T {
  let known: { value: T } | null = null
  return () => (known ??= { value: work() }).value
}

/** "TP. Hội An", "Q. 11": the stop ends nothing, and patterns look no further than a stop. */
const abbreviated = /(?<=(?<!\p{L})(?:T[Pp]|[QPHX]))\.(?=\s?[\p{Lu}\d])/gu

function* bodyOf(reading: Reading): Generator<string> {
  for (const passage of reading.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'list') continue
    for (const { start, end } of reading.sentencesIn(passage))
      yield reading.text.slice(start, Math.min(end, start + longestSentence)).replace(abbreviated, ' ')
  }
}

/** What will be done is no sign only where the sentence opens with it; a speaker may well speak of the future. */
const isTold = (sentence: string) => !future.test(sentence.slice(0, 60))

/** The parts of a text that signs are looked for in, each cut out when it is first asked for. */
export function partsOf(reading: Reading) {
  const lead = kept(() => {
    const first: string[] = []
    for (const sentence of bodyOf(reading)) {
      // a picture in the midst of the text: who is on it, and whose it is
      if (isCaptionText(sentence)) {
        if (sentence.startsWith('(')) first.pop()
      } else if (first.length === leadSentences) break
      else first.push(sentence)
    }
    return first
  })
  const title = kept(() => {
    const passage = reading.passages.find(({ kind }) => kind === 'title')
    return passage ? reading.text.slice(passage.start, passage.end) : ''
  })
  const head = kept(() => [...(title() === '' ? [] : [title()]), ...lead()].join('\n'))
  const news = kept(() => lead().filter((one) => !background.test(one)))
  const past = kept(() => news().filter((one) => !future.test(unsaid(one))))
  return {
    body: () => bodyOf(reading),
    near: kept(() => reading.text.slice(0, nearby)),
    lead,
    title,
    head,
    receives: kept(() => news().some((one) => receives.test(one) && onDay.test(one) && isTold(one))),
    sitsWith: kept(() => past().some((one) => sitsWith.test(one))),
    opening: kept(() => head().split('\n').slice(0, 2).join('\n')),
    held: kept(() => past().filter((one) => held.test(one))),
    at: kept(() => news().filter(isAt)),
    sits: kept(() => past().filter((one) => sits.test(one))),
    isVisit: kept(() => lead().some((one) => visit.test(one) && dated.test(one) && !future.test(one)))
  }
}
type Parts = ReturnType<typeof partsOf>

/** A sign: what it counts to at most, and how much of it there is. */
type Sign = { most: number; of(parts: Parts): number }
const sign = (of: (parts: Parts) => number, most = 1): Sign => ({ of, most })
const whether = (of: (parts: Parts) => boolean): Sign => sign((parts) => (of(parts) ? 1 : 0))

/** Every sign by its name. */
export const signs = {
  held: whether((parts) => parts.held().length > 0),
  heldDated: whether((parts) => parts.held().some((one) => dated.test(one))),
  at: whether((parts) => parts.at().length > 0),
  atDated: whether((parts) => parts.at().some((one) => onDay.test(one))),
  sits: whether((parts) => parts.sits().length > 0),
  sitsDated: whether((parts) => parts.sits().some((one) => onDay.test(one))),
  opens: whether((parts) =>
    parts
      .lead()
      .slice(0, 2)
      .some(
        (one) =>
          (opensWithDay.test(one) || (opensAt.test(one) && onDay.test(one))) &&
          (at.test(one) ||
            held.test(one) ||
            sits.test(one) ||
            visit.test(one) ||
            receives.test(one) ||
            sitsWith.test(one)) &&
          !toCome.test(unsaid(one))
      )
  ),
  leads: whether(
    ({ held, at, sits, isVisit, receives, sitsWith }) =>
      held().length > 0 || at().length > 0 || sits().length > 0 || isVisit() || receives() || sitsWith()
  ),
  inLead: whether((parts) =>
    parts
      .lead()
      .slice(0, 2)
      .some((one) => inside.test(one) && isTold(one))
  ),
  visit: whether((parts) => parts.isVisit()),
  session: whether((parts) => parts.isVisit() && parts.lead().some((one) => workingSession.test(one))),
  speeches: sign((parts) => {
    let found = 0
    for (const one of parts.body()) {
      if (maySpeak.test(one) && speaks.test(one) && isTold(one) && ++found === 2) break
    }
    return found
  }, 2),
  tells: sign((parts) => count(parts.near(), tells, 5), 5),
  sitting: sign((parts) => count(parts.near(), sitting, 4), 4),
  titleSays: whether((parts) => titleSays.test(parts.title())),
  titleOther: whether((parts) => titleOther.test(parts.title())),
  journey: whether((parts) => journey.test(parts.head())),
  wills: sign((parts) => count(parts.lead().join('\n'), wills, 4), 4),
  named: sign((parts) => count(parts.near(), names, 2), 2),
  officials: sign((parts) => count(parts.near(), official, 4), 4),
  toCome: whether((parts) =>
    parts
      .head()
      .split('\n')
      .some((one) => toCome.test(unsaid(one)))
  ),
  asked: whether((parts) => asked.test(parts.head())),
  paper: whether((parts) => paper.test(parts.head())),
  show: sign((parts) => count(parts.near(), show, 4), 4),
  press: sign((parts) => count(parts.near(), press, 3), 3),
  abroad: sign((parts) => count(parts.opening(), abroad, 4), 4),
  atHome: sign((parts) => count(parts.head(), atHome, 4), 4)
} satisfies Record<string, Sign>
