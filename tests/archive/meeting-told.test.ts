/** Which news tells of a meeting: written for the project, places and people invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { sketchMeeting } from '../../src/archive/meeting/sketch-meeting.ts'
import { plainSource } from '../support/plain-blocks.ts'

const isMeeting = (text: string): boolean => {
  const source = plainSource(text)
  const { isMeeting } = extractMeeting(source)
  expect(sketchMeeting(source).isMeeting).toBe(isMeeting)
  return isMeeting
}

describe('a meeting', () => {
  test.each([
    [
      'where somebody speaks of other things at one of the same day',
      `“Nhiều cán bộ phường bỏ lớp bồi dưỡng”
Phát biểu tại hội nghị giao ban của Thường trực Thành ủy Sông Mây với lãnh đạo các phường sáng 24/6, Chủ tịch UBND thành phố Lê Văn Bảo cho biết thành phố đã mở nhiều lớp bồi dưỡng. Ông Bảo yêu cầu cán bộ đi học phải nghiêm túc. Giám đốc Sở Nội vụ Trần Thị Mận thông tin thêm, các sở đang xây dựng đề án vị trí việc làm.`
    ],
    [
      'of a council that votes',
      `Sông Mây thông qua đề án thoát nước
Chiều 9/12, tại kỳ họp thứ 11 HĐND tỉnh Sông Mây khóa XIV, 48 đại biểu đã biểu quyết thông qua đề án thoát nước. Đại biểu Nguyễn Thị Lựu đề nghị làm rõ nguồn vốn. Chủ tọa kỳ họp yêu cầu UBND tỉnh báo cáo lại.`
    ],
    [
      'of a committee that sat',
      `Kỷ luật hai cán bộ xã
Ngày 10/4, Ban Thường vụ Huyện ủy Krông Mai họp dưới sự chủ trì của Bí thư Huyện ủy Đinh Văn Hòe, xem xét việc xử lý cán bộ. Tại cuộc họp, Ban Thường vụ thống nhất kỷ luật hai cán bộ. Ông Hòe đề nghị các chi bộ rút kinh nghiệm.`
    ],
    [
      'of a press day of an office',
      `Khởi công cầu Mây Thượng vào quý tới
Tại cuộc họp báo sáng 28/9, ông Phạm Văn Sung, Phó Giám đốc Sở Giao thông vận tải tỉnh Sông Mây cho biết cầu Mây Thượng được khởi công vào quý tới. Ông Sung nói nhà thầu đã chuẩn bị xong mặt bằng. Đại diện UBND huyện cho biết người dân đồng tình.`
    ],
    [
      'of those who are received',
      `Trưởng Ban Dân vận gặp mặt các chức sắc
Chiều 25/5, tại thị xã Sông Mây, Trưởng Ban Dân vận Tỉnh ủy Trần Thị Mận đã gặp mặt các chức sắc tôn giáo của tỉnh. Tại buổi gặp mặt, bà Mận chúc các chức sắc mạnh khỏe. Đại đức Thích Văn Lựu cảm ơn tỉnh đã quan tâm, đề nghị sửa đường vào chùa.`
    ],
    [
      'of an office that sat with others',
      `Cầu Mây Thượng có nguy cơ dừng vì hết tiền
Ngày 24-7, chủ đầu tư đã họp với UBND tỉnh Sông Mây và các nhà thầu để tính phương án dừng thi công. Tại buổi làm việc, ông Phạm Văn Sung, Giám đốc ban quản lý cho biết vốn đã cạn. Phó Chủ tịch UBND tỉnh Lê Văn Bảo yêu cầu ngân hàng sớm giải ngân.`
    ],
    [
      'that goes on',
      `Thủ tướng: Đừng mang quà lên Trung ương
Lãnh đạo Chính phủ muốn cán bộ làm gương. Chiều 28/12, tiếp tục Hội nghị trực tuyến của Chính phủ, Thủ tướng bày tỏ lo lắng trước việc khiếu nại kéo dài. Ông cho rằng cơ sở chưa làm tốt việc tiếp dân.`
    ],
    [
      'of a district with a stop in its name',
      `Phát huy phong trào thi đua năm mới
Hội nghị Tổng kết phong trào thi đua năm 2017 và phát động phong trào thi đua năm 2018 của Q. 15 diễn ra vào sáng 1-2. Hội nghị ghi nhận thành tích của các cá nhân, tập thể. Bà Trần Thị Mận, Chủ tịch UBND quận, đề nghị các phường giữ vững phong trào.`
    ],
    [
      'of deputies who meet voters named behind',
      `Huyện ủy họp cả ngày nghỉ vì một cán bộ
Trước việc người dân cho rằng cán bộ chậm bị xử lý, Chủ tịch HĐND nói phải làm đúng quy trình. Sáng 21/11, buổi tiếp xúc của Tổ đại biểu HĐND tỉnh Sông Mây với cử tri huyện Krông Mai khá căng thẳng. Có 17 người phát biểu về các dự án.`
    ],
    [
      'that has discussed something',
      `Sông Mây thiếu nhiều cán bộ
Từ nay đến tháng 3, tỉnh phải bổ sung nhiều ủy viên. Chiều 3/7, hội nghị Tỉnh ủy Sông Mây đã bàn chuyên đề về công tác cán bộ. Theo báo cáo tại hội nghị, tỉnh sẽ thiếu ba ủy viên.`
    ],
    [
      'behind the picture that its news begins with',
      `Ủy ban Kiểm tra Tỉnh ủy Sông Mây kỷ luật bảy cán bộ
Sáu tháng đầu năm, cả tỉnh có 12 chi bộ và 40 đảng viên bị kỷ luật. Trong đó bảy người do Tỉnh ủy quản lý.
Ông Phạm Văn Sung, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy. (Ảnh: Lê An/TTXVN) Ngày 12/7, Ủy ban Kiểm tra Tỉnh ủy Sông Mây đã tổ chức hội nghị sơ kết công tác kiểm tra, giám sát sáu tháng đầu năm. Số cuộc kiểm tra tăng so với cùng kỳ năm ngoái, nhất là kiểm tra khi có dấu hiệu vi phạm.`
    ]
  ])('%s', (_, text) => expect(isMeeting(text)).toBe(true))
})

describe('no meeting', () => {
  test.each([
    [
      'a singer’s press day',
      `Ca sĩ Mây Lam ra mắt album mới
Chiều 8/2, ca sĩ Mây Lam có mặt tại buổi họp báo ra mắt MV mới tổ chức tại một rạp phim. Người hâm mộ chờ từ sớm. Nữ ca sĩ cho biết album có bảy ca khúc, do một đạo diễn trẻ dựng phim ca nhạc.`
    ],
    [
      'a coach before a match',
      `HLV Lê Văn Gôn muốn thắng trận mở màn
Tại buổi họp báo trưa 6/2, HLV Lê Văn Gôn cho biết đội tuyển đã sẵn sàng. Các cầu thủ tập buổi cuối trên sân. Huấn luyện viên này tin tiền đạo của mình sẽ ghi bàn thắng, trận đấu bắt đầu lúc 19 giờ.`
    ],
    [
      'one to come',
      `Sông Mây sắp có hội nghị xúc tiến đầu tư
Theo kế hoạch, hội nghị xúc tiến đầu tư tỉnh Sông Mây sẽ diễn ra trong hai ngày 18 và 19/12 tới. Dự kiến hơn 300 đại biểu sẽ tham dự hội nghị. Tỉnh sẽ trao quyết định cho 21 dự án.`
    ],
    [
      'a directive that was signed',
      `Thủ tướng chỉ thị bảo đảm an toàn hồ chứa
Thủ tướng Chính phủ vừa ban hành Chỉ thị 34/CT-TTg về bảo đảm an toàn hồ chứa. Chỉ thị nêu rõ các địa phương phải kiểm tra hồ chứa trước mùa mưa. Bộ Nông nghiệp có trách nhiệm hướng dẫn.`
    ],
    [
      'what another state’s minister told reporters',
      `Ngoại trưởng nước ngoài cảnh báo về thiết bị viễn thông
Ngoại trưởng Hoa Kỳ phát biểu trong cuộc họp báo ở Washington hôm 11/2. Reuters dẫn lời ông nói các đồng minh NATO cần cân nhắc. Theo AFP, Bắc Kinh bác bỏ.`
    ]
  ])('%s', (_, text) => expect(isMeeting(text)).toBe(false))
})
