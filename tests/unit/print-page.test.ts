import { describe, expect, test } from 'vitest'
import { footerTemplate } from '../../src/main/print/footer.ts'
import { buildSummary } from '../../src/archive/report/summary.ts'
import { pageRules } from '../../src/renderer/src/print/page-rules.ts'
import { fitsBelow } from '../../src/renderer/src/print/place-evidence.ts'
import { richInput } from '../support/rich-meeting.ts'

describe('the foot line', () => {
  test('the printer’s template escapes what comes from the archive', () => {
    const template = footerTemplate('Tóm tắt <b>&"')
    expect(template).toContain('<span>Tóm tắt &lt;b&gt;&amp;&quot;</span>')
    expect(template).toContain('class="pageNumber"')
  })

  test('the page’s own rules cannot be left through the text', () => {
    const sheet = buildSummary(richInput())
    const foot = 'a"; } body { display: none\n\\'
    const css = pageRules({ ...sheet, sheet: { ...sheet.sheet, foot } }, true)
    expect(css).toContain('content: "a\\22 ; } body { display: none\\a \\5c "')
    expect(pageRules(sheet, false)).not.toContain('content')
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
