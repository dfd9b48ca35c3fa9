import { expect, test } from 'vitest'
import { expandDates } from '../../src/shared/query/expand-dates.ts'
import { parseQuery } from '../../src/shared/query/parse.ts'
import { shownTerms } from '../../src/shared/query/tree.ts'

const phrases = (text: string) => {
  const { tree } = parseQuery(text)
  return shownTerms(tree && expandDates(tree)).map(({ words }) => words.join(' '))
}

test('a date in one piece asks for its other spellings', () => {
  expect(phrases('5/12/2019')).toEqual([
    '5 12 2019',
    '5 tháng 12 năm 2019',
    '05 12 2019',
    '05 tháng 12 năm 2019'
  ])
  expect(phrases('12/2019 ')).toEqual(['12 2019', 'tháng 12 năm 2019'])
})

test('a date in words asks for its figures', () => {
  expect(phrases('ngày 5 tháng 12 năm 2019 họp')).toEqual([
    'ngày',
    ...['5', 'tháng', '12', 'năm', '2019'],
    ...['5 12 2019', '5 tháng 12 năm 2019', '05 12 2019', '05 tháng 12 năm 2019'],
    'họp'
  ])
  expect(phrases('thang 3 nam 2020 ')).toContain('03 2020')
})

test('a whole day asks for the items of that day, not inside a field', () => {
  const days = (text: string) => {
    const { tree } = parseQuery(text)
    return JSON.stringify(tree && expandDates(tree)).match(/"kind":"date"[^}]*/g) ?? []
  }
  expect(days('5/12/2019')).toEqual(['"kind":"date","from":"2019-12-05","to":"2019-12-05"'])
  expect(days('họp 5 tháng 12 năm 2019 ')).toHaveLength(1)
  for (const text of ['31/02/2019', '12/2019', '5 tháng 12', 'tiêu_đề:5/12/2019'])
    expect(days(text), text).toEqual([])
})

test('what is no date stays as it is', () => {
  for (const text of ['31/13/2019', '2200-QĐ/TU', 'tháng năm', '=5/12/2019', '3 tháng']) {
    expect(phrases(`${text} `)).toEqual(
      shownTerms(parseQuery(`${text} `).tree).map(({ words }) => words.join(' '))
    )
  }
})
