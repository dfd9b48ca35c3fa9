/** The rich meeting with more of everything than a page has room for: what templates must bear. All of it is invented. */
import type { SummaryInput } from '../../src/archive/report/summary.ts'
import type { Letterhead } from '../../src/shared/model/letterhead.ts'
import { stateOffice } from './office.ts'
import { richInput } from './rich-meeting.ts'

/** An office whose names fill lines, as merged ones have them. */
export const longOffice: Letterhead = {
  ...stateOffice,
  office:
    'Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân huyện Đông Khuê Thượng tỉnh Nam Lĩnh (bộ phận tổng hợp)',
  authority:
    'Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân huyện Đông Khuê Thượng tỉnh Nam Lĩnh',
  issuer: ['Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân huyện Đông Khuê Thượng'],
  place: 'Thị trấn Công Tằng Đông Khuê Thượng',
  symbol: 'BC-VPĐĐBQHHĐNDUBND-TH-VHTTDL',
  addressees: [
    'Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đông Khuê Thượng tỉnh Nam Lĩnh',
    ...stateOffice.addressees
  ],
  recipients: Array.from(
    { length: 24 },
    (_, at) => `Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam xã Bản Mòng ${at + 1}`
  ),
  signerAuthority: 'TUQ. Chủ tịch Ủy ban nhân dân huyện Đông Khuê Thượng',
  signerOffice:
    'Phó Chánh Văn phòng Thường trực Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân huyện',
  signerName: 'Công Tằng Tôn Nữ Lê Nguyễn Hoài Phương Thảo Diệu Khuê'
}

const GIVEN = ['An', 'Bình', 'Chi', 'Diễm', 'Đạt', 'Én', 'Giang', 'Hậu', 'Khuê', 'Lễ', 'Mận', 'Nhàn']

/** 60 people, one of them with a name of 120 letters, 200 figures, 40 tasks, 12 speakers, names that take four lines. */
export function overlongInput(): SummaryInput {
  const input = richInput()
  const { report } = input
  const person = report.people.at(-1)
  const [figure] = report.figures
  const [task] = report.tasks
  const statement = report.statements[1]
  const [citation] = report.citations
  if (!person || !figure || !task || !statement || !citation || !report.name)
    throw new Error('a poor fixture')
  const named = (at: number): string =>
    at === 0
      ? 'Công Tằng Tôn Nữ Lê Nguyễn Hoài Phương Thảo Diệu Khuê Trần Hữu Quỳnh Hương Giang Đặng Đình Thuyên Minh Hậu Bá Lễ Quốc Khánh'
      : `Quàng ${at % 2 === 0 ? 'Văn' : 'Thị'} ${GIVEN[at % GIVEN.length]} ${GIVEN[(at * 7) % GIVEN.length]}`
  const people = Array.from({ length: 60 }, (_, at) => ({
    ...person,
    name: named(at),
    roles: ['attendee' as const],
    titles: [
      `Phó Trưởng ban Thường trực Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở xã Bản Mòng ${at + 1}`,
      'Chủ tịch Hội đồng nhân dân xã'
    ]
  }))
  const figures = Array.from({ length: 200 }, (_, at) => ({
    ...figure,
    raw: at % 9 === 0 ? `${188_017 + at} tỷ đồng` : String(1000 + at),
    value: at % 9 === 0 ? (188_017 + at) * 1e9 : 1000 + at,
    unit: at % 9 === 0 ? 'đồng' : at % 7 === 0 ? 'lượt cán bộ, công chức, viên chức' : 'cuộc',
    about: `chỉ tiêu thứ ${at + 1} về tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy với Nhân dân của huyện`,
    scope: at % 5 === 0 ? 'các xã, thị trấn vùng đồng bào dân tộc thiểu số và miền núi' : null,
    period: at % 3 === 0 ? 'giai đoạn 2016 - 2020' : null
  }))
  const point = statement.points[0]
  if (point === undefined) throw new Error('a poor fixture')
  const statements = Array.from({ length: 12 }, (_, at) => ({
    ...statement,
    speaker: people[at]!.name,
    titles: people[at]!.titles,
    points: Array.from({ length: 6 }, () => point)
  }))
  return {
    ...input,
    letterhead: longOffice.office,
    report: {
      ...report,
      name: {
        ...report.name,
        value:
          'hội nghị tổng kết 10 năm thực hiện Nghị quyết của Ban Chấp hành Đảng bộ huyện về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới, sơ kết 03 năm thực hiện quy chế giám sát, phản biện xã hội và triển khai nhiệm vụ trọng tâm năm 2020'
      },
      people: [...report.people, ...people],
      figures,
      statements: [...report.statements, ...statements],
      tasks: Array.from({ length: 40 }, (_, at) => ({ ...task, text: `${task.text}, đợt ${at + 1}` })),
      citations: Array.from({ length: 30 }, (_, at) => ({
        ...citation,
        number: `${at + 1}/2019/NQLT-HĐND-UBND-UBMTTQVN-VHTTDL`,
        title:
          'về việc ban hành Quy chế phối hợp giữa Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam huyện'
      }))
    }
  }
}
