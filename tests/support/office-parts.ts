/** Office files from the inside of one part, so that tests can write into it what no office program would. */
import { writeZip, type ZipMember } from './write-zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OOXML = 'application/vnd.openxmlformats-officedocument'

const types = (...parts: [name: string, type: string][]): ZipMember => ({
  name: '[Content_Types].xml',
  content:
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    parts
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${OOXML}.${type}+xml"/>`)
      .join('') +
    '</Types>'
})

const relations = (name: string, ...targets: [id: string, type: string, target: string][]): ZipMember => ({
  name,
  content:
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    targets
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('') +
    '</Relationships>'
})

/** What may be changed of each: a document type before the root, and further entries of the container. */
export type Extras = { doctype?: string; more?: readonly ZipMember[] }

/** A Word file with the given WordprocessingML in its body. */
export const docxOf = (body: string, { doctype = '', more = [] }: Extras = {}): Buffer =>
  writeZip([
    types(['word/document.xml', 'wordprocessingml.document.main']),
    relations('_rels/.rels', ['r1', 'officeDocument', 'word/document.xml']),
    {
      name: 'word/document.xml',
      content: `${XML}${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    },
    ...more
  ])

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A workbook of one sheet: its rows, and the strings they refer to. */
export const xlsxOf = (rows: string, strings: string, { doctype = '', more = [] }: Extras = {}): Buffer => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return writeZip([
    types(
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings']
    ),
    relations('_rels/.rels', ['r1', 'officeDocument', 'xl/workbook.xml']),
    relations(
      'xl/_rels/workbook.xml.rels',
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml']
    ),
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Bảng" sheetId="1" r:id="r1"/></sheets></workbook>`
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${XML}${doctype}<sst xmlns="${main}"><si><t>${strings}</t></si></sst>`
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
    },
    ...more
  ])
}

/** A text of OpenDocument with the given paragraphs. */
export const odtOf = (text: string, { doctype = '', more = [] }: Extras = {}): Buffer =>
  writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `${XML}${doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`
    },
    ...more
  ])

/** A presentation of one slide with the given text. */
export const pptxOf = (text: string, { doctype = '', more = [] }: Extras = {}): Buffer => {
  const [p, a] = ['presentationml', 'drawingml'].map(
    (name) => `http://schemas.openxmlformats.org/${name}/2006/main`
  )
  return writeZip([
    types(
      ['ppt/presentation.xml', 'presentationml.presentation.main'],
      ['ppt/slides/slide1.xml', 'presentationml.slide']
    ),
    relations('_rels/.rels', ['r1', 'officeDocument', 'ppt/presentation.xml']),
    relations('ppt/_rels/presentation.xml.rels', ['r1', 'slide', 'slides/slide1.xml']),
    {
      name: 'ppt/presentation.xml',
      content: `${XML}<p:presentation xmlns:p="${p}" xmlns:r="${OFFICE}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`
    },
    {
      name: 'ppt/slides/slide1.xml',
      content: `${XML}${doctype}<p:sld xmlns:p="${p}" xmlns:a="${a}"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`
    },
    ...more
  ])
}
