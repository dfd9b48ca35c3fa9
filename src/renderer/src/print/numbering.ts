/** The foot line as margin boxes of the page (Chromium 131 and later; earlier ones skip these rules). */

/** A CSS string: https://www.w3.org/TR/css-syntax-3/#string-token-diagram */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** Left what it is, right "Trang 2/3", 9 pt, in the 20 mm foot of the sheet. */
export function numberingCss(left: string): string {
  const line =
    'font: 9pt/1.2 Tinos, serif; color: #000; vertical-align: top; padding-top: 7mm; white-space: nowrap;'
  return (
    `@page { @bottom-left { content: ${quoted(left)}; text-align: left; ${line} }` +
    ` @bottom-right { content: "Trang " counter(page) "/" counter(pages); text-align: right; ${line} } }`
  )
}

/** Lets the page print its own foot line. */
export function numberPages(left: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(numberingCss(left))
  document.adoptedStyleSheets.push(sheet)
}
