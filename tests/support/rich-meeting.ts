/** A meeting report written by hand over an article that says nearly everything. All of it is invented. */
import type { SummaryInput } from '../../src/archive/report/summary.ts'
import { MeetingReport } from '../../src/shared/model/meeting.ts'
import { proof } from './article.ts'
import { richArticle } from './rich-article.ts'

/** The report of an article that says nearly everything a summary can print. */
export function richInput(): SummaryInput {
  const { item, blocks, text, evidence, said } = richArticle()
  const same = (words: string) => said(words, words)
  const person = (
    name: string,
    titles: string[],
    roles: string[],
    quote: string,
    groupTitles: string[] = []
  ) => ({
    name,
    titles,
    groupTitles,
    roles,
    evidence: evidence(quote),
    ...proof
  })
  const figure = (
    raw: string,
    value: unknown,
    unit: string,
    about: string,
    quote: string,
    more: object = {}
  ) => ({
    raw,
    value,
    unit,
    about,
    scope: 'toàn huyện',
    period: 'năm 2019',
    evidence: evidence(quote),
    ...proof,
    ...more
  })
  const report = MeetingReport.parse({
    item,
    isMeeting: true,
    confidence: 0.97,
    title: same('Đông Khuê: Đối thoại phải đi liền với giải quyết'),
    publishedAt: { value: '2019-12-18T16:05:00+07:00', evidence: [], confidence: 1, origin: 'extracted' },
    source: {
      value: 'Trang thông tin điện tử huyện Đông Khuê',
      evidence: [],
      confidence: 1,
      origin: 'extracted'
    },
    name: same('hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020'),
    kind: same('hội nghị'),
    date: { ...said('2019-12-18', 'Sáng 18/12'), origin: 'inferred' },
    partOfDay: said('sáng', 'Sáng 18/12'),
    startTime: null,
    endTime: null,
    place: said('Trung tâm Hội nghị huyện Đông Khuê', 'tại Trung tâm Hội nghị huyện Đông Khuê'),
    organiser: same('Ban Dân vận Huyện ủy phối hợp với Ủy ban nhân dân huyện Đông Khuê'),
    people: [
      person(
        'Đặng Đình Thuyên',
        ['Phó Bí thư Thường trực Huyện ủy', 'Chủ tịch HĐND huyện'],
        ['chair'],
        'Đồng chí Đặng Đình Thuyên'
      ),
      person(
        'Hoàng Thị Thanh Nhàn',
        ['Tỉnh ủy viên', 'Bí thư Huyện ủy'],
        ['directing', 'attendee', 'speaker'],
        'Đồng chí Hoàng Thị Thanh Nhàn'
      ),
      person(
        'Lương Quốc Khánh',
        ['Phó Trưởng ban Thường trực Ban Dân vận Tỉnh ủy'],
        ['attendee', 'speaker'],
        'Lương Quốc Khánh, Phó Trưởng ban'
      ),
      person(
        'Công Tằng Tôn Nữ Diệu Khuê',
        ['Trưởng ban Tuyên giáo Huyện ủy'],
        ['attendee'],
        'Công Tằng Tôn Nữ Diệu Khuê',
        ['Ủy viên Ban Thường vụ Huyện ủy']
      ),
      person(
        'Trịnh Thị Minh Hậu',
        ['Trưởng ban Dân vận Huyện ủy'],
        ['attendee', 'speaker'],
        'Trịnh Thị Minh Hậu; Chủ tịch',
        ['Ủy viên Ban Thường vụ Huyện ủy']
      ),
      person('Phùng Bá Lễ', ['Chủ tịch UBND huyện'], ['attendee'], 'Phùng Bá Lễ'),
      person('H’Diễm Niê Kpăr', ['Chủ tịch Hội Liên hiệp Phụ nữ huyện'], ['attendee'], 'H’Diễm Niê Kpăr'),
      person(
        'Nguyễn Hữu Trường Giang',
        ['Phó Trưởng ban Thường trực Ban Dân vận Huyện ủy'],
        ['reporter'],
        'Nguyễn Hữu Trường Giang'
      )
    ],
    groups: [same('lãnh đạo các phòng, ban, ngành, đoàn thể huyện')],
    statements: [
      {
        speaker: 'Nguyễn Hữu Trường Giang',
        titles: ['Phó Trưởng ban Thường trực Ban Dân vận Huyện ủy'],
        kind: 'report',
        points: [
          'công tác dân vận năm 2019 bám sát Quyết định số 1187-QĐ/HU ngày 12/4/2018 của Ban Thường vụ Huyện ủy, trọng tâm là đối thoại trực tiếp với Nhân dân.',
          'Năm 2019, toàn huyện đã tổ chức 1.268 cuộc giám sát (74 cuộc cấp huyện, 1.194 cuộc cấp xã).',
          '22/22 xã, thị trấn đã tổ chức đối thoại, giải quyết 94,6% kiến nghị.',
          'Nhân dân và doanh nghiệp đóng góp hơn 43,75 tỷ đồng làm đường.',
          'Huyện vận động được 225 suất quà, trong đó 120 suất quà cho người già, 103 suất quà cho trẻ em.',
          'Không khí hội nghị sôi nổi.',
          'Nhiều ý kiến tâm huyết được nêu ra.'
        ].map(same),
        evidence: []
      },
      {
        speaker: 'Lương Quốc Khánh',
        titles: ['Phó Trưởng ban Thường trực Ban Dân vận Tỉnh ủy'],
        kind: 'remark',
        points: [
          same('ghi nhận huyện là một trong những địa phương đi đầu trong tỉnh về đối thoại'),
          same('đề nghị quan tâm đội ngũ làm công tác dân vận ở thôn, bản.')
        ],
        evidence: []
      },
      {
        speaker: 'Hoàng Thị Thanh Nhàn',
        titles: ['Bí thư Huyện ủy'],
        kind: 'direction',
        points: [
          same('đối thoại phải đi liền với giải quyết.'),
          same(
            'Năm 2020, UBND huyện giải quyết từ 95 đến 98% kiến nghị sau đối thoại, công khai kết quả trong 30 ngày.'
          )
        ],
        evidence: []
      },
      {
        speaker: 'Trịnh Thị Minh Hậu',
        titles: [],
        kind: 'response',
        points: [same('sẽ tham mưu ban hành kế hoạch trước ngày 31/01/2020')],
        evidence: []
      }
    ],
    figures: [
      figure('1.268', 1268, 'cuộc', 'cuộc giám sát', '1.268 cuộc giám sát'),
      figure('74', 74, 'cuộc', 'cuộc giám sát', '74 cuộc cấp huyện', { scope: 'cấp huyện', partOf: 0 }),
      figure('1.194', 1194, 'cuộc', 'cuộc giám sát', '1.194 cuộc cấp xã', { scope: 'cấp xã', partOf: 0 }),
      figure('22/22', 22, 'xã, thị trấn', 'xã, thị trấn đã tổ chức đối thoại', '22/22 xã', {
        denominator: 22
      }),
      figure('94,6%', 94.6, '%', 'tỷ lệ kiến nghị đã giải quyết', '94,6%'),
      figure(
        'hơn 43,75 tỷ đồng',
        43_750_000_000,
        'đồng',
        'kinh phí đóng góp làm đường',
        'hơn 43,75 tỷ đồng',
        {
          approx: 'hơn',
          period: null
        }
      ),
      figure('225', 225, 'suất quà', 'suất quà vận động được', '225 suất quà', { scope: null, period: null }),
      figure('120', 120, 'suất quà', 'cho người già', '120 suất quà', {
        scope: null,
        period: null,
        partOf: 6
      }),
      figure('103', 103, 'suất quà', 'cho trẻ em', '103 suất quà', { scope: null, period: null, partOf: 6 }),
      figure('95 đến 98%', [95, 98], '%', 'chỉ tiêu giải quyết kiến nghị sau đối thoại', 'từ 95 đến 98%', {
        period: 'năm 2020'
      }),
      figure('18', 18, 'tập thể', 'tập thể được tặng Giấy khen', '18 tập thể', { scope: null, period: null })
    ],
    tasks: [
      {
        by: 'Hoàng Thị Thanh Nhàn',
        to: 'UBND huyện',
        text: 'giải quyết từ 95 đến 98% kiến nghị sau đối thoại, công khai kết quả trong 30 ngày',
        evidence: evidence(
          'UBND huyện giải quyết từ 95 đến 98% kiến nghị sau đối thoại, công khai kết quả trong 30 ngày.'
        ),
        ...proof
      },
      {
        by: 'Hoàng Thị Thanh Nhàn',
        to: 'Các xã, thị trấn',
        text: 'Các xã, thị trấn thực hiện nghiêm Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy.',
        evidence: evidence(
          'Các xã, thị trấn thực hiện nghiêm Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy.'
        ),
        ...proof
      },
      {
        by: 'Lương Quốc Khánh',
        to: null,
        text: 'quan tâm đội ngũ làm công tác dân vận ở thôn, bản',
        evidence: evidence('quan tâm đội ngũ làm công tác dân vận ở thôn, bản'),
        ...proof
      }
    ],
    awards: [
      {
        award: 'Giấy khen',
        giver: 'Chủ tịch UBND huyện',
        recipient: null,
        count: 18,
        unit: 'tập thể',
        evidence: evidence('18 tập thể, 27 cá nhân được Chủ tịch UBND huyện tặng Giấy khen')
      },
      {
        award: 'Giấy khen',
        giver: 'Chủ tịch UBND huyện',
        recipient: null,
        count: 27,
        unit: 'cá nhân',
        evidence: evidence('18 tập thể, 27 cá nhân được Chủ tịch UBND huyện tặng Giấy khen')
      },
      {
        award: 'Bằng khen của UBND tỉnh',
        giver: 'UBND tỉnh',
        recipient: null,
        count: 3,
        unit: 'tập thể',
        evidence: evidence('03 tập thể được UBND tỉnh tặng Bằng khen')
      }
    ],
    citations: [
      {
        text: 'Quyết định số 1187-QĐ/HU ngày 12/4/2018',
        kind: 'Quyết định',
        number: '1187-QĐ/HU',
        date: '2018-04-12',
        issuer: 'Ban Thường vụ Huyện ủy',
        title: null,
        evidence: evidence('Quyết định số 1187-QĐ/HU ngày 12/4/2018')
      },
      {
        text: 'Kết luận số 315-KL/TU',
        kind: 'Kết luận',
        number: '315-KL/TU',
        date: null,
        issuer: 'Ban Thường vụ Tỉnh ủy',
        title: null,
        evidence: evidence('Kết luận số 315-KL/TU')
      }
    ],
    captions: [],
    headings: [],
    otherMeetings: []
  })
  return {
    report,
    item: {
      id: item,
      accession: '2026-000417',
      title: 'Đông Khuê: Đối thoại phải đi liền với giải quyết',
      text,
      blocks,
      source: null,
      date: '2019-12-18T16:05:00+07:00'
    },
    letterhead: 'Văn phòng Huyện ủy Đông Khuê',
    printedOn: '2026-11-23',
    resolveCitation: ({ number }) => (number === '1187-QĐ/HU' ? '2026-000389' : null),
    edited: false
  }
}
