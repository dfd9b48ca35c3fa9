/** Places, as data: a name directly after a cue, or one of the known names, is no person. */
import { list } from './list.ts'

/** What stands directly before a place's or a body's own name, lower case. */
export const PLACE_CUES: readonly string[] = list(`
  tỉnh | thành phố | tp | huyện | quận | phường | xã | thị xã | thị trấn | tx | tt | thôn | ấp | đường
  phố | ngõ | chợ | sông | đảo | núi | hồ | cầu | sân bay | cảng | bến xe | khu | trường | thpt | thcs | ptth | ptcs
  tiểu học | mầm non | mẫu giáo | rừng phòng hộ | bệnh viện | công ty | cty | tập đoàn | nhà máy | ngân hàng | khách sạn | báo | đài | kcn
  quảng trường | công viên | nhà hát | sân vận động | đại học | học viện | đèo | quốc lộ | tỉnh lộ
  làng | xóm | tổ dân phố | khu phố | giải thưởng | ngã tư | ngã ba | đền | chùa
  đình | buôn | bán đảo | đại lộ | vườn hoa | tượng đài | vịnh | cửa khẩu | nhiệt điện | tnhh
`)

/** Provinces and cities before and after 2025, larger towns, and countries as printed. */
export const PLACES: readonly string[] = list(`
  An Giang | Bà Rịa | Vũng Tàu | Bắc Giang | Bắc Kạn | Bắc Cạn | Bạc Liêu | Bắc Ninh | Bến Tre | Bình Định
  Bình Dương | Bình Phước | Bình Thuận | Cà Mau | Cần Thơ | Cao Bằng | Đà Nẵng | Đắk Lắk | Đắc Lắc
  Đăk Lăk | Đắk Nông | Đăk Nông | Đắc Nông | Điện Biên | Đồng Nai | Đồng Tháp | Gia Lai | Hà Giang
  Hà Nam | Hà Nội | Hà Tĩnh | Hải Dương | Hải Phòng | Hậu Giang | Hòa Bình | Hoà Bình | Hưng Yên
  Khánh Hòa | Khánh Hoà | Kiên Giang | Kon Tum | Lai Châu | Lâm Đồng | Lạng Sơn | Lào Cai | Long An
  Nam Định | Nghệ An | Ninh Bình | Ninh Thuận | Phú Thọ | Phú Yên | Quảng Bình | Quảng Nam | Quảng Ngãi
  Quảng Ninh | Quảng Trị | Sóc Trăng | Sơn La | Tây Ninh | Thái Bình | Thái Nguyên | Thanh Hóa | Thanh Hoá
  Thừa Thiên | Huế | Tiền Giang | Hồ Chí Minh | Trà Vinh | Tuyên Quang | Vĩnh Long | Vĩnh Phúc | Yên Bái
  Hà Tây | Đà Lạt | Nha Trang | Biên Hòa | Thủ Đức | Việt Nam | Sài Gòn | Phú Quốc | Tây Nguyên | Tây Bắc
  Đông Bắc | Bắc Bộ | Trung Bộ | Nam Bộ | Đông Nam Bộ | Tây Nam Bộ | Cửu Long | Hoàng Sa | Trường Sa
  Biển Đông | Cao Lãnh | Hoàng Mai | Ba Đình | Tây Hồ | Long Biên | Hoàn Kiếm | Nam Từ Liêm | Bắc Từ Liêm | Cái Răng | Mỹ | Nga | Anh | Pháp
  Đức | Nhật Bản | Hàn Quốc | Trung Quốc | Triều Tiên | Thái Lan | Lào | Campuchia | Australia | Singapore
  Malaysia | Indonesia | Philippines | Myanmar | Ấn Độ | Đài Loan | Canada | Colombia | Liên Xô | Hoa Kỳ
  Cuba | Brunei | Italia | Ba Lan | Ukraine | Israel | Iran | Iraq | Syria | Ai Cập | New Zealand
  Quảng Tây | Quảng Đông | Vân Nam | Tứ Xuyên | Thượng Hải | Bắc Kinh | Nam Ninh | Côn Minh | Viêng Chăn | Phnom Penh
  Mông Cổ | Hồng Kông | Ma Cao | Hà Lan | Tây Ban Nha | Bồ Đào Nha | Thụy Điển | Thụy Sĩ | Na Uy
  Phần Lan | Philippine | Hong Kong | Venezuela | Argentina | Brazil | Mexico | Italy | Ireland
  Kazakhstan | Belarus | Pakistan | Bangladesh | Sri Lanka | Nepal | Qatar | UAE | Thổ Nhĩ Kỳ | Hungary
  Czech | Slovakia | Romania | Bulgaria | Hy Lạp | Đan Mạch | Bỉ | Áo | Chile | Peru | Nam Phi | Kuwait
  Ả Rập Xê Út | Saudi Arabia | Ả-rập Xê-út | Trung Hoa | Ngũ Hành Sơn | Sơn Trà | Estonia | Latvia | Litva | Serbia | Croatia
  Algeria | Libya | Sudan | Kenya | Nigeria | Angola | Tanzania | Mozambique | Zimbabwe | Ecuador | Bolivia
  Paraguay | Uruguay | Panama | Afghanistan | Yemen | Oman | Jordan | Lebanon | Uzbekistan | Azerbaijan | Gruzia
  Ethiopia | Rwanda | Ghana | Senegal | Cameroon | Slovenia | Albania | Iceland | Luxembourg | Armenia | Kyrgyzstan
  Tajikistan | Turkmenistan | Costa Rica | Nicaragua | Guatemala | Haiti | Jamaica | Maroc | Tunisia | Uganda | Zambia
  Namibia | Botswana | Madagascar | Congo | Gabon | Togo | Somalia | Bahrain | Palestine | Vatican | Cambodia | Moldova | Interpol
  Lầu Năm Góc | Châu Á | Châu Âu | Châu Phi | Châu Mỹ | Đông Timor | Timor Leste | Papua New Guinea | Fiji | Maldives | Bhutan
`)

/** Names with a comma, a dash or a dot inside that must not be cut there. */
export const UNBROKEN: readonly string[] = list(`
  Lao động, Thương binh và Xã hội | Lao động - Thương binh và Xã hội
  Lao động - Thương binh - Xã hội | Lao động Thương binh và Xã hội | Văn hóa, Thể thao và Du lịch
  Văn hóa, Thể thao, Du lịch | Văn hóa - Thể thao | Văn hóa, Thể thao
  Văn hóa và Thể thao | Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng | Văn hóa - Xã hội
  Kinh tế - Ngân sách | Tài chính, Ngân sách | Tài chính - Ngân sách | Khoa học, Công nghệ và Môi trường
  Tài chính - Kế hoạch | Bà Rịa - Vũng Tàu | Thừa Thiên - Huế
  Phan Rang - Tháp Chàm | kinh tế - xã hội | chính trị - xã hội | quốc phòng - an ninh | Kinh tế - Xã hội
  Phòng, chống | phòng, chống | TP.  | Tp.  | T.Ư | Kế hoạch và Đầu tư
  Giáo dục và Đào tạo | Khoa học và Công nghệ | Tài nguyên và Môi trường | Thông tin và Truyền thông
  Nông nghiệp và Phát triển nông thôn | Nông nghiệp và Môi trường | Dân tộc và Tôn giáo
  Giao thông - Vận tải | Thi đua - Khen thưởng | Kế hoạch - Đầu tư
  Giáo dục - Đào tạo | Khoa học - Công nghệ | Tài nguyên - Môi trường | Thông tin - Truyền thông | Văn hóa - Thông tin
  Tổng hợp - Kế hoạch | Tuyên giáo - Dân vận | Du lịch - Thương mại | Quốc phòng - An ninh
  Đào tạo, bồi dưỡng cán bộ | Đào tạo, bồi dưỡng | Khám, chữa bệnh | Xây dựng, phổ biến
  Nghiên cứu, xây dựng và phổ biến pháp luật | Thi đua, Khen thưởng | Kỹ thuật, Công nghệ | Văn hóa, Giáo dục
  Tuyên giáo và Dân vận | Tư tưởng - Văn hóa | Khoa học - Kỹ thuật | Báo chí - Xuất bản | Tổ chức - Điều lệ
  Công nghiệp - Viễn thông | hành chính - kinh tế | Thông tin - tuyên truyền | Lào - Việt Nam | Việt Nam - Lào
  Văn hóa - Nghệ thuật | Văn học - Nghệ thuật | Kinh tế - Kỹ thuật | Tổ chức - Hành chính | Tổ chức - Nội vụ | đường bộ - đường sắt
`)
