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
