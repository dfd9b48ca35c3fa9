import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates, parseDate } from '../../src/shared/vietnamese/dates.ts'

const publishedAt = '2020-01-31'
const isos = (text: string): string[] => findDates(text, { publishedAt }).map((mention) => mention.iso)

describe('findDates', () => {
  it.each([
    ['27/12/2019 - 01:44 PM', '2019-12-27T13:44:00+07:00'],
    ['27/12/2019 12:05 AM', '2019-12-27T00:05:00+07:00'],
    ['27/12/2019 1:44 CH', '2019-12-27T13:44:00+07:00'],
    ['Thứ Sáu, 27/12/2019, 13:44 GMT+7', '2019-12-27T13:44:00+07:00'],
    ['Thứ Sáu, 27/12/2019, 13:44 [GMT+7]', '2019-12-27T13:44:00+07:00'],
    ['20:15 | 12/03/2019', '2019-03-12T20:15:00+07:00'],
    ['10h30 ngày 27/12/2019', '2019-12-27T10:30:00+07:00'],
    ['2 giờ chiều 5/3/2020', '2020-03-05T14:00:00+07:00'],
    ['2019-12-27T13:44:00+07:00', '2019-12-27T13:44:00+07:00'],
    ['2019-12-27T20:44:00Z', '2019-12-28T03:44:00+07:00'],
    ['2019-12-27', '2019-12-27'],
    ['Fri, 27 Dec 2019 13:44:00 +0700', '2019-12-27T13:44:00+07:00'],
    ['31/01/2020 - 6.889 lượt xem', '2020-01-31'],
    ['ngày 05 tháng 3 năm 2020', '2020-03-05'],
    ['27 Tháng Mười Hai, 2019', '2019-12-27'],
    ['27-12-2019', '2019-12-27'],
    ['27.12.2019', '2019-12-27'],
    ['Sáng 27/12', '2019-12-27'],
    ['Chiều 1-6', '2019-06-01'],
    ['Tối ngày 5/3', '2020-03-05'],
    ['phiên họp ngày 6 - 12, các tỉnh', '2019-12-06'],
    ['Ngày 9 / 7, Đoàn công tác', '2019-07-09'],
    ['Sáng nay (27/12)', '2019-12-27'],
    ['ngày 5 tháng 3', '2020-03-05'],
    ['diễn ra ngày 17-8. Phát biểu tại buổi lễ', '2019-08-17'],
    ['diễn ra ngày 17-8. 30 đại biểu dự', '2019-08-17'],
    ['tháng 12/2019', '2019-12'],
    ['tháng 3 năm 2020', '2020-03'],
    ['năm 2019', '2019']
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso])
  })

  it.each([
    '12/27/2019',
    'ngày 31/4',
    'ngày 29/2/2019',
    '30/30 quận',
    '584/584 xã',
    'trực 24/7',
    '9/10 chỉ tiêu',
    'đến 9/10 chỉ tiêu',
    'mỗi ngày 2 - 3 lần',
    'ngày 2 - 3 lần',
    'từ ngày 6 - 12',
    'ngày 12-02-Canh Tý',
    'ngày 12.02.Canh Tý',
    'ngày 10/3 âm lịch',
    'nhiệm kỳ 2015-2020',
    '2200-QĐ/TU',
    '6 tháng đầu'
  ])('%s is no date', (text) => {
    expect(isos(text)).toEqual([])
  })

  it('reads ranges and lists', () => {
    expect(findDates('Trong 2 ngày 28 và 29/10', { publishedAt })[0]).toMatchObject({
      iso: '2019-10-28',
      until: '2019-10-29',
      raw: '28 và 29/10'
    })
    expect(findDates('từ ngày 4 đến 6-7', { publishedAt })[0]).toMatchObject({
      iso: '2019-07-04',
      until: '2019-07-06'
    })
    expect(findDates('quý II/2019')[0]).toMatchObject({
      iso: '2019-04',
      until: '2019-06',
      precision: 'month'
    })
    expect(isos('ngày 28/10 và 29/10')).toEqual(['2019-10-28', '2019-10-29'])
    expect(isos('từ ngày 28/12 đến ngày 02/01/2020')).toEqual(['2019-12-28', '2020-01-02'])
    expect(isos('dịp 30/4 - 1/5')).toEqual(['2020-04-30', '2020-05-01'])
  })

  it('infers the year from publication and says so', () => {
    expect(findDates('Sáng 27/12', { publishedAt: '2019-12-27T13:44:00+07:00' })[0]).toMatchObject({
      iso: '2019-12-27',
      isYearInferred: true,
      partOfDay: 'sáng',
      leadStart: 0,
      start: 5,
      end: 10
    })
    expect(findDates('Sáng 2/1', { publishedAt: '2020-01-05' })[0]?.iso).toBe('2020-01-02')
    expect(findDates('ngày 15/3', { publishedAt })[0]?.iso).toBe('2020-03-15')
    expect(findDates('Sáng 27/12')[0]?.iso).toBe('--12-27')
    expect(isos('ngày 31 tháng 12 hằng năm; ngày 15/11 của năm trước')).toEqual(['--12-31', '--11-15'])
    expect(findDates('Sáng 27/12/2019')[0]?.isYearInferred).toBe(false)
  })

  it('does not carry a time over a line end', () => {
    const text = '27/12/2019 - 01:44 PM\nSáng 27/12, Ban Dân vận'
    expect(isos(text)).toEqual(['2019-12-27T13:44:00+07:00', '2019-12-27'])
  })

  it('gives raw exactly as at its offsets, ordered and apart', () => {
    const text =
      'Sáng 27/12, theo Quyết định 2200-QĐ/TU ngày 25/5/2017; 20:15 | 12/03/2019; tháng 1/2020 và năm 2018.'
    const found = findDates(text, { publishedAt })
    expect(found.map((m) => m.raw)).toEqual(['27/12', '25/5/2017', '20:15 | 12/03/2019', '1/2020', '2018'])
    let last = 0
    for (const mention of found) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.raw)
      expect(mention.start).toBeGreaterThanOrEqual(last)
      last = mention.end
    }
  })

  it('reads day before month for every day there is', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const [y, m, d] = date.toISOString().slice(0, 10).split('-').map(Number)
        const iso = date.toISOString().slice(0, 10)
        expect(parseDate(`${d}${sign}${m}${sign}${y}`)?.iso).toBe(iso)
        expect(parseDate(`ngày ${d} tháng ${m} năm ${y}`)?.iso).toBe(iso)
        expect(parseDate(iso)?.iso).toBe(iso)
      })
    )
  })

  it('never throws and stays quick on hostile text', () => {
    const hostile = '1/1/2019 '.repeat(33_000)
    expect(findDates(hostile).length).toBe(33_000)
    findDates('ngày ' + '1, '.repeat(60_000) + ' '.repeat(60_000) + 'sáng ('.repeat(10_000))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-.: ,h(ngàythsnăm'.split('')), maxLength: 60 }),
        (text) => {
          for (const m of findDates(text, { publishedAt })) expect(m.raw).toBe(text.slice(m.start, m.end))
        }
      )
    )
  })
})

describe('parseDate', () => {
  it('takes the first full date', () => {
    expect(parseDate('năm 2019, 12/2019, ngày 27/12/2019')?.iso).toBe('2019-12-27')
    expect(parseDate('không có')).toBeNull()
  })
})
