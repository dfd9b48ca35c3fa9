/** Words that tell what kind of news a piece is, as data: of gatherings, of the stage and the pitch, of the wires. */
import { list } from './list.ts'

/** Bodies that sit: where one "họp", a meeting is told. */
export const SITTING_BODIES: readonly string[] = list(`
  Quốc hội | Chính phủ | Bộ Chính trị | Ban Bí thư | Ban bí thư | Ban Chấp hành | Ban chấp hành | Ban Thường vụ
  Ban thường vụ | Ban Chỉ đạo | Ban chỉ đạo | Ban Thường trực | Thường trực | Thường vụ | Ủy ban | Uỷ ban | Hội đồng
  HĐND | UBND | UBKT | UBTVQH | Đảng ủy | Đảng uỷ | Thành ủy | Thành uỷ | Tỉnh ủy | Tỉnh uỷ | Huyện ủy | Huyện uỷ
  Quận ủy | Quận uỷ | Trung ương | đại biểu
`)

/** Of the stage, the screen and the pitch: their press days are no meetings of an office. */
export const SHOW_WORDS: readonly string[] = list(`
  HLV | huấn luyện viên | cầu thủ | bàn thắng | trận đấu | đội tuyển | tiền đạo | hậu vệ | vòng loại | sân cỏ | bóng đá
  ca sĩ | diễn viên | người mẫu | hoa hậu | á hậu | album | MV | showbiz | đạo diễn | bộ phim | phim | ca khúc | người hâm mộ
  fan | liveshow | thời trang | nam thần | mỹ nhân | thảm đỏ | siêu xe | smartphone | gameshow
`)

/** Agencies and papers abroad that are quoted. */
export const FOREIGN_PRESS: readonly string[] = list(`
  Reuters | AFP | AP | CNN | BBC | Nikkei | New York Times | Washington Post | Xinhua | Tân Hoa xã | Tân Hoa Xã | Sputnik
  RT | Guardian | Bloomberg | Yonhap | Kyodo | Fox News | Daily Mail | Thời báo Hoàn Cầu | SCMP | Independent | CNBC
  Financial Times | Wall Street Journal | The Hill | NBC | CBS | USA Today | Telegraph | TASS | Interfax | KCNA
`)

/** What stands for other countries' affairs. */
export const ABROAD: readonly string[] = list(`
  Washington | Bắc Kinh | Bình Nhưỡng | Moscow | Matxcơva | Mátxcơva | Tokyo | Seoul | NATO | Lầu Năm Góc | Nhà Trắng | Kremlin
  Liên Hợp Quốc | Liên hợp quốc | LHQ | Hội đồng Bảo an | G20 | G7 | EU | Liên minh châu Âu | Tổng thống Mỹ | Ngoại trưởng | Hoa Kỳ | Tổng thống Nga | Triều Tiên | Syria
  Ukraine | Iran | Iraq | Qatar | Trump | Putin | Obama | Kim Jong-un | Kim Jong Un | Tập Cận Bình | Philippines | Philippine
  Hong Kong | Đài Loan | Hàn Quốc | Israel | nước Anh | nước Pháp | Trung Quốc | Thái Lan | Nhật Bản | Myanmar | APEC | ASEAN
`)

/** What stands for offices of this country. */
export const AT_HOME: readonly string[] = list(`
  UBND | HĐND | UBMTTQ | MTTQ | Quốc hội | Chính phủ | Bộ Chính trị | Ban Bí thư | Trung ương | Thành ủy | Thành uỷ | Tỉnh ủy
  Tỉnh uỷ | Huyện ủy | Huyện uỷ | Quận ủy | Quận uỷ | Sở | Bộ | TP.HCM | TP. HCM | TP HCM | Hà Nội | Đà Nẵng | tỉnh | huyện
  quận | Hội Luật gia | Tổng Bí thư | Tổng bí thư | Ủy ban | Uỷ ban | Ban Thường vụ | Hiệp hội | Tập đoàn | Công ty | ngân hàng
`)

/** Papers and agencies at home: what somebody tells one of them is said outside the meeting. */
export const HOME_PRESS: readonly string[] = list(`
  VnExpress | Tuổi Trẻ | Tuổi trẻ | TTO | Zing | Zing.vn | Thanh Niên | Dân trí | Dân Trí | VietNamNet | VietnamNet | Vietnamnet | Lao Động
  Tiền Phong | Người Lao Động | NLĐ | Người Đưa Tin | Người đưa tin | Pháp Luật | Pháp luật | Infonet | VTC News | VOV | VTV | Sài Gòn Giải Phóng
  Nhân Dân | Hà Nội mới | Hànộimới | TTXVN | Thông tấn xã | Vietnam+ | Đất Việt | Giao thông | Báo Giao thông | Kiến Thức | Saostar | SGGP
`)
