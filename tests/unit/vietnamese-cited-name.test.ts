import { expect, test } from 'vitest'
import { citedKey, citedName, keysMeant } from '../../src/shared/vietnamese/cited-name.ts'

const cited = (kind: string, number: string | null, text = `${kind} ${number}`) => ({ kind, number, text })

test('a document is called by its number, by kind and number without letters, or by its words', () => {
  expect(citedName(cited('Quyết định', '2200-QĐ/TU'))).toBe('2200-QĐ/TU')
  expect(citedName(cited('Nghị quyết', '54'))).toBe('Nghị quyết 54')
  expect(citedName(cited('Quy định', '102/2017'))).toBe('Quy định 102/2017')
  expect(citedName(cited('Bộ luật', null, 'điểm a khoản 2 Điều 143 của Bộ luật Hình sự'))).toBe(
    'Bộ luật Hình sự'
  )
  expect(citedName(cited('Nghị quyết', null, 'nghị quyết của Đại hội XII'))).toBe('Nghị quyết Đại hội XII')
  expect(citedName(cited('Luật', null, ''))).toBe('Luật')
})

test('all spellings of one document share a key, two kinds of one number do not', () => {
  const key = citedKey(cited('Quyết định', '2200-QĐ/TU'))
  expect(citedKey(cited('Quyết định', '2200 QD/TU'))).toBe(key)
  expect(citedKey(cited('Nghị quyết', '54'))).not.toBe(citedKey(cited('Chỉ thị', '54')))
  const law = citedKey(cited('Luật', null, 'Luật Đất đai'))
  expect(citedKey(cited('Luật', null, 'Điều 62 Luật đất đai'))).toBe(law)
  expect(citedKey(cited('Luật', null, 'Luật Đất đai 2013'))).not.toBe(law)
})

test('what a person types finds it by number, kind and number, or name', () => {
  const finds = (typed: string, key: string) => keysMeant(typed).some((begin) => key.startsWith(begin))
  const numbered = citedKey(cited('Nghị quyết', '54'))
  for (const typed of ['54', 'nghi quyet 54', 'Nghị quyết số 54'])
    expect(finds(typed, numbered), typed).toBe(true)
  expect(finds('chỉ thị 54', numbered)).toBe(false)
  for (const typed of ['2200', 'quyết định 2200-QĐ/TU', 'QĐ số 2200 qd tu'])
    expect(finds(typed, citedKey(cited('Quyết định', '2200-QĐ/TU'))), typed).toBe(true)
  const plenum = citedKey(cited('Nghị quyết', null, 'nghị quyết Trung ương 4 (khóa XII)'))
  expect(finds('nghị quyết trung ương 4', plenum)).toBe(true)
  expect(keysMeant('…')).toEqual([])
})
