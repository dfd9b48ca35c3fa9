import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutAttribution } from '../../src/archive/report/attribution.ts'
import { choose } from '../../src/archive/report/choice.ts'
import { disagreeingSum } from '../../src/archive/report/figures.ts'
import { openEvidence, splitPassages, splitSentences } from '../../src/archive/report/passages.ts'
import { shorten, tellings } from '../../src/archive/report/shorten.ts'
import { paperDate, paperFigure, sentence } from '../../src/archive/report/wording.ts'
import type { Figure } from '../../src/shared/model/meeting.ts'
import { article } from '../support/article.ts'
import { richInput } from '../support/rich-meeting.ts'

describe('passages', () => {
  test('a full stop in a number, an abbreviation or an initial ends no sentence', () => {
    const text = 'TP. Đông Khuê có 1.268 cuộc. Ông A. Ma Lực phát biểu... “Đúng thế!” Hết'
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'TP. Đông Khuê có 1.268 cuộc.',
      'Ông A. Ma Lực phát biểu...',
      '“Đúng thế!”',
      'Hết'
    ])
  })

  test('passages cover the text: in order, apart, nothing but white space between', () => {
    const bits = fc.constantFrom(
      'Hội nghị ',
      '; ',
      '. ',
      '“',
      '”',
      '(',
      ') ',
      '1.2',
      ' … ',
      'a'.repeat(90),
      ' ',
      'Ủy ban'
    )
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 60 }).map((some) => some.join('')),
        (text) => {
          let at = 0
          for (const { start, end } of splitPassages(text)) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        }
      )
    )
  })

  test('evidence that moved is found again; evidence that is gone stands for itself', () => {
    const { item, blocks, text, evidence } = article(9, [
      ['title', 'Nhan đề'],
      ['caption', 'Ảnh chụp'],
      ['paragraph', 'Câu thứ nhất. Câu thứ hai.']
    ])
    const book = openEvidence({ id: item, text, blocks })
    const moved = evidence('thứ hai').map((one) => ({ ...one, start: 0, end: 7 }))
    expect(book.mark(moved)).toEqual([1])
    expect(book.mark([{ item, start: 3, end: 8, quote: 'đã mất' }])).toEqual([2])
    expect(book.mark(evidence('Câu thứ nhất. Câu'))).toEqual([1, 3])
    expect(book.rows().map(({ quote, place }) => [quote, place])).toEqual([
      ['Câu thứ hai.', 'đoạn 1'],
      ['đã mất', null],
      ['Câu thứ nhất.', 'đoạn 1']
    ])
  })
})

describe('spelling on paper', () => {
  test('dates: a zero before days under 10 and before months 1 and 2 only', () => {
    expect(['2019-12-18', '2019-02-08', '2018-09-03', '--10-04', '2026-11-23'].map(paperDate)).toEqual([
      '18/12/2019',
      '08/02/2019',
      '03/9/2018',
      '04/10',
      '23/11/2026'
    ])
    expect(paperDate('hôm qua')).toBeNull()
  })

  test('sentences: capital and stop, not a word changed', () => {
    expect(sentence('  đối thoại;  ')).toBe('Đối thoại.')
    expect(sentence('“dân vận khéo”')).toBe('“Dân vận khéo”.')
    expect(sentence('- chất lượng phục vụ...')).toBe('Chất lượng phục vụ…')
    expect(sentence('trong công tác thanh tra./.')).toBe('Trong công tác thanh tra.')
    expect(sentence('Thật không?')).toBe('Thật không?')
    expect(sentence('"đã bắt được ai chưa?')).toBe('Đã bắt được ai chưa?')
    expect(sentence('người dân hoan nghênh.”')).toBe('Người dân hoan nghênh.')
    const vietnamese = fc.string({ unit: fc.constantFrom(...'đưêô ế.,;:!?…“”()-1Ắ\u0301\n') })
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(letters(sentence(text))).toBe(letters(text.normalize('NFC')))
      })
    )
  })

  test('figures keep their scale word and their decimals', () => {
    const [template] = richInput().report.figures
    if (template === undefined) throw new Error('the fixture has figures')
    const paper = (raw: string, value: Figure['value'], unit: string) =>
      paperFigure({ ...template, raw, value, unit })
    expect(paper('188.017 tỷ đồng', 188_017_000_000_000, 'đồng')).toEqual({
      value: '188.017',
      unit: 'tỷ đồng'
    })
    expect(paper('0,7 triệu lượt', 700_000, 'lượt')).toEqual({ value: '0,7', unit: 'triệu lượt' })
    expect(paper('2,0%', 2, '%')).toEqual({ value: '2,0', unit: '%' })
  })

  test('a sum is doubted only when all parts can be added', () => {
    const [, part] = richInput().report.figures
    if (part === undefined) throw new Error('the fixture has figures')
    const of = (value: number, more: Partial<Figure> = {}): Figure => ({ ...part, value, ...more })
    expect(disagreeingSum(of(10), [of(4), of(5)])).toBe(9)
    expect(disagreeingSum(of(0.3), [of(0.1), of(0.2)])).toBeNull()
    expect(disagreeingSum(of(10), [of(4)])).toBeNull()
    expect(disagreeingSum(of(10), [of(4), of(5, { unit: 'người' })])).toBeNull()
    expect(disagreeingSum(of(10), [of(4), of(5, { approx: 'hơn' })])).toBeNull()
  })

  test('choice keeps the order of the text, the limits, and always one sentence', () => {
    const candidates = [
      'là câu thứ một',
      'là câu thứ hai',
      'là câu thứ ba',
      'là câu thứ bốn',
      'là câu thứ hai',
      'đề nghị'
    ].map((text) => ({ text, evidence: [] }))
    const weights: Record<string, number> = { một: 1, hai: 3, ba: 2, bốn: 4 }
    const weigh = ({ text }: { text: string }) => weights[text.slice('là câu thứ '.length)] ?? 9
    const pick = (sentences: number, characters: number) =>
      choose(candidates, { sentences, characters }, weigh).map(({ text }) => text.slice('là câu thứ '.length))
    expect(pick(3, 100)).toEqual(['hai', 'ba', 'bốn'])
    expect(pick(3, 27)).toEqual(['ba', 'bốn'])
    expect(pick(3, 0)).toEqual(['bốn'])
  })
})

describe('who says it', () => {
  const titles = ['Bí thư Huyện ủy']
  const cut = (text: string) => withoutAttribution(text, 'Hoàng Thị Thanh Nhàn', titles)

  test('the beginning that only says who speaks is cut', () => {
    expect(
      cut(
        'Phát biểu chỉ đạo hội nghị, Bí thư Huyện ủy Hoàng Thị Thanh Nhàn nhấn mạnh: đối thoại phải đi liền với giải quyết.'
      )
    ).toBe('đối thoại phải đi liền với giải quyết.')
    expect(
      cut(
        'Tiếp thu ý kiến của đồng chí Vi Văn Thạo, Bí thư Huyện ủy Hoàng Thị Thanh Nhàn khẳng định sẽ ban hành kế hoạch.'
      )
    ).toBe('khẳng định sẽ ban hành kế hoạch.')
    expect(
      cut(
        'Đồng chí Hoàng Thị Thanh Nhàn, Tỉnh ủy viên, Bí thư Huyện ủy, cho biết, năm 2019 huyện vượt kế hoạch.'
      )
    ).toBe('năm 2019 huyện vượt kế hoạch.')
    expect(cut('Bí thư Huyện ủy cũng yêu cầu các xã rà soát kiến nghị.')).toBe(
      'yêu cầu các xã rà soát kiến nghị.'
    )
    expect(cut('Đồng chí đặc biệt lưu ý công tác nhân sự.')).toBe('đặc biệt lưu ý công tác nhân sự.')
  })

  test('what says more than that, or whose subject is somebody else, stays', () => {
    for (const text of [
      'Với 94% phiếu, hội nghị bầu Hoàng Thị Thanh Nhàn làm trưởng đoàn.',
      'Nhấn mạnh nhiệm vụ năm 2020, Hoàng Thị Thanh Nhàn đề nghị các xã chủ động.',
      'Hoàng Thị Thanh Nhàn trao Giấy khen cho các tập thể.',
      'Bí thư Huyện ủy Vi Văn Thạo yêu cầu các xã rà soát.',
      'Các xã, thị trấn thực hiện nghiêm túc.'
    ])
      expect(cut(text)).toBe(text)
  })
})

describe('long quotes', () => {
  const long = `${'Huyện đã tổ chức đối thoại ở các xã và thị trấn, '.repeat(4)}giải quyết kịp thời các kiến nghị`

  test('are quoted to their beginning where the sheet prints them word for word', () => {
    const told = tellings([
      {
        kind: 'report',
        heading: '',
        note: null,
        reporters: null,
        points: [[{ text: `${long}.`, tone: 'plain', marks: [1] }]]
      }
    ])
    expect(shorten(`${long}.`, told)).toMatch(/^Huyện đã tổ chức đối thoại ở các xã .{1,40} …$/)
    expect(shorten(`Phát biểu tại hội nghị, ông Vi Văn Thạo cho biết: ${long}.`, told)).toMatch(
      /^Phát biểu tại hội nghị, ông Vi Văn Thạo cho biết: Huyện đã tổ chức .{0,30} …$/
    )
  })

  test('stay whole where it does not', () => {
    expect(shorten(long, [])).toBe(long)
    expect(shorten('Câu ngắn.', ['câu ngắn'])).toBe('Câu ngắn.')
  })
})
