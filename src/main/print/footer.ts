/**
 * The foot line of printed pages. Chromium 131 and later set it from the page's own style sheet, in the page's
 * own face; before that only the printer's footer template can, which knows nothing of the page's fonts.
 */

/** First Chromium with margin boxes (https://www.w3.org/TR/css-page-3/#margin-boxes). */
const MARGIN_BOXES_SINCE = 131

/** Whether this program's Chromium lets the page print its own foot line. */
export function pageNumbersItself(): boolean {
  return Number.parseInt(process.versions['chrome'] ?? '0', 10) >= MARGIN_BOXES_SINCE
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Left what it is, right "Trang 2/3", 9 pt, between the margins of the sheet (30 mm and 15 mm). Chromium
 * fills elements of class `pageNumber` and `totalPages`. A font given here as data would come too late.
 */
export function footerTemplate(left: string): string {
  const style =
    'width:100%;margin:0;padding:0 15mm 0 30mm;display:flex;justify-content:space-between;' +
    "font:9pt/1.2 'Times New Roman','Liberation Serif',Tinos,serif;color:#000"
  return (
    `<div style="${style}"><span>${escapeHtml(left)}</span>` +
    '<span>Trang <span class="pageNumber"></span>/<span class="totalPages"></span></span></div>'
  )
}
