import { describe, expect, test } from 'vitest'
import {
  linesOf,
  marginsOf,
  marginWords
} from '../../../src/renderer/src/features/letterhead/letterhead-words.ts'
import {
  offered,
  periodOf,
  requestOf,
  signingDay,
  type PrintChoice
} from '../../../src/renderer/src/features/print-preview/print-choice.ts'
import type { ItemId } from '../../../src/shared/model/item.ts'

const ids = [1, 2, 3] as ItemId[]
const one = [7] as ItemId[]
const choice: PrintChoice = {
  template: 'tong-hop',
  scope: 'chosen',
  period: '12/2019',
  register: 'items',
  number: '4',
  signedOn: '06/01/2020',
  parts: { figures: true, recipients: true, source: false }
}

describe('what is typed', () => {
  test('periods as people write them', () => {
    expect(
      ['12/2019', 'tháng 2/2019', '2-2019', '2019', 'năm 2019', 'quý IV/2019', 'Quý 1/2020'].map(periodOf)
    ).toEqual(['2019-12', '2019-02', '2019-02', '2019', '2019', '2019-Q4', '2020-Q1'])
    expect(['', '13/2019', 'quý V/2019', '12/19', 'tháng'].map(periodOf)).toEqual([
      null,
      null,
      null,
      null,
      null
    ])
  })

  test('days, lines and margins', () => {
    expect(['06/01/2020', '6.1.2020', '31/02/2020', ''].map(signingDay)).toEqual([
      '2020-01-06',
      '2020-01-06',
      null,
      null
    ])
    expect(linesOf(' VĂN PHÒNG \n\n HĐND ')).toEqual(['VĂN PHÒNG', 'HĐND'])
    expect(marginsOf('20 22,5 30 15')).toEqual({ top: 20, bottom: 22.5, left: 30, right: 15 })
    expect(marginWords({ top: 20, bottom: 22.5, left: 30, right: 15 })).toBe('20 22,5 30 15')
    expect(['20 20 30', '20 20 29 15', 'a b c d'].map(marginsOf)).toEqual([null, null, null])
  })
})

describe('what is asked for', () => {
  test('several items are bound, one can be any of what fits it', () => {
    expect(offered(ids, true)).toEqual(['tong-hop', 'so'])
    expect(offered(one, false)).toEqual(['phieu', 'tong-hop', 'so'])
    expect(requestOf(choice, ids)).toMatchObject({ itemIds: ids, period: null, issue: { number: '' } })
    expect(requestOf({ ...choice, scope: 'period' }, ids)).toMatchObject({ itemIds: [], period: '2019-12' })
    // one item alone is no digest: its period is meant
    expect(requestOf(choice, one)).toMatchObject({ itemIds: [], period: '2019-12' })
    expect(requestOf({ ...choice, template: 'so' }, one)).toMatchObject({ itemIds: [], period: null })
    expect(requestOf({ ...choice, period: 'bao giờ' }, one)).toBeNull()
  })

  test('number and day belong to issued papers only', () => {
    expect(requestOf({ ...choice, template: 'nd30' }, one)?.issue).toEqual({
      number: '4',
      signedOn: '2020-01-06'
    })
    expect(requestOf({ ...choice, template: 'tom-tat' }, one)?.issue).toEqual({ number: '', signedOn: null })
  })
})
