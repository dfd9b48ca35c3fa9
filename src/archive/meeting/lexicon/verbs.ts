/** Verbs and function words of meeting prose, as data, lower case. */
import { list } from './list.ts'

/** A title phrase ends before one of these. */
export const TITLE_STOPS: readonly string[] = list(`
  dự | tham dự | tham gia | đến | tới | cùng | đã | đang | sẽ | vừa | cho | nói | phát biểu | chia sẻ
  nhấn mạnh | khẳng định | đề nghị | yêu cầu | báo cáo | trình bày | chủ trì | trao | tặng | nhận | được
  bị | có | là | cũng | khi | thì | mà | phải | cần | đánh giá | ghi nhận | biểu dương | lưu ý | kết luận
  làm việc | dẫn đầu | thăm | kiểm tra | bày tỏ | kiến nghị | nêu | thông tin | giải thích | trả lời
  cảm ơn | chúc | chúc mừng | hoan nghênh | mong | hy vọng | đồng ý | thông báo | công bố | điều hành
  khai mạc | bế mạc | gửi | thay mặt | gặp | hứa | cam kết | thống nhất | quán triệt | phân tích
  đặc biệt | rất | nhiệt liệt | đồng thời | với | theo | rằng | này | cho biết | cho rằng | cho hay
  nhận định | nhắc | chỉ rõ | chỉ ra | đề xuất | đề cập | gợi ý | kêu gọi | do | bởi | như | nhưng | tuy
  vì | để | từ | trên | dưới | sau | trước | trong | ngoài | ra | vào | tiết lộ | khuyến cáo | cảnh báo
  tuyên bố | tỏ | lên | còn | vẫn | chưa | không | thừa nhận | quan tâm | tán thành | động viên | tiếp thu
  giải trình | ủng hộ | thắc mắc | phản ánh | phản bác | bác bỏ | xác nhận | dâng | viếng | bỏ phiếu
  chứng kiến | nghe | lắng nghe | khảo sát | thị sát | bắt | thực hiện | tuyên dương | sinh năm | trú
  vui mừng | kính | bấm nút | cắt băng | đọc | nhất trí | truyền đạt | giới thiệu | tham luận | cung cấp
  mang | hoàn thành | đạt | giữ | thôi | tin tưởng | tin rằng | ký kết | ký ban hành | tiếp tục
  tiếp đoàn | tiếp xúc | làm trưởng đoàn | làm chủ | sinh ngày | trồng cây | khen ngợi | đặt câu hỏi
  đặt vấn đề | hỏi về | đại diện | tái đắc cử | đắc cử | trúng cử | nhậm chức | khuyến khích | bổ nhiệm
  mở | đồng chủ trì | thảo luận | trao đổi | mời | giữ chức | chuyển công tác | làm Chủ | làm Phó | làm Bí
  làm Trưởng | làm Giám | làm Cụm | làm cụm | làm Bộ | thắp hương | nhắc lại | gợi mở | làm Ủy viên | làm Uỷ viên | làm uỷ viên
  làm ủy viên | định hướng | bằng hình thức | xuất hiện | băn khoăn | lần lượt | bảo vệ quan điểm | nghiêm túc | chịu trách nhiệm
  triển khai một | làm Thày | làm đại biểu | làm phó | làm chủ tịch | làm bí thư | làm trưởng | làm giám đốc | sang làm
  gồm | bao gồm | giao cho | giao Phó | giao Bộ | giao ông | giao bà | giao đồng chí | phân công | đặt | giải đáp | nhắn | tâm đắc | đồng tình | đốc thúc | hỏi | xin | rời | thay | dặn
  đưa | giãi bày | bức xúc | trân trọng | lo ngại | chỉ trích | tái khẳng định | nắm | nộp | điều trị | nghỉ hưu | dường như
  Theo đó | Tiếp đó | Trước đó | Sau đó | lúc bấy giờ | ứng cử | từng | hôm nay | hôm qua | sáng nay | chiều nay
`)

/** Openings that look like a verb and belong to a noun: "Ban Quản lý dự án", "Ủy viên dự khuyết", "Giám đốc điều hành". */
export const NOT_VERBS: readonly string[] = list(`
  dự án | dự khuyết | dự phòng | dự trữ | dự báo | dự toán | dự thảo | điều hành công ty | điều hành Công ty | nhận thức
  không quân | trước mắt | nói Việt Nam | nói nhân dân | đại diện thường trú | đại diện thương mại | kiểm tra đảng | trong nước | ngoài nước | sau đại học
`)

/** What a person does when the words that follow are theirs. `at: 'verb'` keeps the verb in the point. */
export const SPEECH_VERBS: Readonly<Record<'after' | 'verb', readonly string[]>> = {
  after: list(`
    cho biết | cho hay | cho rằng | khẳng định | nhấn mạnh | nói rõ | nói | nêu rõ | chỉ rõ | chia sẻ
    nhận định | tiết lộ | thông tin | bày tỏ | báo cáo | giải thích | trả lời | hỏi | phân tích | kể
    thông báo | tuyên bố | tin tưởng | hứa | bộc bạch | khuyến cáo | cảnh báo | đặt câu hỏi | xác nhận
    thừa nhận | phát biểu | quán triệt | trình bày | đặt vấn đề | nhắc lại | tham luận | phản ánh | thắc mắc
    tâm sự | lên tiếng | thuyết trình | nhận xét | nhìn nhận | lý giải | lí giải | băn khoăn | trăn trở | chất vấn
    bình luận | lo ngại | quan ngại | lo lắng | nói thêm | quả quyết | dẫn chứng | nhắc đến | góp ý | phân trần
    tranh luận | lập luận | phản biện | tiếp lời | ví von | giãi bày | trần tình | dẫn giải | khái quát | than phiền | bức xúc
  `),
  verb: list(`
    đề nghị | yêu cầu | lưu ý | ghi nhận | biểu dương | đánh giá cao | đánh giá | chỉ đạo | kiến nghị
    đề xuất | cảm ơn | chúc mừng | hoan nghênh | mong muốn | mong | kêu gọi | gợi ý | giao | cam kết | nêu
    có kết luận | chỉ ra | đề cập | động viên | tuyên dương | khen ngợi | nhắc nhở | kết luận | có ý kiến kết luận
    tán thành | nhất trí | đồng tình | đồng ý | thống nhất | quan tâm | vui mừng | hy vọng | tiếp thu
    giải trình | phê bình | đòi hỏi | gợi mở | định hướng | gửi lời | ủng hộ | dặn dò | căn dặn | nhắn nhủ
  `)
}

/** May stand between a speaker and the verb. */
export const ADVERBS: readonly string[] = list(`
  cũng | đã | đặc biệt | nhiệt liệt | rất | còn | một lần nữa | tiếp tục | đồng thời | vừa | luôn | đều
  trực tiếp | thẳng thắn | mong rằng | lại | có ý kiến | ghi nhận và | trân trọng | bày tỏ và | thay mặt
  tỏ ra | cùng | sau đó | tiếp đó | nhiều lần | chân thành | thì
`)

/** Words that give somebody something to do. */
export const DUTY_WORDS: readonly string[] = list(`
  cần | cần phải | đề nghị | yêu cầu | lưu ý | phải | tiếp tục | giao | đẩy mạnh | tăng cường | tập trung
  nâng cao | rà soát | chủ động | khẩn trương | kiến nghị | quán triệt | động viên | phấn đấu | chú trọng
`)

/** Verbs that open a sentence which goes on asking ("Tăng cường …", "Không để …"). */
export const DUTY_OPENINGS: readonly string[] = list(`
  tăng cường | đẩy mạnh | nâng cao | động viên | tập trung | tiếp tục | rà soát | chủ động | quan tâm | chú trọng | thực hiện
  xây dựng | phát huy | phối hợp | quán triệt | làm tốt | triển khai | bảo đảm | đảm bảo | tổ chức | xác định | khẩn trương
  phấn đấu | kịp thời | tạo điều kiện | tạo mọi điều kiện | hoàn thành | hoàn thiện | củng cố | đổi mới | không để | sớm
  thường xuyên | nghiêm túc | kiên quyết | siết chặt | nhân rộng | đề cao | gắn | đề xuất | hỗ trợ | khuyến khích | tham mưu
`)

/** What bodies are told to do, besides what reports say they did. */
export const TASK_ACTS: readonly string[] = list(`
  bố trí | hướng dẫn | công khai | ghi lại | đối thoại | cử | chủ trì | trình | ban hành | theo dõi | đo đạc | niêm yết
  báo trước | thông báo | chuẩn bị | báo cáo | tham mưu | chỉ đạo | lãnh đạo | giám sát | kiểm tra | xem xét | nghiên cứu | bổ sung | làm rõ
`)

/** What opens the name of a body or of people who may be told to do something. */
export const BODY_NOUNS: readonly string[] = list(`
  huyện | tỉnh | thành phố | quận | xã | phường | thị trấn | thị xã | sở | ban | ngành | cấp | cơ quan | đơn vị
  địa phương | chính quyền | hệ thống | lãnh đạo | cán bộ | đảng viên | đoàn thể | tổ chức | doanh nghiệp
  người đứng đầu | chi bộ | đảng bộ | đảng ủy | đảng uỷ | hội | mặt trận | công an | quân đội | nhà trường | trường
  công ty | tổng công ty | tập đoàn | nhân dân | người dân | đội ngũ | đại biểu | lực lượng | phòng | bộ | thôn
  hợp tác xã | ngân hàng | báo | đồng chí | thủ trưởng | bí thư | chủ tịch | cấp ủy | cấp uỷ | thành ủy | tỉnh ủy
  huyện ủy | quận ủy | thị ủy | UBND | HĐND | MTTQ | ủy ban | uỷ ban | đoàn | liên đoàn | công đoàn | thành viên
  quốc hội | chính phủ | viện | trung tâm | nước | quốc gia | các bên | hai bên | công chức | viên chức | nông dân
  chủ đầu tư | nhà thầu | bệnh viện | báo chí | thanh niên | phụ nữ | cử tri | bộ ngành | tổ | thị đoàn | đối tác
`)
