/**
 * Size and margins of the sheet, and head or foot line as margin boxes of the page (Chromium 131 and later;
 * https://www.w3.org/TR/css-page-3/#margin-boxes; earlier ones skip those rules and the shell lays the lines over).
 */
import type { Printable } from '../../../shared/model/printable/printable.ts'
import { annexId } from './anchors.ts'

/** A CSS string: https://www.w3.org/TR/css-syntax-3/#string-token-diagram */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** The rules of one printable; without `numbered` no line in the margins. */
export function pageRules(printable: Printable, numbered: boolean): string {
  const { top, right, bottom, left } = 'margins' in printable ? printable.margins : USUAL
  const landscape = printable.template === 'so'
  const width = (landscape ? 297 : 210) - left - right
  const size = `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`
  // Off paper the page has the width of its text area, so that heights can be measured.
  const rules = [size, `@media screen { body { width: ${width}mm; } }`]
  if ('bodySize' in printable) rules.push(`:root { --body-size: ${printable.bodySize}pt; }`)
  if (numbered) rules.push('bodySize' in printable ? headRules(printable) : footRules(printable))
  return rules.join('\n')
}

const USUAL = { top: 20, right: 15, bottom: 20, left: 30 }

/** Left what it is, right "Trang 2/3", 9 pt, in the foot of the sheet; a cover has none. */
function footRules(printable: Printable): string {
  const { foot } = printable.sheet
  if (foot === null) return ''
  const line =
    'font: 9pt/1.2 Tinos, serif; color: #000; vertical-align: top; padding-top: 7mm; white-space: nowrap;'
  const none = '@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }'
  return (
    `@page { @bottom-left { content: ${quoted(foot)}; text-align: left; ${line} }` +
    ` @bottom-right { content: "Trang " counter(page) "/" counter(pages); text-align: right; ${line} } }` +
    ('cover' in printable ? none : '')
  )
}

/** The number alone, centred in the head from the second page on; every annex is counted by itself. */
function headRules(printable: Extract<Printable, { bodySize: number }>): string {
  const box = (counter: string) =>
    `@top-center { content: counter(${counter}, from-two); vertical-align: top; padding-top: 10mm;` +
    ` font: ${printable.bodySize}pt/1.2 Tinos, serif; color: #000; }`
  const annexes = printable.annexes.map(
    (_, at) => `@page ${annexId(at)} { counter-increment: ${annexId(at)} 1; ${box(annexId(at))} }`
  )
  return [
    '@counter-style silent { system: cyclic; symbols: ""; suffix: ""; }',
    '@counter-style from-two { system: extends decimal; range: 2 infinite; fallback: silent; }',
    `@page { ${box('page')} }`,
    ...annexes
  ].join('\n')
}

/** Lets the page follow these rules. */
export function adoptRules(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
