import { describe, expect, it } from 'vitest'
import { typedDate } from '../../src/shared/vietnamese/typed-date.ts'

describe('typedDate', () => {
  it.each([
    ['27/12/2019', '2019-12-27'],
    ['7.2.2019', '2019-02-07'],
    [' 07-02-2019 ', '2019-02-07'],
    ['2019-12-27', '2019-12-27'],
    ['27/12', '--12-27'],
    ['29/2', '--02-29'],
    ['12/2019', '2019-12'],
    ['2019', '2019']
  ])('reads %s as %s', (typed, iso) => {
    expect(typedDate(typed)).toBe(iso)
  })

  it.each(['31/02/2019', '29/02/2019', '0/1/2019', '12/13', '13/2019', 'hôm nay', '', '1/2/3/4', '27/12/19'])(
    'refuses %s',
    (typed) => {
      expect(typedDate(typed)).toBeNull()
    }
  )
})
