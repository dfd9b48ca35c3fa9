/** Words the rules go by that stand in no other list, and short forms kept in capitals, as data. */
import { list } from './list.ts'

/** Small words of reports: what leads to days, places, numbers and those present. */
export const LEADING_WORDS: readonly string[] = list(`
  tổ chức | đã tổ chức | tại hội nghị | dự hội nghị | dự và chỉ đạo | chủ trì | tham dự | đến dự | cùng dự | dự có
  ngày | sáng ngày | chiều ngày | tối ngày | sáng | chiều | trưa | tháng | năm | số | nghị quyết số | quyết định số
  chỉ thị số | kế hoạch số | kết luận số | thông báo số | công văn số | phát biểu | phát biểu tại hội nghị | kết luận hội nghị
  báo cáo | yêu cầu | đề nghị | đồng chí | các đồng chí | huyện ủy | tỉnh ủy | thành ủy | đảng ủy | quận ủy | thị ủy
  ủy ban | hội đồng | nhân dân | huyện | tỉnh | thành phố | quận | phường | xã | thị trấn | hộ | hộ nghèo | người | đại biểu
  triệu | tỷ | đồng | triệu đồng | tỷ đồng | và | cùng | các | của | về | có | là | đã | tại | phó chủ tịch | chủ tịch
  bí thư | phó bí thư | bí thư huyện ủy | bí thư tỉnh ủy | phó bí thư huyện ủy | bí thư đảng ủy | ban thường vụ
  ban dân vận | trưởng ban dân vận | ban tuyên giáo | trưởng ban tuyên giáo | ban tổ chức | trưởng ban tổ chức | ban nội chính
  ủy ban kiểm tra | chủ nhiệm ủy ban kiểm tra | văn phòng | mặt trận tổ quốc | hội nông dân | hội phụ nữ | đoàn thanh niên
  liên đoàn lao động | mô hình | cấp ủy | hội trường | trường học | thôn | tập thể | cá nhân | đảng viên | hội viên | đơn vị
  trung ương | việt nam | tổng kết | sơ kết | triển khai | công tác
`)

/** Kept as they are where everything is in capitals. */
export const SHORT_FORMS: readonly string[] = list(`
  UBND | HĐND | MTTQ | TW | TƯ | TP | TP. | HCM | TP.HCM | UBMTTQ | LĐLĐ | HTX | THPT | THCS | CLB | ĐBQH | QH | CP | NQ
  BCH | BTV | XHCN | CHXHCN | GDP | KT-XH | QP-AN | CNTT | VCCI | TTXVN | ATGT | PCCC | BHXH | BHYT | TNHH | CP. | KCN
`)

/** Words that open a sentence and no name; what stands before them ends. */
export const SENTENCE_OPENERS: readonly string[] = list(`
  Ông | Bà | Đồng chí | Các | Tại | Trong | Theo | Sau | Trước | Phát biểu | Báo cáo | Tuy | Với | Cũng | Ngày | Sáng | Chiều
  Tối | Trưa | Về | Để | Từ | Đại biểu | ĐB | Chủ tịch | Phó | Bí thư | Giám đốc | Thủ tướng | Tổng | Bộ trưởng | Bộ | Sở
  Thứ trưởng | Cử tri | Một | Những | Nhiều | Hiện | Đây | Đó | Bên cạnh | Ngoài | Đến | Năm | Qua | Khi | Do | Vì | Nếu | Hội nghị
  Kết | Đề | Trả lời | Trao đổi | Liên quan | Riêng | Còn | Như | Cùng | Tham | Dự | Nói | Đánh giá | Nhấn mạnh | Chia sẻ
  Nhận | Được | Thực hiện | Cụ thể | Đặc biệt | Đối với | Thời gian | Mặc dù | Nhằm | Hai | Ba | Hơn | Gần | Trên | UBND | HĐND
  Quốc hội | Chính phủ | Ban | Người | Quá | Làm | Việc | Bởi | Ở | Lần | Tiếp | Giải | Thông tin | Ủy | Uỷ | Đoàn | Công | Lãnh đạo
`)
