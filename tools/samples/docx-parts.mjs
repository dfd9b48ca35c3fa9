// Small pieces shared by the two Word samples: paragraphs and tables in the manner of Vietnamese office papers.
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

const FONT = 'Times New Roman'
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE
}

/** One run; `size` in points. */
export const run = (text, { bold = false, italics = false, size = 14 } = {}) =>
  new TextRun({ text, bold, italics, size: size * 2, font: FONT })

/** A body paragraph: justified, first line indented by one centimetre. */
export const body = (text, options = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { after: 120 },
    children: [run(text, options)]
  })

/** A centred line. */
export const centred = (text, options = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: options.after ?? 0 },
    children: [run(text, options)]
  })

/** A section title; a real Word heading, so that an outline can be read from it. */
export const section = (text) =>
  new Paragraph({
    heading: 'Heading1',
    spacing: { before: 160, after: 120 },
    indent: { firstLine: 567 },
    children: [run(text, { bold: true })]
  })

/** A line without indent, for lists of recipients. */
export const line = (text, options = {}) => new Paragraph({ children: [run(text, options)] })

/** Width of the text area in twentieths of a point: A4 less the left and right margins. */
const TEXT_WIDTH = 11906 - 1701 - 850
const width = (percent) => ({ size: percent, type: WidthType.PERCENTAGE })
const columns = (shares) => shares.map((share) => Math.round((TEXT_WIDTH * share) / 100))

/** Two blocks side by side without borders: letterhead, signatures. */
export const sideBySide = (left, right, shares = [42, 58]) =>
  new Table({
    width: width(100),
    columnWidths: columns(shares),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: [
          new TableCell({ width: width(shares[0]), borders: NO_BORDERS, children: left }),
          new TableCell({ width: width(shares[1]), borders: NO_BORDERS, children: right })
        ]
      })
    ]
  })

/** A ruled table; the first row is its header. `shares` are column widths in percent. */
export const ruled = (rows, shares, { numbersFrom = shares.length } = {}) =>
  new Table({
    width: width(100),
    columnWidths: columns(shares),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          // Readers take the mere presence of the mark for a header, whatever its value.
          ...(row === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: width(shares[column]),
                margins: { left: 80, right: 80 },
                children: [
                  new Paragraph({
                    alignment:
                      row === 0 || column === 0
                        ? AlignmentType.CENTER
                        : column >= numbersFrom
                          ? AlignmentType.RIGHT
                          : AlignmentType.LEFT,
                    children: [run(text, { bold: row === 0 || cells[1] === 'Cộng', size: 13 })]
                  })
                ]
              })
          )
        })
    )
  })

/** Section properties: A4 with the margins of Decree 30/2020 (20, 20, 30, 15 mm), in twentieths of a point. */
export const A4 = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1134, bottom: 1134, left: 1701, right: 850 }
  }
}

/** `docProps/core.xml` with the date of the paper instead of the date of the build. */
export const coreProperties = ({ title, creator, date }) => ({
  path: 'docProps/core.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
})
