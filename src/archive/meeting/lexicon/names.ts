/** Family names of Vietnam, and words that look like them. Pure data; case as printed. */
import { list } from './list.ts'

/** Family names that are seldom anything else at the head of capitalised syllables. */
export const FAMILY_NAMES: readonly string[] = list(`
  Nguyễn | Trần | Lê | Phạm | Hoàng | Huỳnh | Phan | Vũ | Võ | Đặng | Bùi | Đỗ | Hồ | Ngô | Dương | Lý
  Đinh | Trương | Trịnh | Đoàn | Lương | Đào | Lưu | Phùng | Tạ | Tô | Vương | Lâm | Tôn | Quách | Uông
  Nông | Chu | Châu | Triệu | Lữ | Tăng | Doãn | Hứa | Kiều | Đàm | Đồng | Ninh | Nghiêm | Mạc | Khổng
  Thái | Hà | Cao | Mai | Tống | Diệp | Giang | Phí | Lại | Ông | Tưởng | Đường | Bành | Cù | Khuất | Viên
  Lục | Thạch | Kim | Danh | Sơn | Thân | Từ | Âu | Bạch | Bế | Hầu | Lã | Lò | Ma | Nhữ | Ngụy | Phó
  Quản | Quảng | Tòng | Sầm | Sùng | Giàng | Thào | Vàng | Lù | Hạng | Quàng | Cầm | Hoàn | Trà | La | Văn
  Đậu | Đới | Dư | Cấn | Chử | Đái | Giáp | Hạ | Hàn | Hàng | Hồng | Khúc | Khương | Lạc | Lai | Lang
  Lộc | Mã | Mẫn | Mông | Ngân | Nhâm | Ôn | Phù | Phương | Thang | Thi | Thiều | Tiêu | Tiết | Toàn
  Tráng | Trang | Tri | Tường | Ung | Vi | Xa | Chẩu | Chảo | Chang | Cư | Đèo | Điêu | Hờ | Khà | Lầu
  Ly | Mùa | Phàn | Tẩn | Tếnh | Vừ | Và | Cháng | Thèn | Bàn | An | Bá | Biện | Ca | Cát | Chế | Cung
  Đăng | Đổng | Hình | Hoa | Hùng | Kha | Lều | Liêu | Liễu | Lỗ | Lường | Man | Mẫu | Mầu | Nghê | Nhan
  Ngọ | Phú | Quan | Sái | Sử | Tào | Thẩm | Thích | Nguỵ | Tất | Tề | Trầm | Lô | Mao | Tập | Mạnh | Ngũ
  Đôn | Đan | Khưu | Moong | Xồng | Chiêm | Nhậm | Lật | Hoắc | Vạn | Khâu | Đống | Cụt | Xeo
  Cái | Cà | Bạc | Lèng | Sền | Thền | Thàng | Hảng | Tải | Trượng | Quế
`)

/** Of those, the ones that alone prove nothing: they also open places, words or sentences. */
export const WEAK_FAMILY_NAMES: readonly string[] = list(`
  Hà | Cao | Mai | Thái | Kim | Đồng | Giang | Sơn | Văn | An | Ông | Phó | Từ | Hoàn | La | Hồng | Hàn
  Hạ | Toàn | Trang | Tri | Phú | Quan | Hoa | Hùng | Và | Bàn | Mùa | Ca | Bá | Quảng | Quản | Thi | Viên
  Đường | Danh | Thân | Ngân | Phương | Lai | Đăng | Cung | Vàng | Lại | Ma | Châu | Lâm | Ninh | Lộc
  Mẫu | Cát | Tiêu | Hàng | Trà | Lang | Ôn | Xa | Thạch | Bạch | Ngọ | Hình | Mông | Đại | Mã | Lạc | Sử
  Chế | Lường | Đoàn | Giáp | Vi | Tường | Tập | Mạnh | Đan | Vạn | Mao | Lô | Tất | Tề | Đống | Ngũ
  Cái | Cà | Bạc | Tải | Quế
`)

/** First syllables of names of the highland peoples, whose order differs. */
export const HIGHLAND_NAMES: readonly string[] = list(`
  Y | H | Điểu | K | Ksor | Siu | Rơ | Rah | Ha | A | Đinh | Kpă | Nay | Hà
`)

/** Pairs that look like a family name with a given name and are not. */
export const BODY_CAPITALS: readonly string[] = list(`
  Văn phòng | Đoàn Thanh | Đoàn Chủ | Đoàn Đại | Đoàn Kinh | Hồ Chí | Đường Lâm | Kim Long | Đoàn Luật
  Đoàn Khối | Y Dược | Y Tế | Y Khoa | Y Học | An Ninh | An Toàn | An Sinh
`)

/** Foreign words of companies and papers: whoever has one among its capitals is nobody. */
export const NOT_PERSONS: readonly string[] = list(`
  Airlines | Airways | Air | Holdings | Holding | Group | Bank | Corp | Co | Ltd | Jewelry | Vietnam | Saigon | Hanoi
  Media | Express | Times | News | Post | The | Electronics | Motors | Capital | Invest | Tower | Center | Plaza | Hotel
  Resort | University | League | Cup | Facebook | Google | Grab | Uber | Twitter | Life | Food | Foods | Tech | Global | International | Vietcombank | Vietinbank | VietinBank
  Agribank | Vinamilk | Viettel | Petrolimex | Vifotec | Vingroup | Samsung | Formosa
`)

/** Names under which their bearers are known, without a family name. */
export const PEN_NAMES: readonly string[] = list(`
  Trường Chinh | Thuận Hữu | Tố Hữu | Sóng Hồng | Nguyên Ngọc | Xuân Thủy | Xuân Thuỷ
`)

/** Words of bodies and offices that begin like a family: "CHỦ TỊCH HỘI NÔNG DÂN HUYỆN". */
export const NOT_FAMILIES: readonly string[] = list(`
  nông dân | nông thôn | nông nghiệp | nông trường | nông lâm | đoàn thanh niên | đoàn thể | đoàn công tác | đoàn giám sát
  đoàn kiểm tra | đoàn khảo sát | đoàn đại biểu | đoàn viên | đoàn khối | đoàn xã | đoàn phường | đoàn trường | cao đẳng
  cao học | cao cấp | cao tốc | cao su | lâm nghiệp | lâm trường | lâm sản | lý luận | lưu trữ | lương thực | thanh tra
  thanh niên | kiều bào | kim loại
`)
