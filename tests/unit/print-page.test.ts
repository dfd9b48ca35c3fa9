import { describe, expect, test } from 'vitest'
import { footerTemplate } from '../../src/main/print/footer.ts'
import { numberingCss } from '../../src/renderer/src/print/numbering.ts'
import { fitsBelow } from '../../src/renderer/src/print/place-evidence.ts'

describe('the foot line', () => {
  test('the printer’s template escapes what comes from the archive', () => {
    const template = footerTemplate('Tóm tắt <b>&"')
    expect(template).toContain('<span>Tóm tắt &lt;b&gt;&amp;&quot;</span>')
    expect(template).toContain('class="pageNumber"')
  })

  test('the page’s own rules cannot be left through the text', () => {
    const css = numberingCss('a"; } body { display: none\n\\')
    expect(css).toContain('content: "a\\22 ; } body { display: none\\a \\5c "')
    expect(css.match(/"/g)).toHaveLength(6)
  })
})

describe('where the list of evidence begins', () => {
  test('below the source where it fits, else on a page of its own', () => {
    expect(fitsBelow(120, 60)).toBe(true)
    expect(fitsBelow(120, 200)).toBe(false)
    expect(fitsBelow(257 + 100, 140)).toBe(true)
    expect(fitsBelow(257 + 100, 155)).toBe(false)
  })
})
