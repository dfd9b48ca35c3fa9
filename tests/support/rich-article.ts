/** The source text of the rich meeting fixture. Every name, place, number and document is invented. */
import { article } from './article.ts'

export function richArticle() {
  return article(417, [
    ['title', 'Đông Khuê: Đối thoại phải đi liền với giải quyết'],
    [
      'paragraph',
      'Sáng 18/12, tại Trung tâm Hội nghị huyện Đông Khuê, Ban Dân vận Huyện ủy phối hợp với Ủy ban nhân dân huyện Đông Khuê tổ chức hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020. Đồng chí Đặng Đình Thuyên, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện chủ trì hội nghị. Đồng chí Hoàng Thị Thanh Nhàn, Tỉnh ủy viên, Bí thư Huyện ủy dự, chỉ đạo hội nghị.'
    ],
    ['caption', 'Bí thư Huyện ủy Hoàng Thị Thanh Nhàn trao Giấy khen cho các tập thể'],
    [
      'paragraph',
      'Dự hội nghị có đồng chí Lương Quốc Khánh, Phó Trưởng ban Thường trực Ban Dân vận Tỉnh ủy; các đồng chí Ủy viên Ban Thường vụ Huyện ủy: Trưởng ban Tuyên giáo Huyện ủy Công Tằng Tôn Nữ Diệu Khuê, Trưởng ban Dân vận Huyện ủy Trịnh Thị Minh Hậu; Chủ tịch UBND huyện Phùng Bá Lễ; Chủ tịch Hội Liên hiệp Phụ nữ huyện H’Diễm Niê Kpăr; lãnh đạo các phòng, ban, ngành, đoàn thể huyện.'
    ],
    ['heading', 'Nhiều kết quả từ cơ sở'],
    [
      'paragraph',
      'Báo cáo tại hội nghị, Phó Trưởng ban Thường trực Ban Dân vận Huyện ủy Nguyễn Hữu Trường Giang cho biết: công tác dân vận năm 2019 bám sát Quyết định số 1187-QĐ/HU ngày 12/4/2018 của Ban Thường vụ Huyện ủy, trọng tâm là đối thoại trực tiếp với Nhân dân.'
    ],
    [
      'paragraph',
      'Năm 2019, toàn huyện đã tổ chức 1.268 cuộc giám sát (74 cuộc cấp huyện, 1.194 cuộc cấp xã). 22/22 xã, thị trấn đã tổ chức đối thoại, giải quyết 94,6% kiến nghị. Nhân dân và doanh nghiệp đóng góp hơn 43,75 tỷ đồng làm đường. Huyện vận động được 225 suất quà, trong đó 120 suất quà cho người già, 103 suất quà cho trẻ em.'
    ],
    ['paragraph', 'Không khí hội nghị sôi nổi. Nhiều ý kiến tâm huyết được nêu ra.'],
    ['heading', 'Giải quyết dứt điểm kiến nghị'],
    [
      'paragraph',
      'Đồng chí Lương Quốc Khánh ghi nhận huyện là một trong những địa phương đi đầu trong tỉnh về đối thoại. Đồng chí đề nghị quan tâm đội ngũ làm công tác dân vận ở thôn, bản.'
    ],
    [
      'paragraph',
      'Phát biểu chỉ đạo hội nghị, Bí thư Huyện ủy Hoàng Thị Thanh Nhàn nhấn mạnh: đối thoại phải đi liền với giải quyết. Năm 2020, UBND huyện giải quyết từ 95 đến 98% kiến nghị sau đối thoại, công khai kết quả trong 30 ngày. Các xã, thị trấn thực hiện nghiêm Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy.'
    ],
    [
      'paragraph',
      'Tiếp thu ý kiến chỉ đạo của đồng chí Bí thư Huyện ủy, Trưởng ban Dân vận Huyện ủy Trịnh Thị Minh Hậu khẳng định sẽ tham mưu ban hành kế hoạch trước ngày 31/01/2020.'
    ],
    [
      'paragraph',
      'Tại hội nghị, 18 tập thể, 27 cá nhân được Chủ tịch UBND huyện tặng Giấy khen; 03 tập thể được UBND tỉnh tặng Bằng khen...'
    ],
    ['boilerplate', 'Các tin tức khác']
  ])
}
