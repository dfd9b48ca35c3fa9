/** What the story is told with: the documents, the questions asked of them, and what must come out on paper. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, samples } from './fixtures.ts'

export type Story = {
  /** What is imported: files and folders dropped on the window, or files picked in the dialog. */
  dropped?: readonly string[]
  picked?: readonly string[]
  count: number
  /** The meeting report the story is about. */
  title: string
  /** A query, and what it must mark in the text of that report, in the report's own spelling. */
  queries: readonly { text: string; marks: readonly string[] }[]
  /** A part that does not belong to the article. */
  setAside: string
  /** A passage within one paragraph, to highlight. */
  passage: string
  name: string
  date: string
  /** In *Thành phần* and *Văn bản được dẫn*. */
  person: string
  citation: string
  /** On the printed sheet. */
  people: readonly string[]
  figures: readonly string[]
  citations: readonly string[]
}

export const sampleStory: Story = {
  dropped: [samples],
  count: 12,
  title: 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá',
  queries: [
    { text: 'dan van', marks: ['dân vận', 'Dân vận'] },
    { text: 'dân vận', marks: ['dân vận', 'Dân vận'] },
    { text: 'quyet dinh 4187-QD/TU', marks: ['Quyết định', '4187-QĐ/TU'] },
    { text: '"ngày thứ bảy nghe dân nói"', marks: ['Ngày thứ Bảy nghe dân nói'] }
  ],
  setAside: 'Lịch cắt điện tuần tới trên địa bàn huyện',
  passage: 'thu hút hơn 21.500 lượt người tham gia',
  name: 'Hội nghị tổng kết công tác dân vận của hệ thống chính trị năm 2021, triển khai nhiệm vụ năm 2022',
  date: '28/12/2021',
  person: 'Phùng Đức Lãm',
  citation: '4187-QĐ/TU',
  people: [
    'Đỗ Khắc Tường',
    'Phùng Đức Lãm',
    'Lưu Thị Mai Chinh',
    'Nông Thị Thời',
    'Khổng Minh Dực',
    'Vi Quang Thuần'
  ],
  figures: ['346', '21.500', '4.218', '3.967', '1.746', '46.300', '31,8'],
  citations: ['4187-QĐ/TU', '362-KH/HU', '88-CT/TU']
}

/** Real documents lie beside the repository, never in it. */
const data = process.env['TULIEU_DATA'] ?? path.join(root, '../shared/data')
const seed = path.join(data, 'seed')
export const hasSeed = existsSync(path.join(seed, 'gold.json'))
export const whySkipped = `no real documents: ${seed} is missing (set TULIEU_DATA)`

type Gold = {
  _about: { seed: string }
  title: { text: string }
  people: { name: string }[]
  figures: { raw: string }[]
  documents: { number: string | null }[]
}

/** The real report; what must come out of it is the truth people wrote down about it. */
export function seedStory(): Story {
  const gold = JSON.parse(readFileSync(path.join(seed, 'gold.json'), 'utf8')) as Gold
  return {
    picked: [path.join(seed, gold._about.seed)],
    count: 1,
    title: gold.title.text,
    queries: [
      { text: 'dan van', marks: ['dân vận', 'Dân vận'] },
      { text: 'dân vận', marks: ['dân vận', 'Dân vận'] },
      { text: 'quyet dinh 2200-QD/TU', marks: ['Quyết định', '2200-QĐ/TU'] },
      { text: '"năm dân vận chính quyền"', marks: ['Năm dân vận chính quyền'] }
    ],
    setAside: 'Biết sợ nhưng đừng hoang mang',
    passage: 'khảo sát tại 6 cơ quan hành chính nhà nước',
    name: 'Hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020',
    date: '27/12/2019',
    person: 'Ngô Thị Thanh Hằng',
    citation: '2200-QĐ/TU',
    people: gold.people.map(({ name }) => name),
    figures: gold.figures.map(({ raw }) => raw),
    citations: gold.documents.flatMap(({ number }) => number ?? [])
  }
}
