/** The words by which a sentence opens a speech, only announces one, or leaves the one before. */
import { ADVERBS, SPEECH_VERBS } from './lexicon/verbs.ts'
import { anyOf } from './reading.ts'

const adverb = `(?:${anyOf(ADVERBS)}[\\s,]+(?:và\\s+)?)*`
/** "Ông A (Sở Y tế) nói", "GS A (ĐHQG) nói": letters in brackets are masked. */
const aside = String.raw`(?:\s*(?:\([^)]{1,60}\)|_[^_\s][^_]{0,15}_))?`
/** "trong lời phát biểu bế mạc kỳ họp đã đánh giá", "thay mặt Cụm thi đua số 6 khẳng định". */
const occasion = String.raw`(?:\s(?:trong (?:lời|bài|diễn văn)|thay mặt)\s(?:(?!tặng|trao)[^,.;:“”"]){3,60}?(?=\s))?`
/** Any word that brings in a quotation: "ông A sốt ruột: “…”", "bà B tin rằng …"; not "từng nói: “…”", "báo ông A về chủ trương: “…”". */
const freeVerb = String.raw`(?:(?!từng|về|với|có|ghi|viết|đọc|theo|trong|là|khi|tại|được)\p{Ll}+\s){0,2}\p{Ll}+(?=\s?:\s?“)|(?!cho|biết|thấy|hiểu|bằng)\p{Ll}+(?=\srằng\s)`
export const verbAfter = new RegExp(
  `^${aside}${occasion}\\s*(?:,|[-–](?=\\s))?\\s*${adverb}(${anyOf(SPEECH_VERBS.after)}|đáp(?=\\s*:)|${freeVerb})`,
  'iu'
)
export const verbKept = new RegExp(
  `^${aside}${occasion}\\s*(?:,|[-–](?=\\s))?\\s*${adverb}(${anyOf(SPEECH_VERBS.verb)})`,
  'iu'
)
/** "ông A, Giáo sư Khoa Luật, Đại học Sông Mây cho biết": the body behind an office, up to the verb. */
export const belongsTo = new RegExp(
  `^\\s*[,–-]\\s(?:(?:cử tri|ngụ|ở)\\s)?(?:Đại học|Trường|Học viện|Viện|Bộ|Sở|UBND|Ban|Cục|Vụ|Tổng cục|Công ty|Tập đoàn|Hội|Trung tâm|quận|huyện|tỉnh|TP_?|thành phố|phường|xã|P_|Q_)\\s?[^,.;:“”"()]{1,60}?(?=\\s${anyOf([...SPEECH_VERBS.after, ...SPEECH_VERBS.verb])})`,
  'u'
)
export const presents =
  /^\s*(?:,|[-–](?=\s))?\s*(?:đã\s+)?(?:công bố [^.;“”]{3,160}[;,] (?:đồng thời |và )?)?(?:đã\s+|(?:thay mặt|thừa (?:ủy|uỷ) quyền(?:\scủa)?)\s(?:[^,.(]|\([^()]{1,90}\)){3,80}?\s)?(?:trình bày|đọc|báo cáo|thông qua)\s(?!tham luận|quyết định|thư )[^,.:;]{0,60}(?:báo cáo|kết quả|tình hình|vụ việc|dự thảo|tờ trình|đề án|công tác)/iu
export const opener =
  /^\s*(?![^,]{0,90}\s(?:nêu|nêu rõ|chỉ rõ|cho biết|cho hay|cho thấy|ghi rõ|khẳng định|nhận định),|(?:Thông tin|Báo cáo|Kết luận) (?:của|từ|trên|này|nhận định|cho hay|cho thấy|nêu)\s)(?:Phát biểu|Báo cáo|Kết luận|Trình bày|Tiếp thu|Đáp từ|Chỉ đạo|Tham luận|Thay mặt|Chia sẻ|Trao đổi|Trả lời|Giải trình|Khai mạc|Bế mạc|Nhấn mạnh|Đánh giá|Đại diện|Thông tin|Góp ý|Thảo luận)(?!\p{L})/u
/** "Trước đó, báo cáo kết quả khảo sát, Giám đốc A, cho biết": a needless comma behind who has been announced. */
export const opensWith =
  /^(?:[^,.;:“”"]{3,24},\s)?(?:phát biểu|báo cáo|kết luận|trao đổi|trả lời)\s[^.;:“”"]{3,200},\s[^,.;:“”"]{0,90}$/iu
/** "Thay mặt Đảng, Nhà nước, Chủ tịch nước A đã trao …": a doing, nothing said. */
export const onlyDoes =
  /^\s*,?\s*(?:đã\s|vừa\s|trân trọng\s|cùng\s)*(?:trao|gắn|tặng|dự|đến dự|viết|ký|nhận|mời|thăm|dâng|đón|sinh ngày|trong phiên)(?!\p{L})|^\s*(?:\(thứ|[.”"]?\s*$)/u
export const reportOpener =
  /^\s*(?:(?:(?:Ngày|Sáng|Trưa|Chiều|Tối)\s[^,]{0,40}|Trước đó|Tiếp đó|Tiếp theo|(?:Cũng )?[Tt]ại [^,.;:“”]{3,90}(?:,\s(?:ngày|sáng|trưa|chiều|tối)\s[^,]{1,24})?),\s)?(?:[Bb]áo cáo(?! (?:của|cho thấy|nêu|viên)(?!\p{L}))|Trình bày|Thông qua báo cáo|Tại hội nghị,? báo cáo)(?!\p{L})/u
export const responseOpener =
  /^\s*(?:Tiếp thu|Đáp từ|Trả lời|Giải trình|Phát biểu (?:đáp từ|tiếp thu))(?!\p{L})/u
export const directionOpener =
  /^\s*(?!Kết luận của )(?:(?:Ngày|Sáng|Trưa|Chiều|Tối)\s[^,]{0,40},\s)?(?:(?:[Pp]hát biểu|Ý kiến)\s(?:kết luận|chỉ đạo)|[Kk]ết luận|Chỉ đạo|Phát biểu tại [^,]{0,60}chỉ đạo)(?!\p{L})/u
export const directs = /(?<!\p{L})(?:yêu cầu|chỉ đạo|giao|kết luận)(?!\p{L})/iu
/** A speech that is only announced ("phát biểu khai mạc Hội nghị") says nothing itself. */
export const onlyAnnounced =
  /^\s*(?:đã\s+)?phát biểu(?:\s(?:khai mạc|chỉ đạo|kết luận|bế mạc|tại|ý kiến|tham luận|chào mừng)[^,:“"]*)?[.]?$/iu
export const givesReason = /^tuyên bố (?:lý|lí) do(?!\p{L})/iu
export const breaks =
  /^\s*(?:(?:Cũng )?[Tt]ại (?:hội nghị|Hội nghị|buổi|cuộc|kỳ họp|phiên họp|đại hội|Đại hội|lễ|Lễ)|Dịp này|Nhân dịp|Trước đó|Kết thúc|Cùng ngày|Được biết|Tin|Ảnh|Trong (?:khuôn khổ|chương trình)|Sau (?:phần|khi))(?!\p{L})/u
/** A body has no voice of its own: only what is tied to its words by the first of them goes on. */
export const bodyGoesOn =
  /^\s*(?:Cụ thể|Theo đó|Trong đó|Bên cạnh đó|Đồng thời|Ngoài ra|Đặc biệt|Cùng với đó|Số liệu|Báo cáo|Hội nghị (?:cũng|còn))(?!\p{L})/u
/** "Sau đây là một số hình ảnh tại hội nghị: …": what follows are captions. */
export const showsPictures = /^(?:Sau đây là|Dưới đây là|Xin giới thiệu)\s(?:một số )?hình ảnh/u
/** "Theo báo cáo do Trưởng ban … trình bày, …": the presenter is the reporter. */
export const presentedBy =
  /(?:^|[\s,])[Tt]heo\s(?:dự thảo\s)?[Bb]áo cáo\s[^.;:]{0,60}do\s(?:đồng chí\s|ông\s|bà\s)?$/u
export const presentedTail = /^\s*(?:đã\s)?trình bày(?:\stại\s[^,.;]{3,40})?\s*[,:]\s*/u
export const speechOf = /^(?:Bài )?(?:[Pp]hát biểu|[Tt]ham luận|[Ýý] kiến)(?:\s\p{Ll}+){0,4}?\scủa\s/u
export const toldTo =
  /(?<!\p{L})(?:giao|phân công|cử|đề nghị|yêu cầu|mời|chất vấn|hỏi|(?:ủy|uỷ) quyền(?: của| cho)?)\s(?:đồng chí\s|ông\s|bà\s)?$/u
/** "Chúng tôi mời nhưng anh Ba nói bệnh": whoever stands inside a quotation is told of in it. */
export const inQuotes = /(?:^|[\s(:])["“](?!\s?[-–,.;]|\s(?:\p{L}+\s){0,4}$)[^"”]*$/u
/** "có công văn truyền đạt ý kiến của Tổng Bí thư giao …": said elsewhere. */
export const passedOn =
  /(?<!\p{L})(?:truyền đạt|công văn|văn bản|dẫn lời|trích lời)\s(?:[^,.;:“”"]{0,50}\s)?của\s$/u
export const otherDay = /(?<!\p{L})(?:từng (?:được )?|sẽ (?:được )?nghe (?:\p{L}+ ){0,4})$/u
export const accordingTo =
  /(?:^|[\s(“"])[Tt]heo\s(?:(?:báo cáo|ý kiến|đánh giá|thông tin|lời) (?:của|từ)\s)?$/u
/** Said as anybody would, no order and no praise. */
export const tells =
  /^[^.;:“”"]{0,12}?(?<!\p{L})(?:nói|cho biết|cho hay|cho rằng|chia sẻ|giải thích)(?!\p{L})/u
/** "Báo cáo kiểm điểm sẽ do ông A đọc". */
export const willBe = /(?<!\p{L})sẽ\s(?:được\s|do\s)/u
/** "Dự kiến Phó Thủ tướng sẽ phát biểu; ông A trình bày báo cáo": told before it happens. */
export const ahead = /(?<!\p{L})(?:[Dd]ự kiến|sẽ)(?!\p{L})/u
