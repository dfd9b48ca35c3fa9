/** The words by which a sentence tells who came to a meeting, and who did not. */

export const attends =
  /(?<!\p{L})(?:về phía [^,.;:]{2,60}?\s(?:có|gồm)|tham dự|cùng dự|đến dự|tới dự|về dự|dự (?:hội nghị|Hội nghị|buổi|lễ|Lễ|cuộc|phiên|kỳ họp|đại hội|Đại hội|và|có|họp|hội thảo|toạ đàm|tọa đàm|khai mạc)|dự,|dự có|dự\.|có mặt|sự (?:tham gia|chứng kiến|hiện diện) của|tham gia (?:cùng đoàn|đoàn|buổi|hội nghị|cuộc)|cùng đi|tham dự có|tiếp đoàn|cùng tham gia)(?!\p{L})(?!\s(?:thảo|án|kiến|báo|toán|luật|phòng|tính|trữ|định|khuyết))/iu
export const attendsTail =
  /^\s*(?:…|\.\.\.)?\s*(?:,|[-–](?=\s))?\s*(?:(?:đã|cũng|cùng|trực tiếp)\s)*(?:tham dự|đến dự|tới dự|về dự|dự|có mặt|tham gia(?!\s(?:ban|bch|btv|đảng|hội đồng|làm|vào|cấp)(?!\p{L})))(?!\p{L})(?!\s(?:thảo|án|kiến|báo|toán|luật|phòng|tính|trữ|định|khuyết))/iu
/** "A; B; đại diện các sở đã dự phiên khai mạc": those behind the names came with them. */
export const withOthers =
  /^\s*[;,]?\s*(?:và\s|cùng\s)?(?:đại diện|lãnh đạo|các|một số|nhiều|đông đảo)\s[^.;:“"]{3,140}?\s(?:đã\s|cùng\s|cũng\s)*(?:tham dự|đến dự|tới dự|dự (?:phiên|lễ|buổi|hội nghị|kỳ họp|đại hội|họp))(?!\p{L})/iu
/** "vắng mặt", "không tham dự": of those who did not come. */
export const absentTail =
  /^[^.;]{0,40}?(?<!\p{L})(?:vắng mặt|không (?:có mặt|tham dự|dự|tham gia|thể (?:tham )?dự))(?!\p{L})/iu
/** "Hội nghị vinh dự được đón Phó Bí thư A; Chủ tịch B": guests, where the meeting itself is the host. */
export const welcomes =
  /^(?:Tới dự|Hội nghị|Đại hội|Hội thảo|(?:Buổi|Cuộc|Phiên|Kỳ|Lễ|Chương trình)\s\p{Ll}+)(?:\s[^\s.;:“”"]+){0,8}?\s(?:vinh dự|hân hạnh|vui mừng)(?:\s(?:được|đã))*\s(?:đón tiếp|chào đón|đón)(?!\p{L})(?!\snhận)/u
/** "bầu Đoàn Chủ tịch gồm … và bà A", "Ban Thẩm tra tư cách đại biểu do ông B làm trưởng ban": chosen there, so there. */
export const seated =
  /(?:(?<!viên )Đoàn (?:Chủ tịch|chủ tịch|[Tt]hư ký)(?!\s\p{Lu}|\s(?:Ủy|Uỷ) ban)|[Tt]hư ký đoàn|[Bb]an [Tt]hẩm tra tư cách đại biểu)[^.]{0,40}?\s(?:gồm|do|có|là)\s/u
/** "Ngoài ra còn có Phó Chủ nhiệm A; Thứ trưởng B", right behind those who came. */
export const moreGuests = /^(?:Ngoài ra,?\s)?(?:[Cc]òn|[Cc]ùng|[Cc]ũng)\s(?:còn\s)?có\s/u
