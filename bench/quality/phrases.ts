/** Two-syllable words of office Vietnamese: the first ten hits should hold them side by side. */
import { tokenise } from '../../src/shared/vietnamese/tokens.ts'
import type { Article, Corpus } from './corpus.ts'

export const words: readonly string[] = (
  'dân vận, hội nghị, đối thoại, giám sát, phản biện, tổng kết, triển khai, nhiệm vụ, kế hoạch, chương trình, ' +
  'cán bộ, công chức, địa phương, nhân dân, chính quyền, mặt trận, đoàn thể, kiểm tra, thanh tra, kỷ luật, ' +
  'khen thưởng, thi đua, tuyên truyền, giáo dục, y tế, môi trường, giao thông, đất đai, bồi thường, giải phóng, ' +
  'hạn hán, lũ lụt, cháy rừng, dịch bệnh, du lịch, xuất khẩu, ngân sách, doanh nghiệp, đầu tư, hợp tác, ' +
  'pháp luật, tố cáo, khiếu nại, an ninh, quốc phòng, văn hóa, thể thao, nông nghiệp, thủy lợi, dân tộc'
).split(', ')

export type Phrase = { text: string; holds(article: Article): boolean }

/** Each word without accents and with them. */
export function phrases(): Phrase[] {
  return words.flatMap((word) => {
    const tokens = tokenise(word)
    const folded = ` ${tokens.map((token) => token.folded).join(' ')} `
    const exact = ` ${tokens.map((token) => token.exact).join(' ')} `
    return [
      { text: folded.trim(), holds: (article: Article) => article.folded.includes(folded) },
      { text: word, holds: (article: Article) => article.exact.includes(exact) }
    ]
  })
}

/** How many of the first ten hits must hold the phrase: ten, or all there are. */
export const wanted = (corpus: Corpus, phrase: Phrase): number =>
  Math.min(10, corpus.articles.filter((article) => phrase.holds(article)).length)
