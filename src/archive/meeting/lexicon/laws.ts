/** Names of the laws of Vietnam, as data, lower case, without the word "luật": a law is named by these in any case. */
import { list } from './list.ts'

export const LAW_NAMES: readonly string[] = list(`
  an ninh mạng | an ninh quốc gia | an toàn, vệ sinh lao động | an toàn thông tin mạng | an toàn thực phẩm | ban hành văn bản quy phạm pháp luật
  báo chí | bảo hiểm xã hội | bảo hiểm y tế | bảo vệ bí mật nhà nước | bảo vệ môi trường | bảo vệ quyền lợi người tiêu dùng
  bảo vệ sức khỏe nhân dân | bảo vệ và phát triển rừng | bảo vệ, chăm sóc và giáo dục trẻ em | bầu cử đại biểu quốc hội
  bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân | biển việt nam | biên giới quốc gia | bình đẳng giới | bưu chính
  các công cụ chuyển nhượng | các tổ chức tín dụng | cán bộ, công chức | cảnh sát biển | cảnh sát biển việt nam | cảnh sát cơ động | cảnh vệ
  căn cước | căn cước công dân | cạnh tranh | chăn nuôi | chất lượng sản phẩm, hàng hóa | chất lượng, sản phẩm hàng hóa | chính quyền địa phương
  chứng khoán | chuyển giao công nghệ | công an nhân dân | công chứng | công đoàn | công nghệ cao | công nghệ thông tin
  cư trú | dân quân tự vệ | dân sự | dầu khí | dạy nghề | di sản văn hóa | di sản văn hoá | di sản | doanh nghiệp | du lịch | dược | đa dạng sinh học
  đặc khu | đất đai | đấu giá | đấu giá tài sản | đấu thầu | đầu tư | đầu tư công | điện ảnh | điện lực | điều ước quốc tế | đo đạc và bản đồ | đo lường
  đơn vị hành chính - kinh tế đặc biệt | đường sắt | đường bộ | đê điều | giá | giáo dục | giáo dục đại học | giáo dục nghề nghiệp
  giáo dục quốc phòng và an ninh | giám định tư pháp | giao dịch điện tử | giao thông đường bộ | giao thông đường thủy nội địa
  hàng hải | hàng không dân dụng việt nam | hải quan | hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác | hòa giải ở cơ sở
  hòa giải, đối thoại tại tòa án | hoạt động chữ thập đỏ | hoạt động giám sát của quốc hội và hội đồng nhân dân | hóa chất | hoá chất
  hôn nhân và gia đình | hộ tịch | hỗ trợ doanh nghiệp nhỏ và vừa | hỗ trợ dnnvv | hợp tác xã | kế toán | khám bệnh, chữa bệnh | khiếu nại
  khiếu nại, tố cáo | khoa học và công nghệ | khoáng sản | kiểm toán độc lập | kiểm toán nhà nước | kiến trúc | kinh doanh bảo hiểm
  kinh doanh bất động sản | ký kết, gia nhập và thực hiện điều ước quốc tế | lao động | lâm nghiệp | luật sư | lưu trữ | lực lượng dự bị động viên
  lý lịch tư pháp | mặt trận tổ quốc việt nam | năng lượng nguyên tử | ngân hàng nhà nước việt nam | ngân sách nhà nước
  nghĩa vụ quân sự | người cao tuổi | người khuyết tật | người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng | nhà ở
  nuôi con nuôi | nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại việt nam | phá sản | phí và lệ phí | phòng cháy và chữa cháy
  phòng cháy, chữa cháy | phòng chống tham nhũng | phòng, chống tham nhũng | phòng, chống bạo lực gia đình | phòng, chống ma túy
  phòng, chống mua bán người | phòng, chống rửa tiền | phòng, chống tác hại của rượu, bia | phòng, chống tác hại rượu, bia
  phòng, chống tác hại của thuốc lá | phòng, chống thiên tai | phòng chống thiên tai | phòng, chống khủng bố | phòng, chống bệnh truyền nhiễm
  phổ biến, giáo dục pháp luật | quản lý ngoại thương | quản lý nợ công | quản lý thuế | quản lý, sử dụng tài sản công | quản lý, sử dụng tài sản nhà nước
  quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ | quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
  quảng cáo | quốc phòng | quốc tịch việt nam | quốc tịch | quy hoạch | quy hoạch đô thị | sở hữu trí tuệ | sử dụng năng lượng tiết kiệm và hiệu quả
  sĩ quan quân đội nhân dân việt nam | tài nguyên, môi trường biển và hải đảo | tài nguyên môi trường biển và hải đảo | tài nguyên nước
  tần số vô tuyến điện | thanh niên | thanh tra | thể dục, thể thao | thi đua, khen thưởng | thi hành án dân sự | thi hành án hình sự
  thi hành tạm giữ, tạm giam | thống kê | thú y | thuế bảo vệ môi trường | thuế giá trị gia tăng | thuế sử dụng đất phi nông nghiệp
  thuế tài nguyên | thuế thu nhập cá nhân | thuế thu nhập doanh nghiệp | thuế tiêu thụ đặc biệt | thuế xuất khẩu, thuế nhập khẩu
  thực hành tiết kiệm, chống lãng phí | thực hiện dân chủ ở cơ sở | thủ đô | thủy lợi | thuỷ lợi | thủy sản | thuỷ sản | thương mại | tiếp cận thông tin
  tiếp công dân | tiêu chuẩn và quy chuẩn kỹ thuật | tín ngưỡng, tôn giáo | tố cáo | tố tụng dân sự | tố tụng hành chính | tố tụng hình sự
  tổ chức chính phủ | tổ chức chính quyền địa phương | tổ chức cơ quan điều tra hình sự | tổ chức quốc hội | tổ chức tòa án nhân dân
  tổ chức viện kiểm sát nhân dân | trách nhiệm bồi thường của nhà nước | trẻ em | trồng trọt | trọng tài thương mại | trợ giúp pháp lý
  trưng cầu ý dân | trưng mua, trưng dụng tài sản | tương trợ tư pháp | viên chức | việc làm | viễn thông | xây dựng | xử lý vi phạm hành chính
  xuất bản | xuất cảnh, nhập cảnh của công dân việt nam | hình sự | đường cao tốc | an toàn giao thông đường bộ
`)
