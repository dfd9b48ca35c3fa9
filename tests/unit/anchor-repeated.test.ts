/** Words that stand twice in an article, of which one was misread, rewritten or taken away. */
import { describe, expect, it } from 'vitest'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { placeSelectors } from '../../src/shared/anchor/place.ts'

const SENTENCES = [
  'Sáng 27/12, Ban Dân vận tổ chức hội nghị tổng kết công tác năm 2019.',
  'Đồng chí Trần Văn An, Phó Bí thư Thường trực, dự và chỉ đạo hội nghị.',
  'Toàn huyện đã tổ chức 8.597 cuộc giám sát, tăng 12,5% so với năm trước.',
  'Các xã, thị trấn tiếp nhận 1.405 ý kiến của nhân dân và giải quyết 98%.',
  'Kết luận hội nghị, đồng chí yêu cầu đổi mới nội dung, phương thức vận động.',
  '“Năm dân vận chính quyền” được triển khai tại 30/30 quận, huyện, thị xã 🎉.',
  'Nhân dịp này, 07 tập thể và 12 cá nhân được tặng bằng khen của Chủ tịch.',
  'Theo Quyết định số 2200-QĐ/TU, người đứng đầu đối thoại mỗi năm ít nhất hai lần.'
]

describe('words an article says twice', () => {
  const caption = 'Bà con thôn Đồng Vai góp ý về tuyến đường liên thôn tại buổi đối thoại ngày 6/10'
  const article = (first: string) =>
    `${first}.\n${SENTENCES.slice(0, 4).join('\n')}\nẢnh dưới là lúc kết thúc.\n${caption}.\n${SENTENCES.slice(4).join('\n')}`
  const status = (before: string, after: string, quote: string) => {
    const start = before.indexOf(quote)
    return placeSelectors(after, describeRange(before, start, start + quote.length))
  }

  it('are asked about when they were misread where they were marked', () => {
    const { status: found, range } = status(
      article(caption),
      article(caption.replace('Đồng Vai góp', 'Đống Vạigóp')),
      caption
    )
    expect([found, range?.start === 0]).not.toEqual(['moved', false])
  })

  it('are asked about when the first became the sentence of another day', () => {
    const { status: found } = status(article(caption), article(caption.replace('6/10', '8/11')), caption)
    expect(['uncertain', 'orphan']).toContain(found)
  })

  it('stay where they are when nothing around them is as it was', () => {
    const before = `${caption}\n${SENTENCES[0]}`
    const { status: found, range } = status(before, `${caption}\n${SENTENCES[6]}`, caption)
    expect([found, range?.start]).toEqual(['exact', 0])
  })

  it('a number at the end of a quote that has become another is asked about', () => {
    const before = `${SENTENCES[1]}\nLễ hội đền Hạ năm 2017 được tổ chức từ ngày 7/2.\n${SENTENCES[2]}`
    const { status: found } = status(before, before.replace('2017', '2018'), 'hội đền Hạ năm 2017')
    expect(['uncertain', 'orphan']).toContain(found)
  })
})
