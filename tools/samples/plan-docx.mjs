// The plan 362-KH/HU, cited by several of the sample news pages.
import { Document } from 'docx'
import { A4, body, centred, coreProperties, line, ruled, section, sideBySide } from './docx-parts.mjs'

const letterhead = sideBySide(
  [
    centred('ĐẢNG BỘ TỈNH VĨNH SA', { size: 13 }),
    centred('HUYỆN ỦY ĐĂNG LĨNH', { size: 13, bold: true }),
    centred('*', { size: 13 }),
    centred('Số 362-KH/HU', { size: 13 })
  ],
  [
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 14, bold: true, after: 160 }),
    centred('Đăng Lĩnh, ngày 09 tháng 02 năm 2021', { size: 13, italics: true })
  ]
)

const schedule = ruled(
  [
    ['TT', 'Thời gian', 'Nơi đối thoại', 'Nội dung chính', 'Người chủ trì'],
    [
      '1',
      'Quý I',
      '19/19 xã, thị trấn',
      'Công khai kế hoạch, lấy ý kiến bằng phiếu',
      'Bí thư đảng ủy xã, thị trấn'
    ],
    ['2', 'Tháng 4', 'Thị trấn Đăng Lĩnh', 'Trật tự đô thị, bộ phận một cửa', 'Bí thư Huyện ủy'],
    ['3', 'Tháng 7', 'Hội trường Huyện ủy', 'Đối thoại với cán bộ Mặt trận, đoàn thể', 'Bí thư Huyện ủy'],
    [
      '4',
      'Tháng 9 - 10',
      'Các xã Mỹ Khuê, Hòa Lẫm, Tân Phiệt',
      'Bồi thường, giải phóng mặt bằng tuyến đường liên huyện',
      'Chủ tịch UBND huyện'
    ],
    ['5', 'Tháng 12', 'Hội trường Huyện ủy', 'Tổng kết, công khai kết quả năm', 'Bí thư Huyện ủy']
  ],
  [7, 15, 23, 33, 22]
)

const signatures = sideBySide(
  [
    line('Nơi nhận:', { size: 12, bold: true, italics: true }),
    line('- Thường trực Tỉnh ủy (để báo cáo);', { size: 12 }),
    line('- Ban Dân vận Tỉnh ủy;', { size: 12 }),
    line('- Các đồng chí Huyện ủy viên;', { size: 12 }),
    line('- Đảng ủy 19 xã, thị trấn;', { size: 12 }),
    line('- Lưu: Văn phòng Huyện ủy.', { size: 12 })
  ],
  [
    centred('T/M BAN THƯỜNG VỤ', { bold: true }),
    centred('BÍ THƯ', { after: 900 }),
    centred('Phùng Đức Lãm', { bold: true })
  ],
  [55, 45]
)

/** The Word document and the parts that replace generated ones. */
export const plan = {
  file: '362-KH-HU doi thoai voi nhan dan nam 2021.docx',
  overrides: [
    coreProperties({
      title: 'Kế hoạch số 362-KH/HU',
      creator: 'Văn phòng Huyện ủy Đăng Lĩnh',
      date: '2021-02-09T03:00:00Z'
    })
  ],
  document: new Document({
    sections: [
      {
        properties: A4,
        children: [
          letterhead,
          centred('', { after: 120 }),
          centred('KẾ HOẠCH', { bold: true, size: 15 }),
          centred('tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền', { bold: true }),
          centred('với nhân dân năm 2021', { bold: true }),
          centred('-----', { after: 160 }),
          body(
            'Thực hiện Quyết định số 4187-QĐ/TU ngày 14/3/2018 của Ban Thường vụ Tỉnh ủy về tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với nhân dân và Chương trình số 19-CTr/TU ngày 08/01/2021 của Tỉnh ủy về công tác trọng tâm năm 2021, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:'
          ),
          section('I. MỤC ĐÍCH, YÊU CẦU'),
          body(
            '1. Nắm chắc tâm tư, nguyện vọng của nhân dân; giải quyết kịp thời những việc bức xúc ngay từ cơ sở, không để phát sinh khiếu kiện đông người.'
          ),
          body(
            '2. Người đứng đầu trực tiếp đối thoại, trả lời rõ việc, rõ người, rõ thời hạn. Mỗi cuộc đối thoại phải có biên bản và danh mục kiến nghị kèm theo.'
          ),
          section('II. NỘI DUNG, THỜI GIAN'),
          body(
            '1. Cấp huyện tổ chức ít nhất 04 cuộc; mỗi xã, thị trấn tổ chức ít nhất 04 cuộc định kỳ trong năm. Đối thoại đột xuất thực hiện khi có vụ việc phức tạp hoặc khi Mặt trận Tổ quốc đề nghị.'
          ),
          body(
            '2. Chỉ tiêu năm 2021: giải quyết từ 90 đến 95% kiến nghị tiếp nhận; 100% kiến nghị được trả lời bằng văn bản.'
          ),
          body('3. Lịch đối thoại cấp huyện:'),
          schedule,
          section('III. TỔ CHỨC THỰC HIỆN'),
          body(
            '1. UBND huyện chỉ đạo các phòng chuyên môn chuẩn bị nội dung trả lời; bố trí kinh phí 320 triệu đồng từ ngân sách huyện.'
          ),
          body(
            '2. Ủy ban MTTQ Việt Nam huyện chủ trì lấy ý kiến nhân dân trước đối thoại, giám sát việc giải quyết kiến nghị theo Quy chế số 74-QC/MTTQ ngày 05/3/2019.'
          ),
          body(
            '3. Đảng ủy các xã, thị trấn ban hành kế hoạch của địa phương trước ngày 31/3/2021; niêm yết lịch đối thoại tại nhà văn hóa thôn, tổ dân phố.'
          ),
          body(
            '4. Ban Dân vận Huyện ủy theo dõi, đôn đốc, tổng hợp kết quả hằng quý; tham mưu tổng kết trong tháng 12/2021.'
          ),
          signatures
        ]
      }
    ]
  })
}
