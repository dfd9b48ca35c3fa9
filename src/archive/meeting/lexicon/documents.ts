/** Kinds of official documents and the letters that stand for them, as data (Decree 30/2020/NĐ-CP Annex III; Party usage). */
import { list } from './list.ts'

/** Kind as citations name it → abbreviations found in document numbers. */
export const DOCUMENT_LETTERS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  'QĐ-TTg': 'Quyết định',
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QC: 'Quy chế',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CTR: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  CV: 'Công văn',
  GM: 'Giấy mời',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  PL: 'Pháp lệnh',
  L: 'Lệnh',
  QTr: 'Quy trình',
  QH: 'Luật'
}

/** Kinds written out, longest first where one opens another. */
export const DOCUMENT_KINDS: readonly string[] = list(`
  Chương trình hành động | Chương trình công tác | Chương trình | Nghị quyết liên tịch | Nghị quyết
  Nghị định | Chỉ thị | Kết luận | Quyết định | Quy định | Quy chế | Thông tư liên tịch | Thông tư
  Thông tri | Thông báo | Thông cáo | Hướng dẫn | Kế hoạch | Phương án | Đề án | Báo cáo | Biên bản
  Tờ trình | Công điện | Công văn | Văn bản | Pháp lệnh | Bộ luật | Luật | Lệnh | Hiến pháp | Giấy mời
`)

/** Kinds a bare number may follow: "Chỉ thị 05", "nghị định 35"; the rest need "số" or letters. */
export const BARE_NUMBER_KINDS: readonly string[] = list(`
  Nghị quyết | Nghị định | Chỉ thị | Kết luận | Thông tư | Quyết định | Quy định
`)

/** Kinds that stand before a number in letters: "QĐ 367/TTg", "NQ 54". */
export const SHORT_KINDS: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định'
}

/** Issuers end before one of these. */
export const ISSUER_STOPS: readonly string[] = list(`
  về | ban hành | quy định | đã | sửa đổi | tiến hành | gắn | trong | và các | là | được | có | cho
  đối với | phê duyệt | nêu | tại | đến | đề ra | ngày | cũng | nhằm | để | yêu cầu | năm | hướng dẫn
  khi | thì | do | với | theo | từ | đi vào | giai đoạn | cùng | dành | mới | vừa | sẽ | còn | phải | mà
  nhấn mạnh | khẳng định | xác định | chỉ đạo | giao | triển khai | xuất phát | thể hiện | vẫn | đang
  chưa | không | này | như | vào | bổ sung | kết luận
`)

/** A subject not in quotes ends before one of these: what follows is the sentence's own. */
export const SUBJECT_STOPS: readonly string[] = list(`
  thì | đã | là | mà | xác định | nêu rõ | sẽ | vẫn | đang | cũng | cho biết | cho thấy | cho rằng | có hiệu lực | gắn với
  mới ban hành | vừa ban hành | được ban hành | được triển khai | được tổ chức | nói trên | nêu trên
  còn rất | còn nhiều | còn chậm | phải gắn | do Bộ | do bộ | do Ban | và nội dung này
`)

/**
 * What goes on after a comma inside a subject: "cán bộ, đảng viên", "tư tưởng, đạo đức, phong cách". Words that stand
 * after a comma in quoted titles and in subjects of the press, counted.
 */
export const GOES_ON: readonly string[] = list(`
  an toàn | ban hành | báo cáo | bảo vệ | biên chế | bổ nhiệm | bổ sung | cá nhân | cán bộ | chế độ
  chỉ đạo | chính quyền | chính sách | chỉnh đốn | chống | chuyển đổi | công bằng | công chức | công khai
  công nghiệp | dân chủ | du lịch | đảng viên | đào tạo | đạo đức | đánh giá | đấu tranh | điều hành
  đổi mới | đơn vị | đoàn viên | giải pháp | giám sát | giáo dục | giữ vững | hành vi | hiện đại
  hiệu lực | hiệu quả | học tập | hội viên | hỗ trợ | kỷ cương | kỷ luật | kiểm soát | kiểm tra | kinh tế
  khen thưởng | khoa học | khiếu nại | lành mạnh | lãng phí | làm theo | lối sống | luân chuyển
  minh bạch | môi trường | năng lực | nâng cao | ngăn chặn | nguồn lực | người lao động | nhiệm vụ
  nông dân | nông thôn | ổn định | phát huy | phát triển | phản biện | phong cách | phòng chống | phòng ngừa
  phòng, chống | phương thức | quản lý | quân sự | quốc phòng | quy hoạch | quyền hạn | sắp xếp | sử dụng
  tác phong | tái cơ cấu | tập thể | tháo gỡ | thanh tra | thi đua | thi hành | thống nhất | tiêu cực
  tiết kiệm | tinh gọn | tinh giản | tố cáo | tố giác | tổ chức bộ máy | tổ chức chính trị | tổng kết | trách nhiệm | trật tự | tuyên truyền
  ứng dụng | văn hóa | văn hoá | văn minh | viên chức | viễn thông | vững mạnh | xây dựng | xe gắn máy | xe máy
  xã hội | xử lý | y tế
`)

/** A subject of nothing but these says nothing. */
export const EMPTY_SUBJECT: readonly string[] = list(`
  phương hướng | nhiệm vụ | giải pháp | tiếp tục | đẩy mạnh | tăng cường | xây dựng | nâng cao | xử lý
  thực hiện | sắp xếp | đổi mới | chức năng | các | một số | việc | vấn đề | nội dung | ban hành
`)
