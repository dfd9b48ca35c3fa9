import { describe, expect, test, vi } from 'vitest'
import { needleOf } from '../../src/archive/search/occurrences.ts'
import { searchable } from '../../src/archive/search/phrase-in-text.ts'
import { showHit } from '../../src/archive/search/snippet.ts'
import { readQuery } from '../../src/archive/search/read-query.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'

const filler = (units: number) => 'Điều này quy định việc của thôn và xã trong năm. '.repeat(units / 49)

/** The passage a text is shown by, and whether all of it was folded for that. */
function shown(text: string, query: string) {
  const folded = vi.fn<() => string>(() => fold(text))
  const { passage } = showHit('', { text, folded }, needleOf(readQuery(query).widened))
  const marked = passage?.marks.map(([start, end]) => passage.snippet.slice(start, end))
  return { passage, marked, isFolded: folded.mock.calls.length > 0 }
}

describe('the passage of a long text', () => {
  const early = `${filler(9_800)}Công tác dân vận khéo ở bản Mỹ Khuê.\n${filler(120_000)}`
  const late = `${filler(9_800)}Người dân ở đây.\n${filler(120_000)}Công tác dân vận ở Mỹ Khuê.\n${filler(4_900)}`

  test('is found in its beginning where all words stand there as typed', () => {
    for (const query of ['dan van kheo', 'dân vận khéo', 'khéo']) {
      const { marked, passage, isFolded } = shown(early, query)
      expect(marked, query).toEqual([query === 'khéo' ? 'khéo' : 'dân vận khéo'])
      expect(passage!.snippet).toMatch(/^….*…$/)
      expect(isFolded, query).toBe(false)
    }
  })

  test('is looked for in all of it where they do not, or otherwise', () => {
    for (const query of ['dân vận', 'dan van ', 'mỹ khuê']) {
      const { marked, isFolded } = shown(late, query)
      expect(marked!.join(), query).toMatch(/^(dân vận|Mỹ Khuê)$/)
      expect(isFolded, query).toBe(true)
    }
    // other accents than those typed do not count as all there
    const other = `Tấm dàn ván mới. ${filler(98_000)}Công tác dân vận. ${filler(980)}`
    expect(shown(other, 'dân vận').marked).toEqual(['dân vận'])
  })
})

test('whatever is a mark or is not drawn is seen before a text is looked through by its letters', () => {
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code)
    const isHidden = /\p{M}/u.test(sign) || '\u00AD\u200C\u200D\u2060\uFEFF'.includes(sign)
    if (isHidden)
      expect(
        searchable(`dân${sign}vận`, () => 'as folded'),
        code.toString(16)
      ).not.toBe('as folded')
  }
  expect(searchable('Dân vận – “khéo”', () => 'as folded')).toBe('as folded')
})
