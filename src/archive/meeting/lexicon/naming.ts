/** Words that tell where the name of a figure begins and ends, as data, lower case. */
import { list } from './list.ts'

/** Verbs of reports whose object is counted and that belong to the name: "kết nạp đảng viên". */
export const ACTS: readonly string[] = list(`
  kết nạp | khai trừ | tiếp nhận | giải quyết | trả lời | giám sát | phản biện | kiểm tra | thanh tra | khảo sát
  hiến | góp | đóng góp | ủng hộ | huy động | vận động | quyên góp | trao | trao tặng | tặng | hỗ trợ | thăm
  xây dựng | xây | sửa chữa | sửa | nâng cấp | làm mới | làm | mở rộng | cứng hóa | hoàn thành | khánh thành
  bàn giao | phát hiện | xử lý | xử phạt | khởi tố | bắt giữ | bắt | thu giữ | thu hồi | thu hút | thu | nộp
  cấp mới | cấp giấy | cấp phép | phê duyệt | thẩm định | ban hành | rà soát | sửa đổi | bổ sung | bãi bỏ | công nhận | xếp loại
  đào tạo | bồi dưỡng | tập huấn | tuyên truyền | phổ biến | phát | in | phát hành | đăng tải | tạo việc làm
  giới thiệu | giải ngân | đầu tư | phân bổ | chi trả | chi | xuất khẩu | nhập khẩu | sản xuất | tiêu thụ
  khen thưởng | biểu dương | kỷ luật | hòa giải | tiếp | đón | phục vụ | khám | cấp phát | đăng ký | thành lập
  thực hiện mới | duy trì | nhân rộng | trồng | chuyển đổi | tinh giản | sắp xếp | giảm | tăng | bầu | đạt và vượt
  hoàn thành và vượt | tổng hợp | ghi nhận | phân công | giao | tiết kiệm | vay | cho vay | tham gia | thu hoạch
  giải phóng | tư vấn | trợ giúp | chuyển | kiến nghị | đề xuất | đề nghị | tuyển dụng | giảng dạy | nhận ủy thác | phát phiếu | phấn đấu
`)

/** Verbs that say nothing about what is counted: "tổ chức 4 hội nghị" is about the meetings. */
export const EMPTY_ACTS: readonly string[] = list(`
  tổ chức | tiến hành | thực hiện | triển khai | có | gồm | là | đạt | đạt được | mở | với | diễn ra | xảy ra | được
  còn | bao gồm | chủ trì | ít nhất | phối hợp tổ chức | chủ trì tổ chức | chủ trì | ghi nhận | hiện có | gồm có | chỉ có | phối hợp
  tổ chức được | mở được | thực hiện được | phấn đấu | đã có | bằng | chiếm | ước đạt | lên
`)

/** Nouns that open the next member of a list of bodies or people. */
export const LIST_NOUNS: readonly string[] = list(`
  cơ quan | chính quyền | đơn vị | doanh nghiệp | đoàn thể | ban | ngành | sở | xã | phường | thị trấn
  quận | huyện | thị xã | thị ủy | thị uỷ | cá nhân | hộ | cán bộ | công chức | viên chức | đảng viên | hội viên
  đoàn viên | người | nhân dân | thôn | bản | tập thể | các | khu dân cư | tổ dân phố | địa phương | trường học
  hợp tác xã | kiến nghị | đề xuất | phản ánh | nguyện vọng | điển hình | chiến sĩ | sĩ quan
`)

/** Words before what is measured; a list of nouns is read back to one of them. */
export const MEASURED_HEADS: readonly string[] = list(`
  tổng số | số lượng | số | tỷ lệ | tỉ lệ | giá trị | kim ngạch | sản lượng | doanh thu | thu nhập | diện tích
  mức | tốc độ | thu ngân sách | chi ngân sách | vốn | tổng vốn | kinh phí | lợi nhuận | năng suất | cơ cấu | dư nợ
  nguồn vốn | dân số | độ che phủ | tổng thu | tổng chi
`)
