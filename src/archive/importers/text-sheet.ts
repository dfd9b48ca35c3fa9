/**
 * Sheets that are kept as lines of text: SYLK (.slk), which opens with a record `ID` that names its program, and the
 * Data Interchange Format (.dif), which opens with the topic `TABLE`.
 */
const OPENING = /^(?:ID;P|TABLE[ \t]*\r?\n[ \t]*0[ \t]*,[ \t]*1[ \t]*\r?\n)/

/** Whether a text opens as such a sheet. */
export const isTextSheet = (opening: string): boolean => OPENING.test(opening)

/** The same of bytes, in any encoding that has the letters of ASCII. */
export function opensAsTextSheet(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 64).filter((byte) => byte !== 0))
  return isTextSheet(head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''))
}
