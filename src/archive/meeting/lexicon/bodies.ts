/** What opens the name of a body that may speak, as data, case as printed. */
import { list } from './list.ts'

export const BODY_SPEAKERS: readonly string[] = list(`
  UBND | HĐND | UBKT | MTTQ | Ủy ban | Uỷ ban | Hội đồng | Ban | Bộ | Sở | Cục | Tổng cục | Vụ | Thanh tra | Tòa án | Toà án
  Viện | Viện kiểm sát | Chính phủ | Quốc hội | Công an | Đảng bộ | Đảng ủy | Đảng uỷ | Thành ủy | Thành uỷ | Tỉnh ủy
  Tỉnh uỷ | Huyện ủy | Huyện uỷ | Quận ủy | Quận uỷ | Thị ủy | Liên đoàn | Tổng Liên đoàn | Hội | Hiệp hội | Mặt trận
  Tổng công ty | Tổng Công ty | Tập đoàn | Công ty | Ngân hàng | Bảo hiểm | Kiểm toán | Văn phòng | Trung tâm
  Chi cục | VCCI | Tỉnh đoàn | Thành đoàn | Trung ương Đoàn | Kho bạc | Tổ công tác | Đoàn giám sát | Đoàn kiểm tra
  Phòng | Trường | Học viện | Đại học | Bệnh viện | Bộ Chỉ huy | Bộ Tư lệnh
`)

/** What meets to decide, so that its wish is the meeting's: the first words of its name. */
export const SITTING_BODIES: readonly string[] = list(`
  Ủy ban Kiểm tra | Uỷ ban Kiểm tra | Ủy ban kiểm tra | Uỷ ban kiểm tra | UBKT | Bộ Chính trị | Ban Bí thư | Ban bí thư
  Ban Chấp hành | Ban chấp hành | BCH | Ban Thường vụ | Ban thường vụ | Trung ương | HĐND | Hội đồng nhân dân
  Ủy ban Thường vụ Quốc hội | Uỷ ban Thường vụ Quốc hội | UBTVQH
`)

/** What sits in sessions of its own, as data: where a session is told with one of these, it is theirs. */
export const COUNCILS: readonly string[] = list(`
  HĐND | Hội đồng nhân dân | Hội đồng Nhân dân | Thường trực HĐND | Quốc hội | Chính phủ | Thường trực Chính phủ
  Ủy ban Thường vụ Quốc hội | Ủy ban thường vụ Quốc hội | UBTVQH | UBND | Ủy ban nhân dân | Ủy ban Nhân dân
  Ủy ban Kiểm tra | UBKT | Ủy ban MTTQ | Ủy ban Trung ương MTTQ | Ủy ban Trung ương Mặt trận Tổ quốc
  Ủy ban trung ương MTTQ | Ủy ban trung ương Mặt trận Tổ quốc
  Ủy ban Kinh tế | Ủy ban Pháp luật | Ủy ban Tư pháp | Ủy ban Tài chính - Ngân sách | Ủy ban Đối ngoại
  Ban Chấp hành | Ban chấp hành | BCH | Ban Thường vụ | Ban thường vụ | Ban Bí thư | Bộ Chính trị
  Tỉnh ủy | Thành ủy | Huyện ủy | Quận ủy | Thị ủy | Đảng ủy | Thành đoàn | Tỉnh đoàn | Trung ương Đoàn
  Hội đồng bầu cử quốc gia | Hội đồng Bầu cử quốc gia | Ban Chỉ đạo | Ban chỉ đạo
  Bộ Ngoại giao | Bộ Công Thương | Bộ Công an | Bộ Tài chính | Bộ Y tế | Bộ Giao thông Vận tải | Bộ Nội vụ
`)

/** Words that are no name and go on with a council's name: "HĐND tỉnh …", "Ban Chấp hành Đảng bộ thành phố …". */
export const COUNCIL_WORDS: readonly string[] = list(`
  tỉnh | thành phố | huyện | quận | thị xã | thị trấn | xã | phường | trung ương | nhân dân | đảng bộ | quốc gia
  Trung ương | Đảng bộ | Nhân dân | Quốc gia | Thành phố | Cộng sản | Mặt trận Tổ quốc
  Công an | Công đoàn | Nông dân | Phụ nữ | Thanh niên | Cựu chiến binh | Liên hiệp | Lao động | Luật gia | Nhà báo
  Đảng ủy | Đảng uỷ | Tỉnh ủy | Tỉnh uỷ | Thành ủy | Thành uỷ | Huyện ủy | Huyện uỷ | Quận ủy | Quận uỷ | tỉnh ủy | thành ủy | huyện ủy | tỉnh uỷ | thành uỷ | huyện uỷ
`)
