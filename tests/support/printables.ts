/** One printable of every template, small but with every part; all of it is invented. */
import { buildSummary } from '../../src/archive/report/summary.ts'
import { Printable, type Template } from '../../src/shared/model/printable/printable.ts'
import { richInput } from './rich-meeting.ts'

const line = (text: string, tone = 'plain', marks: number[] = []) => [{ text, tone, marks }]

const sheet = (title: string, foot: string | null) => ({
  title,
  subject: 'Số vào kho 2026-000417',
  author: 'Văn phòng Huyện ủy Bản Mòng',
  foot,
  fileName: '2026-000417 Hội nghị',
  names: ['Quàng Văn Thím', 'H’Diễm Niê Kpăr']
})

const figures = {
  columns: { scope: true, period: true },
  rows: [
    {
      number: 1,
      role: 'total',
      about: line('Cuộc giám sát'),
      value: '1.268',
      unit: 'cuộc',
      scope: 'toàn huyện',
      period: null
    },
    {
      number: null,
      role: 'last-part',
      about: line('Trong đó: cấp xã'),
      value: '1.194',
      unit: 'cuộc',
      scope: '22 xã',
      period: 'năm 2019'
    },
    {
      number: 2,
      role: 'single',
      about: line('Mô hình: 12 của xã, 3 của huyện'),
      value: '',
      unit: '',
      scope: '',
      period: ''
    }
  ]
}

const facts = [
  { key: 'time', label: 'Thời gian', marks: [], lines: [line('Sáng 18/12/2019')] },
  { key: 'place', label: 'Địa điểm', marks: [], lines: [line('(không nêu)', 'absent')] },
  {
    key: 'attendees',
    label: 'Dự hội nghị',
    marks: [],
    lines: [line('Quàng Văn Thím, Chủ tịch UBND huyện'), line('H’Diễm Niê Kpăr, Bí thư Đảng ủy xã Nà Lơi')]
  }
]

const cover = {
  authority: 'HUYỆN ỦY BẢN MÒNG',
  issuer: ['VĂN PHÒNG'],
  heading: 'BÁO CÁO TỔNG HỢP',
  subject: 'Các hội nghị của huyện Bản Mòng',
  lines: ['Kỳ: tháng 12/2019 (1 hội nghị)'],
  foot: ['Lập từ kho “Văn thư Bản Mòng”', 'In ngày 23/11/2026']
}

const official = {
  sheet: sheet('Báo cáo: Hội nghị giao ban', null),
  accession: '2026-000417',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  bodySize: 14,
  authority: 'HUYỆN ỦY BẢN MÒNG',
  issuer: ['BAN DÂN VẬN'],
  number: 'Số:       /BC-VP',
  placeAndDate: 'Bản Mòng, ngày      tháng      năm 2020',
  heading: 'BÁO CÁO',
  subject: 'Kết quả hội nghị giao ban công tác dân vận',
  addressees: ['- Thường trực Huyện ủy;', '- Ủy ban nhân dân huyện.'],
  body: [
    { kind: 'chapter', text: 'I. THÔNG TIN CHUNG' },
    { kind: 'heading', text: '1. Thành phần' },
    {
      kind: 'paragraph',
      line: [...line('Đồng chí '), ...line('Quàng Văn Thím', 'name'), ...line(' chủ trì hội nghị.')]
    },
    { kind: 'paragraph', line: line('Trên đây là báo cáo kết quả hội nghị./.') }
  ],
  recipients: ['- Như trên;', '- Lưu: VT, TH.'],
  signature: { offices: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], name: 'Lò Thị Ánh Nguyệt' },
  annexes: [
    {
      heading: 'Phụ lục',
      title: 'SỐ LIỆU CỦA HỘI NGHỊ',
      attached: ['(Kèm theo Báo cáo của Ban Dân vận)'],
      ...figures,
      note: 'Chỉ tiêu 2 không nêu kỳ.'
    }
  ]
}

const examples: Readonly<Record<Template, () => unknown>> = {
  'tom-tat': () => buildSummary(richInput()),
  nd30: () => ({
    template: 'nd30',
    ...official,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc'
  }),
  dang: () => ({
    template: 'dang',
    ...official,
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    star: '*',
    closingMark: '-----',
    underlinedRecipients: true,
    recipientSize: 12
  }),
  'tong-hop': () => ({
    template: 'tong-hop',
    sheet: sheet('Báo cáo tổng hợp', 'Báo cáo tổng hợp tháng 12/2019'),
    cover,
    contents: 'MỤC LỤC',
    parts: [
      {
        kind: 'meetings',
        id: 'phan-1',
        heading: 'Phần một',
        title: 'CÁC HỘI NGHỊ TRONG KỲ',
        entry: 'Phần một. Các hội nghị trong kỳ',
        note: null,
        meetings: [
          {
            id: 'hop-1',
            origin: 'Hội nghị 1/1 · số vào kho 2026-000417 · Bản tin huyện, 19/12/2019',
            heading: '1. Hội nghị tổng kết công tác dân vận',
            facts,
            inferences: ['* Năm suy ra từ ngày đăng.'],
            sections: [
              {
                kind: 'paragraphs',
                heading: 'a) Nội dung',
                lines: [line('Nghe 46 ý kiến trực tiếp.')],
                note: null
              },
              {
                kind: 'list',
                heading: 'b) Nhiệm vụ',
                items: [{ label: '1.', line: line('Trả lời 125 ý kiến trước ngày 31/12/2019.') }],
                note: 'Còn 2 việc không nêu người làm.'
              }
            ]
          }
        ]
      },
      {
        kind: 'figures',
        id: 'phan-2',
        heading: 'Phần hai',
        title: 'BẢNG SỐ LIỆU',
        entry: 'Phần hai. Bảng số liệu',
        note: null,
        columns: figures.columns,
        groups: [{ heading: 'Tổng kết công tác dân vận, 18/12/2019', rows: figures.rows }]
      },
      {
        kind: 'citations',
        id: 'phan-3',
        heading: 'Phần ba',
        title: 'VĂN BẢN ĐƯỢC DẪN',
        entry: 'Phần ba. Văn bản được dẫn',
        note: null,
        rows: [
          {
            number: 1,
            document: line('Quyết định số 4187-QĐ/TU ngày 14/3/2018'),
            meetings: '1',
            held: line('chưa có trong kho', 'strong')
          }
        ]
      },
      {
        kind: 'people',
        id: 'phan-4',
        heading: 'Phần bốn',
        title: 'CHỈ MỤC TÊN NGƯỜI',
        entry: 'Phần bốn. Chỉ mục tên người',
        note: 'Tên các dân tộc khác xếp theo tiếng cuối.',
        letters: [
          {
            letter: 'T',
            people: [{ name: 'Quàng Văn Thím', office: 'Chủ tịch UBND huyện', meetings: ['hop-1'] }]
          }
        ]
      }
    ]
  }),
  phieu: () => ({
    template: 'phieu',
    sheet: sheet('Phiếu tài liệu', 'Phiếu tài liệu · 2026-000417'),
    archive: 'Kho “Văn thư Bản Mòng”',
    accession: '2026-000417',
    heading: 'PHIẾU TÀI LIỆU',
    facts: [{ label: 'Tác giả', line: line('(không nêu)', 'absent') }],
    annotations: {
      lead: '2 chú thích:',
      colours: [
        { colour: 'yellow', name: 'vàng', count: 1 },
        { colour: 'blue', name: 'lam', count: 1 }
      ],
      lost: '1 chú thích không còn tìm thấy chỗ'
    },
    blocks: [
      {
        kind: 'title',
        stretches: [{ text: 'Bản Mòng giao ban tháng 12', colours: [], ends: [] }],
        rows: [],
        notes: []
      },
      {
        kind: 'paragraph',
        stretches: [
          { text: 'Sáng 18/12/2019, ', colours: [], ends: [] },
          { text: 'Huyện ủy tổ chức', colours: ['yellow'], ends: [] },
          { text: ' hội nghị', colours: ['yellow', 'blue'], ends: [1, 2] }
        ],
        rows: [],
        notes: [
          {
            number: 1,
            colour: 'yellow',
            colourName: 'vàng',
            words: 'Dẫn trong báo cáo quý',
            tags: 'Việc cần làm / Hỏi lại; Số liệu',
            when: '20/11/2026'
          },
          { number: 2, colour: 'blue', colourName: 'lam', words: '', tags: '', when: '21/11/2026' }
        ]
      },
      {
        kind: 'table',
        stretches: [],
        rows: [
          ['Xã', 'Hộ'],
          ['Nà Lơi', '214']
        ],
        notes: []
      }
    ],
    onPages: {
      heading: 'Chú thích trên bản gốc',
      lines: ['7 (lam) trang 3, vùng được đánh dấu - xem lại con dấu. (22/11/2026)']
    },
    lost: { heading: 'Chú thích không còn chỗ', lines: ['“đoạn đã bỏ”: kiểm tra lại, 22/11/2026'] }
  }),
  so: () => ({
    template: 'so',
    sheet: sheet('Sổ văn bản', 'Sổ văn bản năm 2026'),
    cover: { ...cover, heading: 'SỔ VĂN BẢN' },
    columns: [
      { label: 'TT', width: 9, align: 'centre' },
      { label: 'Số, ký hiệu', width: 40, align: 'left' },
      { label: 'Trích yếu', width: null, align: 'left' }
    ],
    rows: Array.from({ length: 120 }, (_, at) => [
      line(String(at + 1)),
      line(`${at + 1}-QĐ/HU`),
      line(`Quyết định thứ ${at + 1} về quy chế tiếp xúc, đối thoại với Nhân dân`)
    ]),
    closing: 'Sổ này có 120 văn bản.'
  })
}

/** A valid printable of the template. */
export const examplePrintable = (template: Template): Printable => Printable.parse(examples[template]())
