import type { Format } from '../../shared/model/item.ts'
import { csvImporter } from './csv.ts'
import { docImporter } from './doc.ts'
import { docxImporter } from './docx.ts'
import { emlImporter } from './eml.ts'
import { htmlImporter } from './html.ts'
import { imageImporter } from './image.ts'
import type { Importer } from './importer.ts'
import { markdownImporter } from './markdown.ts'
import { mhtmlImporter } from './mhtml.ts'
import { msgImporter } from './msg.ts'
import { odtImporter } from './odt.ts'
import { pdfImporter } from './pdf.ts'
import { presentationImporter } from './presentation.ts'
import { rtfImporter } from './rtf.ts'
import { spreadsheetImporter } from './spreadsheet.ts'
import { textImporter } from './text.ts'

/** Every importer; a new format is a new file and one line here. */
export const importers: readonly Importer[] = [
  textImporter,
  htmlImporter,
  docxImporter,
  pdfImporter,
  emlImporter,
  msgImporter,
  mhtmlImporter,
  markdownImporter,
  rtfImporter,
  odtImporter,
  docImporter,
  csvImporter,
  spreadsheetImporter,
  presentationImporter,
  imageImporter
]

/** The importer of a format. Every format of the model but `other` has one. */
export function importerFor(format: Format): Importer {
  const importer = importers.find((candidate) => candidate.format === format)
  if (importer === undefined) throw new Error(`No importer for ${format}`)
  return importer
}
