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
  an ninh | an sinh | an toàn | ban hành | báo cáo | bảo vệ | biên chế | bình đẳng | bồi dưỡng
  bồi thường | bổ nhiệm | bổ sung | cá nhân | cán bộ | chế độ | chính quyền | chính sách | chỉ đạo
  chỉnh đốn | chống | chuyển đổi | chức danh | công bằng | công chức | công khai | công nghiệp
  cơ cấu | củng cố | dân chủ | dân tộc | dịch vụ | du lịch | gia đình | giám sát | giáo dục
  giải pháp | giải quyết | giữ vững | hành vi | hiện đại | hiệu lực | hiệu quả | hình thức | hỗ trợ
  học tập | hội viên | huấn luyện | hướng dẫn | khai thác | khen thưởng | khiếu nại | khoa học
  kiến nghị | kiểm soát | kiểm tra | kiện toàn | kinh tế | kỷ cương | kỷ luật | làm theo | lành mạnh
  lâm nghiệp | lãng phí | lắng nghe | lối sống | luân chuyển | minh bạch | môi trường | nâng cao
  năng lực | ngăn chặn | nghĩa vụ | nguồn lực | nguồn vốn | nguyên tắc | người lao động | nhân rộng
  nhiệm vụ | nông dân | nông thôn | ổn định | phát huy | phát triển | phản ánh | phản biện | phạm vi
  phong cách | phòng chống | phòng ngừa | phòng, chống | phương thức | phường | phục vụ | quân sự
  quản lý | quốc phòng | quy hoạch | quyền hạn | quyền lợi | rừng | sáng tạo | sắp xếp | sử dụng
  tác phong | tái cơ cấu | tái định cư | tập thể | thanh tra | tháo gỡ | thẩm quyền | thể thao
  thi hành | thi đua | thị trấn | thống nhất | thu hồi | thu hút | thủ tục | thủy sản | thương mại
  thực hiện | tiêu chuẩn | tiêu cực | tiến bộ | tiếp dân | tiếp nhận | tiết kiệm | tinh giản
  tinh gọn | tôn giáo | tố cáo | tố giác | tổ chức bộ máy | tổ chức chính trị | tổ dân phố | tổng kết
  trách nhiệm | trật tự | trình tự | tuyên truyền | ứng dụng | văn hoá | văn hóa | văn minh | văn nghệ
  vận động | viên chức | viễn thông | việc làm | vững mạnh | xây dựng | xã hội | xe gắn máy | xe máy
  xử lý | y tế | đào tạo | đánh giá | đấu thầu | đấu tranh | đảng viên | đạo đức | điều hành
  điều kiện | định mức | đoàn viên | đối thoại | đối tượng | đổi mới | đơn vị
`)

/** A subject of nothing but these says nothing. */
export const EMPTY_SUBJECT: readonly string[] = list(`
  phương hướng | nhiệm vụ | giải pháp | tiếp tục | đẩy mạnh | tăng cường | xây dựng | nâng cao | xử lý
  thực hiện | sắp xếp | đổi mới | chức năng | các | một số | việc | vấn đề | nội dung | ban hành
`)
