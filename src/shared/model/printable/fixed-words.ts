/** Words that stand on every paper of a template, for the page and the Word file alike. */
import type { FigureColumns } from './tables.ts'
import type { Summary } from './tom-tat.ts'

/** What a source does not say. */
export const ABSENT = '(không nêu)'

export const fixedWords = {
  accession: 'Số vào kho:',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  reporters: 'Người báo cáo:',
  evidence: 'Dẫn chứng',
  annotations: 'Chú thích',
  /** A highlight without a note. */
  onlyMarked: 'tô, không ghi chú',
  /** Before the tags of a note. */
  noteTags: 'Thẻ:',
  /** Over the list of papers that are bound into one file. */
  boundList: 'DANH MỤC',
  /** Before the number of a page. */
  page: 'tr.',
  citedHeads: ['TT', 'Văn bản', 'Dẫn tại hội nghị', 'Số vào kho']
} as const

/** Heads of a table of figures, in the order of its columns. */
export const figureHeads = ({ scope, period }: FigureColumns): string[] => [
  'TT',
  'Chỉ tiêu',
  'Số liệu',
  'Đơn vị',
  ...(scope ? ['Phạm vi'] : []),
  ...(period ? ['Kỳ'] : [])
]

/** So few passages need no word about what they are. */
const FEW_PASSAGES = 6

/** What the passages at the end of a summary are; null where that is plain. */
export const evidenceNote = ({ accession, evidence }: Summary): string | null =>
  evidence.length > FEW_PASSAGES
    ? `Câu nguyên văn của tài liệu ${accession} mà từng mục ở trên dựa vào; “đoạn” đếm từ đầu bài.`
    : null
