/** What public prose counts, as data. Gathered from word statistics of published news; case as printed. */
import { list } from './list.ts'

/** Units of two or more words; one-word units need no list. */
export const COMPOUND_UNITS: readonly string[] = list(`
  trường hợp | dự án | thí sinh | đối tượng | quốc gia | độ C | học sinh | đại biểu | doanh nghiệp
  cán bộ | thành viên | đơn vị | bệnh nhân | cổ phiếu | bàn thắng | công ty | nhân viên | binh sĩ | hộ dân
  ca mắc | cầu thủ | mã lực | máy bay | công nhân | bị can | bị cáo | hành khách | đô la | lao động
  nạn nhân | thanh niên | cơ sở | tên lửa | tổ chức | hải lý | sinh viên | trận đấu | xe máy | chỉ tiêu
  cá nhân | cơ quan | trẻ em | phụ nữ | cảnh sát | thuyền viên | đảng viên | nhân dân | chương trình
  lượt khách | chỗ ngồi | tác phẩm | công trình | tuyến đường | địa phương | hồ sơ | giáo viên | công dân
  căn hộ | thi thể | ca tử vong | vụ việc | nội dung | sản phẩm | tỉnh thành | tỉnh, thành
  tỉnh, thành phố | đội bóng | khu vực | thành phố | lãnh đạo | chuyến bay | ngư dân | chức danh
  phiên bản | ca nhiễm | giai đoạn | nghi phạm | nhiệm vụ | vị trí | bài thi | nhà máy | phương tiện
  làn xe | vấn đề | khách hàng | bệnh viện | du khách | vợ chồng | thập kỷ | lượt xem | lượt người
  quan chức | lĩnh vực | ứng viên | tập thể | cổ phần | cửa hàng | tài khoản | chiến sĩ | mục tiêu
  thủy thủ | thiết bị | tiêu chí | quân nhân | kiến nghị | danh hiệu | hạng mục | quyết định | trung tâm
  địa điểm | cuốn sách | dịch vụ | hội viên | luật sư | tổ hợp | hệ thống | ứng dụng | gia đình | câu hỏi
  cử tri | gương mặt | biên chế | biệt thự | hợp đồng | điện thoại | tài xế | huy chương | yếu tố
  hội nghị | mô hình | chi hội | chi bộ | chi nhánh | nhân vật | chủ hộ | trụ sở | tồn tại | hạn chế
  nhóm vấn đề | cuộc họp | cuộc đối thoại | đảng bộ | tổ dân phố | khu dân cư | thôn, bản | ý kiến
  đề xuất | đề án | kế hoạch | văn bản | thủ tục | thủ tục hành chính | nhiệm kỳ | đồng chí | ủy viên
  đoàn viên | hộ nghèo | hộ gia đình | người dân | nhà văn hóa | tổ hòa giải | hợp tác xã | tổ hợp tác
  câu lạc bộ | làng nghề | liệt sĩ | thương binh | thôn bản | tiểu ban | tổ công tác | đoàn công tác
  đoàn kiểm tra | ngân hàng | tổ chức đảng | tổ chức cơ sở đảng | dân quân | chức sắc | tín đồ
  cơ sở thờ tự | nghị quyết | nghị định | thông tư | tờ trình | báo cáo | luật | giải pháp | bài học
  phong trào | cuộc vận động | khu công nghiệp | cụm công nghiệp | lượt cán bộ | bộ phận | nhà đầu tư
  nhà khoa học | chuyên gia | diễn giả | gian hàng | mặt hàng | đầu việc | đầu mối | phòng học | trạm y tế
  trường học | điểm trường | điểm cầu | đầu cầu | buổi làm việc | phiên họp | kỳ họp | phóng viên | nhà báo
  cơ quan báo chí | nhà tài trợ | tình nguyện viên | vận động viên | huấn luyện viên | trọng tài
  đội tuyển | quận, huyện | quận, huyện, thị xã | quận, huyện, thị ủy | xã, phường | xã, phường, thị trấn
  phường, xã | huyện, thị xã | huyện, thành phố | huyện, thị | cán bộ, chuyên viên | cán bộ, đảng viên
  cán bộ, công chức | tồn tại, hạn chế | lượt hộ | triệu lượt | đoàn khách | nhà hảo tâm | suất quà
  phần quà | căn nhà | ngôi nhà | đơn thư | tin báo | vụ tai nạn | cơ hội | điểm du lịch | điểm đến
  nền kinh tế | quốc đảo | phó bí thư | phó chủ tịch | ban chỉ đạo | đứa con | mùa giải | cô gái
  nữ sinh | nguyện vọng | chung cư | tòa nhà | nghi can | liều vắc xin | văn phòng | thị trấn | tiêm kích
  hoạt động | bé gái | thuỷ điện | nhà máy thủy điện | bệ phóng | hài cốt | thiếu niên | nguồn tin
  màn hình | tội danh | trụ cột | nguyên nhân | phiến quân | ngôn ngữ | giám khảo | điển hình
  thương hiệu | cư dân | vệ tinh | trực thăng | thuê bao | món ăn | giảng viên | cảng hàng không
  thỏa thuận | vết thương | sự kiện | mảnh đất | hình ảnh | giao dịch | biểu hiện | vở kịch | lực lượng
  huyền thoại | chị em | chế độ | bông hoa | lễ hội | khán giả | hậu vệ | di tích | thói quen | lon bia
  khâu đột phá | hố sụt | hòn đảo | chàng trai | biện pháp | tạp chí | thách thức | kịch bản | hoa hậu
  hiệu trưởng | cơn bão | nhóm giải pháp | nhóm nhiệm vụ | đoàn đại biểu | tổ chức cơ sở | đối tác
  hộ nông dân | cơ sở sản xuất | cán bộ chiến sĩ | cán bộ, chiến sĩ | máy móc | tàu cá | tàu thuyền
  bài viết | bài báo | tác giả | giải thưởng | khoản vay | gói thầu | hiệp hội | quầy hàng | xe buýt
  xe tải | ô tô | xe ô tô | chỉ số | tiêu chuẩn | quy chuẩn | dự thảo | dự án luật | dự thảo luật
  tham luận | chuyên đề | phiên chất vấn | lượt ý kiến | lượt đại biểu | điều kiện
  nguyên tắc | điểm nghẽn | báo đài | hồ thủy điện | hồ chứa | biên bản | đài truyền hình
  công nhân lao động | công chức | công ty con | công trình dự án | chủ tịch | chủ thể | chủ đề
  chủ trương | thành tựu | thành phần | thế hệ | đề tài | đề nghị | đề mục
  phát biểu | công đoàn | công đoàn viên | trưởng thôn | trưởng bản | thành tích | hàng hóa
  bà mẹ Việt Nam Anh hùng | điểm nóng | cửa khẩu | an sinh | đại diện | văn kiện | văn kiện hợp tác
  phiên thảo luận | đồng đội | nhà lãnh đạo | nguyên thủ | đại sứ | hội thảo | diễn đàn | cuộc gặp
  dân tộc | thành viên Chính phủ | tín hiệu | tổ máy | chuyến công tác | lượt ý kiến phát biểu
  lượt cử tri | đơn khiếu nại | đơn tố cáo | chi tiết | cụm từ | đoàn kinh tế | trạm thu phí
  tổ chức tín dụng | ngành nghề | siêu thị | trung tâm thương mại | nhà trẻ | nhà khách | khu phố
  khu đô thị | tàu chiến | vụ cháy | vụ phạm tội | vụ vi phạm | ca bệnh | giường bệnh | bác sĩ
  điều dưỡng | lượt xe | chuyến tàu | chuyến xe | cầu cảng | tuyến xe | công trường | hồ nước | con lợn
  con trâu | trang trại | gia trại | vườn cây | cây xanh | kết luận | kết quả | kết luận thanh tra
  đoàn đông người | lượt công dân | lượt công chức
  ha rừng | phó giám đốc | phó đoàn | phó chánh án | phó trưởng ban | phó trưởng đoàn | nhân khẩu | nhân sự | nhân chứng
  tay súng | nam thanh niên | nam sinh | nam giới | chiến thắng | chiến binh | chiến hạm | anh em | ngôi sao | khẩu súng
  khẩu pháo | làn đường | tiền án | tiền đạo | tiền vệ | cánh cửa | cửa xả | kỹ sư | kỹ thuật viên | thửa đất | doanh nhân
  chức năng | chức vụ | lô đất | thường dân | học viên | tân binh | màu sắc | thủ môn | thủ lĩnh | thủ khoa | vòm cầu | sĩ quan
  sỹ quan | bức tranh | bức ảnh | bức tượng | bóng đèn | chất vấn | hành vi | vết nứt | lớp tập huấn | tổng công ty | tổng cục
  hình thức | yêu cầu | yêu sách | hóa đơn | hoá đơn | dấu hiệu | tướng lĩnh | bưu kiện | bưu cục | buồng phòng | phi công
  phương án | phương hướng | tù nhân | địa bàn | địa chỉ | phản ánh | gương điển hình | ưu tiên | ưu đãi | lưu học sinh | trí thức
  ứng cử viên | ý tưởng | thông số | thông tin | dây chuyền | động cơ | tiểu đoàn | tiểu thương | cộng sự | thiếu nữ | thiếu nhi
  tình huống | tình tiết | cường quốc | bé trai | cá thể | nút giao | ngoại ngữ | ngoại binh | đột phá | giấy chứng nhận | giấy phép
  tín chỉ | cổ động viên | cổ đông | đặc khu | vi phạm | giá trị | tuyển thủ | binh lính | binh sỹ | phụ huynh | tiết mục | ki ốt
  ổ dịch | đính chính | nghị sĩ | nghị sỹ | thượng nghị sĩ | hạ nghị sĩ | liên đoàn lao động | liên đoàn | nghiệp đoàn | năm tuổi
  trưởng ngành | giáo sư | phó giáo sư | tiến sĩ | tiến sỹ | thạc sĩ | bác sỹ | cử nhân | kiểm sát viên | thẩm phán | điều tra viên
  chuyên viên | đại lý | nhà nghiên cứu | nhà giáo | nhà sản xuất | nhà cung cấp | nhà thầu | chủ nhà trọ
  phòng họp | luật gia | cơ chế | giám sát | kênh thông tin | quần đảo | suất học bổng | quận huyện
  bất động sản | vật cản | cây xăng | tuyến metro | loại phí | cấp phó | mã hàng | cấp độ | vụ án | điểm thi | phân khu | chuyến hàng
  trạm quan trắc | phòng ban | bãi xe | thùng rác
  con sông | con cá | con bò | cháu nhỏ | điểm sáng | điểm bưu điện | loài động vật | viên kim cương | nữ bộ trưởng
  bộ hài cốt | trang tin | khu đất | phó chánh văn phòng | đợt thi đua | phiên chợ
  thành viên hội đồng | cơ sở giáo dục | cơ sở y tế | tổ chức thành viên | người lao động | lượt đoàn | nhóm kiến nghị | thứ trưởng | bộ trưởng | bí thư | vụ trưởng | cục trưởng | nhà chờ | điểm sạt lở | tiểu vùng | bộ ngành | lượt địa phương | lượt bộ, ngành | lượt bộ
  diễn viên | công việc | trưởng phòng | quy trình | qui trình | quy định | qui định | tăng ni | bên | dự luật | thành tố | phạm nhân | khách mời
  toà nhà | khuyết điểm | sai phạm | hiệp định | hiệp ước | khách sạn | tập đoàn | định hướng | khu đô thị mới | phó trưởng phòng
  thẩm phán | đại sứ | tổng thống | thủ tướng | bộ trưởng | thống đốc | phiếu trình | thanh tra viên | phân xưởng | viên chức | uỷ viên
  thỏa thuận | thoả thuận | kỷ lục | trưởng đoàn | nhà ga | bến xe | bãi đỗ xe | máy bơm | chốt | trạm biến áp
  ấn phẩm | công an | trọng tâm | đơn nặc danh | sáng kiến | chặng đường | liệt sỹ | nghiên cứu sinh | mũ bảo hiểm | tôn giáo
  hạt nhân | nhu cầu | giám đốc | đô thị | hoà giải viên | hòa giải viên | đối thoại viên | quan sát viên | điện kế | sự việc
  nhiệm kì | chức việc | nông trường | thẻ hội viên | kỹ thuật | hoà ước | hòa ước | bệnh phẩm | ca khúc | hạt giống
  tỉnh ủy | tỉnh uỷ | thành ủy | thành uỷ | huyện ủy | huyện uỷ | giờ đồng hồ
  tài liệu | tài sản | lý do | thập niên | lời khuyên | kiến trúc sư | chính trị gia | cộng đồng | sân bay
  khó khăn | lựa chọn | dữ liệu | đường dây | thị trường | nghệ sĩ | nghệ sỹ | tàu ngầm | tàu vỏ thép | con trai
  con gái | căn cứ | nghiên cứu | nền tảng | chiến dịch | vật liệu | thử thách | học bổng | vướng mắc
  khó khăn, vướng mắc | chi cục | kỹ năng | sự cố | bảo vệ | thợ lặn | cáo buộc | xu hướng | tin nhắn | vũ khí
  vắc xin | trường đại học | đại học | thầy cô | thầy cô giáo | tấm gương | mạng lưới | hành động | khía cạnh
  phật tử | nguồn lực | góc độ | xu thế | bức xúc | nguy cơ | cụm thi | đám cháy | phái đoàn | nông dân | ca sĩ
  vai trò | câu chuyện | chuyến thăm | cam kết | thiếu sót | mối quan ngại | cháu bé | tòa án | toà án | phiên tòa
  phiên toà | bãi biển | đất nước | tội phạm | xe đạp | giấy tờ | trang web | hãng hàng không | tuyên bố | thai nhi
  lán trại | sà lan | quyển sách | chính sách | nhãn hiệu | thông báo | món quà | bể bơi | đứa trẻ | khung giờ
  khung giá | cơ cấu | cơ sở dữ liệu | chi tiêu | vụ cướp | vụ trộm | lễ kỷ niệm
  cuộc thanh tra | cuộc kiểm tra | cuộc giám sát | cuộc thi | cuộc bầu cử | cuộc tiếp xúc | buổi tiếp xúc | đoàn thanh tra
  đoàn giám sát | người dùng | hội đồng | đồng bào | đại dự án | đơn, thư | nhà ngoại giao
  anh, chị | anh chị | cô, chú | bí thư chi bộ
`)

/** Capitalised nouns that may be counted: "02 Nghị định", "12 Hội Luật gia". */
export const CAPITAL_UNITS: readonly string[] = list(`
  Nghị định | Nghị quyết | Luật | Thông tư | Chỉ thị | Hội | Sở | Ban | Chi cục | Trung tâm | CLB | HTX
  Đảng bộ | Chi bộ | Huyện ủy | Quận ủy | Bằng khen | Giấy khen | Cờ | Huân chương | Bộ | ngành
  Kỷ niệm chương | Tổ | UBND | ĐBQH | TTHC | Chi hội | Chi đoàn | Đoàn | Liên đoàn | Công đoàn | Tổ hội
  Câu lạc bộ | Huyện ủy viên | Thành ủy viên | Tỉnh ủy viên | Quận ủy viên | Đảng ủy viên | Thành ủy | Tỉnh ủy | Huy chương | Kế hoạch | Quyết định | Ủy viên | Uỷ viên | Phó Chủ tịch | Bộ trưởng | Ủy ban | Uỷ ban | Tổng công ty | Phó Thủ tướng | Thứ trưởng | Chủ tịch | Anh hùng
  Phó chủ tịch | Phó Bí thư | Phó bí thư | Bí thư | Đại biểu | Đảng viên | Diễn đàn | Văn phòng | Giám đốc | Phó Giám đốc | Phó giám đốc | Trưởng ban
  Hiệp định | Ngân hàng | Phiếu trình | Thẩm phán | Tổng cục | Vụ án | Đại sứ | Tổng thống | FTA | Chi Hội | Tổng lãnh sự | Chương | Điều | Đài PTTH | Đài PT-TH
`)

/** Short forms that are counted: "36.500 DN". */
export const SHORT_UNITS: readonly string[] = list(`
  DN | DNNN | DNNVV | CN | CĐ | CĐCS | HS | SV | GV | HV | ĐB | ĐBQH | CBCC | CBCCVC | CBCNV | CBCS | CNVC | CNVCLĐ | CNVC-LĐ | NLĐ
  VĐV | HLV | CLB | HTX | ĐVTN | KCN | KCX | CCN | TTHC | DA | HCV | HCB | HCĐ | CTV | UAV | CSKD | TCTD | NHTM
`)

/** Money, measures and what is written tight to the number. */
export const MEASURES: readonly string[] = list(`
  đồng | VNĐ | VND | USD | euro | EUR | đô la Mỹ | đô la | bảng Anh | yên | nhân dân tệ | ha | hecta | m
  mét | m2 | m3 | m² | m³ | km | km2 | km² | cm | cm2 | cm3 | mm | kg | g | tấn | tạ | lít | kWh | MW | GB | MB | TB
  kW | MWp | inch | độ C | mét khối | mét vuông | MVA | kV | kWp | GW | hải lý | mẫu | sào
  cây số | Euro | EURO | yen | Yên | Yen | JPY | NDT | CNY | won | Won | bạt | baht | Baht | kíp | kip | rúp | bảng | HP | CV | sải
`)

/** Words that follow a number without being counted by it. */
export const NOT_UNITS: readonly string[] = list(`
  của | và | đến | trong | đã | tại | là | cho | tới | với | bị | có | ở | để | sẽ | được | về | trên
  dưới | cũng | khi | thì | từ | sau | trước | này | vào | do | nhưng | mới | bên | không | theo | hoặc
  cùng | lên | tăng | giảm | vừa | thuộc | đang | còn | đưa | các | những | một | nên | mà | đó | vẫn
  phải | như | qua | ra | nay | diễn | rất | đều | lại | tiếp | so | năm | nhằm | bởi | vì | gồm | chỉ
  hay | nếu | rồi | bằng | giữa | gần | hơn | khoảng | số | đối | trở | ngày | tháng | giờ | kể | liên
  vận | mở | đạt | giữ | làm | đi | nhận | chia | đầu | cuối | dự | ban | quy | hướng | sửa | thay | khóa
  khoá | xin | thấy | bắt | biết | rõ | nhấn | thực | trọng | sạch | chốt | thu | phát | an | phạm | trung
  thành | trưởng | thế | ấn | chiều | sáng | tối | trưa | đêm | xét | đề | nói | họ | ông | bà | cả | mỗi
  hàng | dù | dẫn | công | khai | bế | chủ | kèm | nhí | sắp | xuống | luôn | chạy | ngay | đánh | chúng | tôi | nhiều | tùy | tuỳ | chậm | nạt | phê | xâm | chắc | đón
  ghi | dùng | góp | rèn | nhất | chống | tốt | sang | chưa | nữa | trụ | sử | hiện | hôm | khép | kết | dành | mặc | rạng | nằm
  hỗ | phục | xuất | phối | triển | tương | thậm | tuy | chứ | đáng | khẳng | mang | bất | hoàn | nhanh | tuyệt | tham | khẩn
  chiếm | bồi | hy | xây | thường
`)
