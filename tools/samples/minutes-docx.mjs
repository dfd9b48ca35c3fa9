// The minutes of the dialogue at Đồng Vai on 06/10/2021, with two tables.
import { Document } from 'docx'
import { A4, body, centred, coreProperties, line, ruled, section, sideBySide } from './docx-parts.mjs'

const letterhead = sideBySide(
  [
    centred('UBND HUYỆN ĐĂNG LĨNH', { size: 13 }),
    centred('ỦY BAN NHÂN DÂN XÃ MỸ KHUÊ', { size: 13, bold: true, after: 120 }),
    centred('Số: 27/BB-UBND', { size: 13 })
  ],
  [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true })
  ]
)

const households = ruled(
  [
    ['TT', 'Thôn', 'Số hộ', 'Diện tích thu hồi (m²)', 'Đã nhận tiền (hộ)', 'Chưa nhận tiền (hộ)'],
    ['1', 'Đồng Vai', '46', '14.260', '41', '5'],
    ['2', 'Gò Lẫm', '38', '9.875', '35', '3'],
    ['3', 'Bến Trám', '31', '7.640', '24', '7'],
    ['', 'Cộng', '115', '31.775', '100', '15']
  ],
  [8, 24, 13, 21, 17, 17],
  { numbersFrom: 2 }
)

const questions = ruled(
  [
    ['TT', 'Người nêu ý kiến', 'Nội dung', 'Trả lời', 'Thời hạn'],
    [
      '1',
      'Bà Đinh Thị Lựu, thôn Đồng Vai',
      'Đo thiếu phần đất vườn sau nhà, khoảng 60 m².',
      'Phòng Tài nguyên và Môi trường đo lại, có chủ hộ ký xác nhận.',
      '15/10/2021'
    ],
    [
      '2',
      'Ông Tạ Văn Bồng, thôn Gò Lẫm',
      'Hỏi giá bồi thường cây bưởi đang cho quả.',
      'Áp theo đơn giá năm 2021, niêm yết tại nhà văn hóa thôn.',
      '08/10/2021'
    ],
    [
      '3',
      'Ông Lê Hữu Chắt, thôn Bến Trám',
      'Xin lùi ngày giao ao cá đến khi thu hoạch.',
      'Đồng ý lùi 25 ngày cho 4 hộ nuôi cá.',
      '31/10/2021'
    ],
    [
      '4',
      'Chị Nguyễn Thị Thoan, thôn Bến Trám',
      'Nhà chồng chưa tách thửa, chưa nhận được tiền.',
      'UBND xã hướng dẫn làm thủ tục tách thửa tại nhà.',
      '20/10/2021'
    ]
  ],
  [7, 20, 28, 29, 16]
)

const signatures = sideBySide(
  [
    centred('THƯ KÝ', { bold: true, after: 900 }),
    centred('Quách Thị Thu Hiền', { bold: true }),
    line('', { size: 12 })
  ],
  [centred('CHỦ TRÌ', { bold: true, after: 900 }), centred('Lý Thị Mận', { bold: true })],
  [50, 50]
)

/** The Word document and the parts that replace generated ones. */
export const minutes = {
  file: 'Biên bản đối thoại Mỹ Khuê 06-10-2021.docx',
  overrides: [
    coreProperties({
      title: 'Biên bản đối thoại với các hộ dân xã Mỹ Khuê về bồi thường, giải phóng mặt bằng',
      creator: 'Quách Thị Thu Hiền',
      date: '2021-10-06T14:45:00Z'
    })
  ],
  document: new Document({
    sections: [
      {
        properties: A4,
        children: [
          letterhead,
          centred('', { after: 120 }),
          centred('BIÊN BẢN', { bold: true, size: 15 }),
          centred('Hội nghị đối thoại với các hộ dân xã Mỹ Khuê', { bold: true }),
          centred('về bồi thường, giải phóng mặt bằng tuyến đường liên huyện', { bold: true, after: 160 }),
          body(
            'Thực hiện Kế hoạch số 362-KH/HU ngày 09/02/2021 của Huyện ủy Đăng Lĩnh, hôm nay, ngày 06 tháng 10 năm 2021, UBND xã Mỹ Khuê tổ chức hội nghị đối thoại với nhân dân các thôn Đồng Vai, Gò Lẫm, Bến Trám.'
          ),
          section('I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
          body('1. Thời gian: bắt đầu 19 giờ 00, kết thúc 21 giờ 30 ngày 06/10/2021.'),
          body('2. Địa điểm: Nhà văn hóa thôn Đồng Vai, xã Mỹ Khuê.'),
          body(
            '3. Chủ trì: đồng chí Lý Thị Mận, Chủ tịch UBND xã. Thư ký: bà Quách Thị Thu Hiền, công chức Văn phòng - Thống kê.'
          ),
          body(
            '4. Thành phần: đồng chí Trần Sĩ Nghiêm, Bí thư Đảng ủy xã; đồng chí Cao Bá Thước, Phó Trưởng phòng Tài nguyên và Môi trường huyện; đồng chí Mai Thị Ngọc Lan, Phó Giám đốc Ban Quản lý dự án đầu tư xây dựng huyện; trưởng 03 thôn và đại diện 108/115 hộ có đất thu hồi.'
          ),
          section('II. TÌNH HÌNH BỒI THƯỜNG'),
          body(
            'Đồng chí Mai Thị Ngọc Lan báo cáo: tuyến đường qua xã Mỹ Khuê thu hồi đất của 115 hộ, diện tích 31.775 m²; đã chi trả 9,84 tỷ đồng cho 100 hộ, còn 15 hộ chưa nhận tiền.'
          ),
          households,
          section('III. Ý KIẾN CỦA NHÂN DÂN VÀ TRẢ LỜI'),
          body(
            'Hội nghị ghi nhận 32 ý kiến, trong đó 28 ý kiến được trả lời ngay tại hội nghị, 4 ý kiến phải xác minh có thời hạn như sau:'
          ),
          questions,
          body(''),
          body(
            'Đồng chí Trần Sĩ Nghiêm phát biểu: đề nghị các hộ theo dõi kết quả niêm yết tại nhà văn hóa thôn; ai chưa hài lòng với câu trả lời thì gặp trực tiếp Bí thư Đảng ủy xã vào sáng thứ Bảy hằng tuần.'
          ),
          section('IV. KẾT LUẬN'),
          body(
            'Đồng chí Lý Thị Mận kết luận: giao công chức địa chính xã phối hợp với Phòng Tài nguyên và Môi trường đo đạc lại các thửa có ý kiến, hoàn thành trước ngày 20/10/2021; giao trưởng các thôn báo kết quả đến từng hộ. UBND xã báo cáo UBND huyện theo Công văn số 3046/UBND-NC ngày 12/8/2021.'
          ),
          body(
            'Biên bản được đọc lại trước hội nghị, mọi người nhất trí thông qua; hội nghị kết thúc lúc 21 giờ 30 cùng ngày./.'
          ),
          signatures
        ]
      }
    ]
  })
}
