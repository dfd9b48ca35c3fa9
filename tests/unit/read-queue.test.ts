import { expect, test } from 'vitest'
import { isStillWanted, isTypedOver, takeNext } from '../../src/archive/threads/read-queue.ts'
import type { ReaderRequest } from '../../src/archive/threads/reader-messages.ts'

const ask = (text: string, offset = 0, id = 1): ReaderRequest => ({
  id,
  name: 'search.run',
  input: { text, filter: {}, sort: 'relevance', offset, limit: 50 }
})

test('only the newest text of those that wait is searched for, with all its pages', () => {
  const facets: ReaderRequest = { id: 2, name: 'search.facets', input: { text: 'd', filter: {} } }
  expect(isTypedOver(ask('d'), [facets, ask('da'), ask('dan')])).toBe(true)
  expect(isTypedOver(ask('dan', 50), [ask('dan')])).toBe(false)
  expect(isTypedOver(ask('dan'), [])).toBe(false)
  expect(isTypedOver(ask('dan'), [facets])).toBe(false)
  expect(isTypedOver(facets, [ask('dan')])).toBe(false)
  const ofPalette: ReaderRequest = { ...ask('x'), input: { ...(ask('x').input as object), limit: 5 } }
  expect(isTypedOver(ask('dan'), [ofPalette]), 'the palette asks for another list').toBe(false)
})

test('the rows are answered before the counts around them, the rest in the order of asking', () => {
  const facets: ReaderRequest = { id: 2, name: 'search.facets', input: { text: 'dan', filter: {} } }
  const counts: ReaderRequest = { id: 3, name: 'items.counts', input: {} }
  const waiting = [facets, counts, ask('dan'), ask('dan', 50)]
  const taken = Array.from({ length: 5 }, () => takeNext(waiting))
  expect(taken).toEqual([ask('dan'), ask('dan', 50), facets, counts, undefined])
})

test('a suggestion is wanted until a list for another text is asked for after it', () => {
  const suggest: ReaderRequest = { id: 2, name: 'search.suggest', input: { text: 'dam' } }
  expect(isStillWanted(suggest, ask('dam', 0, 3))).toBe(true)
  expect(isStillWanted(suggest, ask('dama', 0, 3))).toBe(false)
  // its own list was kept from before: the last one asked for is another
  expect(isStillWanted(suggest, ask('dama'))).toBe(true)
  expect(isStillWanted(suggest, null)).toBe(true)
  expect(isStillWanted(ask('dam'), ask('dama'))).toBe(true)
})
