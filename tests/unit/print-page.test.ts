import { describe, expect, test } from 'vitest'
import { footerTemplate } from '../../src/main/print/footer.ts'
import { runningOf } from '../../src/main/print/running.ts'
import { buildDigest } from '../../src/archive/report/digest.ts'
import { buildDecreeReport } from '../../src/archive/report/official.ts'
import { buildSummary } from '../../src/archive/report/summary.ts'
import { pageRules } from '../../src/renderer/src/print/page-rules.ts'
import { fitsBelow } from '../../src/renderer/src/print/place-evidence.ts'
import { issue, stateOffice, usualParts } from '../support/office.ts'
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

describe('the number in the head', () => {
  const decree = buildDecreeReport({ ...richInput(), letterhead: stateOffice, issue, parts: usualParts })

  test('newer Chromium: silent on the first page, every annex counted by itself', () => {
    const css = pageRules(decree, true)
    expect(css).toContain('@page { @top-center { content: counter(page, from-two)')
    expect(css).toContain(
      '@page phu-luc-1 { counter-increment: phu-luc-1 1; @top-center { content: counter(phu-luc-1, from-two)'
    )
    expect(css).toContain('range: 2 infinite; fallback: silent')
    expect(pageRules(decree, false)).not.toContain('counter')
  })

  test('older Chromium: lines for the same pages, none where there is one page', () => {
    const running = runningOf(decree, 7, [4])
    expect(running?.pages).toEqual([1, 2, 3, 5, 6])
    expect(running?.lines.lines.map(({ centre }) => centre)).toEqual(['2', '3', '4', '2', '3'])
    expect(running?.lines).toMatchObject({ left: 30, right: 15, top: 10, size: 14, landscape: false })
    expect(runningOf(decree, 2, [1])).toBeNull()
  })

  test('a cover has no foot line', () => {
    const digest = buildDigest({
      meetings: [richInput()],
      letterhead: stateOffice,
      archiveName: 'Kho',
      period: '2019-12',
      printedOn: '2026-11-23',
      sameNames: []
    })
    expect(runningOf(digest, 3, [])?.lines.lines.map(({ left, right }) => `${left} | ${right}`)).toEqual([
      'Báo cáo tổng hợp · tháng 12/2019 | Trang 2/3',
      'Báo cáo tổng hợp · tháng 12/2019 | Trang 3/3'
    ])
    expect(pageRules(digest, true)).toContain('@page :first { @bottom-left { content: none; }')
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
