import type { Format } from '../../shared/model/item.ts'
import type { Importer } from './importer.ts'

/**
 * Every importer, loaded with the first file of its format: a folder of texts needs no reader of mail. A new format is a
 * new file and one line here.
 */
export const importers: Readonly<Record<Exclude<Format, 'other'>, () => Promise<Importer>>> = {
  txt: async () => (await import('./text.ts')).textImporter,
  html: async () => (await import('./html.ts')).htmlImporter,
  docx: async () => (await import('./docx.ts')).docxImporter,
  pdf: async () => (await import('./pdf.ts')).pdfImporter,
  eml: async () => (await import('./eml.ts')).emlImporter,
  msg: async () => (await import('./msg.ts')).msgImporter,
  mhtml: async () => (await import('./mhtml.ts')).mhtmlImporter,
  md: async () => (await import('./markdown.ts')).markdownImporter,
  rtf: async () => (await import('./rtf.ts')).rtfImporter,
  odt: async () => (await import('./odt.ts')).odtImporter,
  doc: async () => (await import('./doc.ts')).docImporter,
  csv: async () => (await import('./csv.ts')).csvImporter,
  xlsx: async () => (await import('./spreadsheet.ts')).spreadsheetImporter,
  pptx: async () => (await import('./presentation.ts')).presentationImporter,
  image: async () => (await import('./image.ts')).imageImporter
}

/** Those that were loaded: to load one again takes as long as to read a short text with it. */
const loaded = new Map<Format, Importer>()

/** The importer of a format. Every format of the model but `other` has one. */
export async function importerFor(format: Format): Promise<Importer> {
  if (format === 'other') throw new Error(`No importer for ${format}`)
  const known = loaded.get(format)
  if (known !== undefined) return known
  const importer = await importers[format]()
  loaded.set(format, importer)
  return importer
}
