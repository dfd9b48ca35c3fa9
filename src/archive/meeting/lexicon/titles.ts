/**
 * Words of the meeting room, as data: heads of Vietnamese office titles, ranks and honorifics.
 * Pure lists, lower case, general to the public prose of offices and newspapers; no rule lives here.
 */
import { list } from './list.ts'

/** A title phrase begins with one of these. */
export const TITLE_HEADS: readonly string[] = list(`
  tổng bí thư | thường trực ban bí thư | bí thư | phó bí thư | bí thư thứ nhất | chủ tịch | phó chủ tịch | chủ tịch nước
  phó chủ tịch nước | thủ tướng | phó thủ tướng | bộ trưởng | thứ trưởng | thống đốc | phó thống đốc
  trưởng ban | phó trưởng ban | phó ban | trưởng phòng | phó trưởng phòng | phó phòng | trưởng khoa
  phó trưởng khoa | trưởng đoàn | phó trưởng đoàn | phó đoàn | trưởng bộ môn | trưởng công an
  phó trưởng công an | trưởng | phó trưởng | giám đốc | phó giám đốc | tổng giám đốc | phó tổng giám đốc
  cục trưởng | phó cục trưởng | cục phó | vụ trưởng | phó vụ trưởng | vụ phó | chi cục trưởng
  phó chi cục trưởng | tổng cục trưởng | phó tổng cục trưởng | viện trưởng | phó viện trưởng | hiệu trưởng
  phó hiệu trưởng | hiệu phó | chánh văn phòng | phó chánh văn phòng | phó văn phòng | chánh thanh tra
  phó chánh thanh tra | chánh án | phó chánh án | tổng thư ký | phó tổng thư ký | tổng biên tập
  phó tổng biên tập | tổng kiểm toán | phó tổng kiểm toán | tổng thanh tra | phó tổng thanh tra | ủy viên
  thành ủy viên | chi ủy viên | tỉnh ủy viên | huyện ủy viên | quận ủy viên | thị ủy viên | đảng ủy viên
  đại biểu quốc hội | đại biểu | chủ nhiệm | phó chủ nhiệm | tổng tham mưu trưởng
  phó tổng tham mưu trưởng | tư lệnh | phó tư lệnh | chính ủy | phó chính ủy | chỉ huy trưởng
  phó chỉ huy trưởng | tham mưu trưởng | đại sứ | phó đại sứ | tổng lãnh sự | hội trưởng | cụm trưởng
  cụm phó | đội trưởng | phó đội trưởng | tổ trưởng | phó tổ trưởng | trạm trưởng | phó trạm trưởng
  trưởng thôn | trưởng bản | trưởng ấp | hạt trưởng | phó hạt trưởng | đồn trưởng | kế toán trưởng
  cố vấn | trợ lý | thư ký | người phát ngôn | phát ngôn viên | đại diện | thẩm phán | kiểm sát viên
  luật sư | cử tri | chuyên gia | kỹ sư | kiến trúc sư | bác sĩ | bác sỹ | nhà báo | nhà văn | nhạc sĩ
  nghệ sĩ | giáo sư | phó giáo sư | tiến sĩ | tiến sỹ | thạc sĩ | thạc sỹ | đại tướng | thượng tướng
  trung tướng | thiếu tướng | đại tá | thượng tá | trung tá | thiếu tá | đại úy | thượng úy | trung úy
  thiếu úy | đại uý | thượng uý | trung uý | thiếu uý | đô đốc | phó đô đốc | chuẩn đô đốc | hòa thượng | thượng tọa | đại đức | linh mục
  tổng thống | phó tổng thống | ngoại trưởng | thị trưởng | chủ tịch hđqt | chủ tịch hội đồng | phó tổng
  trưởng nhóm | trưởng ban tổ chức | cán bộ | chuyên viên | luật gia | phật tử | doanh nhân
  cựu chiến binh | già làng | tân chủ tịch | đb | đbqh | nghị sĩ | nghị sỹ | hạ nghị sĩ | hạ nghị sỹ | thượng nghị sĩ
  thượng nghị sỹ | phó trợ lý | đồng chủ tịch | hàm vụ trưởng | hàm vụ phó | báo cáo viên | giảng viên | thủ trưởng
  trưởng đại diện | phó trưởng đại diện | quyền giám đốc | quyền chủ tịch | giám mục | hồng y | thành viên | điều phối viên
  chấp hành viên | trưởng khu | chủ biên | quốc vụ khanh | thống đốc | chánh thanh tra | tổng cục phó | trưởng phân hiệu
  tỉnh trưởng | phó tỉnh trưởng | huyện trưởng | phụ huynh | nhà nghiên cứu | nhà sử học | nhà khoa học | anh hùng | trợ lý giám đốc | uv | uvtv | tgđ | ptgđ | người mẫu
  quốc vương | nhà vua | nữ hoàng | thống tướng | chi hội trưởng | chi hội phó | phân hội trưởng | hội phó | phó hội trưởng
  tổ phó | đội phó | trạm phó | đồn phó | chính trị viên | phó chính trị viên | chính trị viên phó | trung đội trưởng | đại đội trưởng
  tiểu đoàn trưởng | trung đoàn trưởng | lữ đoàn trưởng | sư đoàn trưởng | lữ đoàn phó | trung đoàn phó | tham tán | tổng giám mục
  mục sư | ni sư | ni trưởng | quản đốc | phó quản đốc | công tố viên | điều tra viên | thanh tra viên | người sáng lập
  nhà sáng lập | đồng sáng lập | họa sĩ | hoạ sĩ | nhà thơ | đạo diễn | nhà giáo | nghệ nhân | mẹ việt nam anh hùng
  thường trực ban soạn thảo | thường trực ban chỉ đạo | thường trực bộ chính trị | thường trực tổ biên tập | thường trực tổ công tác
`)

/** Academic and professional letters before a name. */
export const LETTERS: readonly string[] = list(`
  GS | PGS | TS | TSKH | ThS | BS | KTS | LS | NSND | NSƯT | BSCKI | BSCKII
`)

/** What may stand before a title head and belongs to the title. */
export const TITLE_PREFIXES: readonly string[] = list(`
  nguyên | quyền | cựu | tân | cố
`)

/** Forms of address. */
export const HONORIFICS: readonly string[] = list(`
  đồng chí | đ/c | đ / c | ông | bà | anh | chị | cô | ngài | cụ | em | cháu | mr | ms
`)

/** Words that open a body's name: what follows with a capital is a body, not a person. */
export const BODY_WORDS: readonly string[] = list(`
  Ban | Bộ | Sở | Hội | Ủy | Uỷ | Đảng | Quốc | Chính | Trung | Thành | Tỉnh | Huyện | Quận | Cục | Vụ
  Viện | Văn | Phòng | Trường | Công | Tổng | Liên | Mặt | Đoàn | Tòa | Toà | Chi | Thanh | Tập | Ngân
  Nhà | Khu | Hợp | Câu | Cụm | Thị | Quân | Bệnh | Trạm | Chủ | Phó | Bí | Trưởng | Giám | Thủ | Thứ
  Đại | Chánh | Thường | Nguyên
`)
