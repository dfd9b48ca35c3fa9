/** The foot line of printed pages, for Chromium's footer template (it knows nothing of the page's fonts). */
import latin from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?inline'
import vietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?inline'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Left what it is, right "Trang 2/3", 9 pt, between the margins of the sheet (30 mm and 15 mm).
 * Chromium fills elements of class `pageNumber` and `totalPages`.
 */
export function footerTemplate(left: string): string {
  const face = (range: string, url: string): string =>
    `@font-face{font-family:Foot;src:url(${url}) format("woff2");unicode-range:${range}}`
  const style =
    face('U+0000-00FF,U+2000-206F', latin) +
    face('U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9', vietnamese) +
    '.foot{width:100%;margin:0;padding:0 15mm 0 30mm;display:flex;justify-content:space-between;' +
    'align-items:baseline;font:9pt/1.2 Foot,Tinos,"Times New Roman",serif;color:#000}'
  return (
    `<style>${style}</style><div class="foot"><span>${escapeHtml(left)}</span>` +
    '<span>Trang <span class="pageNumber"></span>/<span class="totalPages"></span></span></div>'
  )
}
