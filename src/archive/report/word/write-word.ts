/**
 * A printable as a Word file (.docx): real headings, tables with repeated heads, page numbers as fields; every word is
 * the printable's, so that it says what the printed page says.
 */
import { Document, Packer, type ISectionOptions } from 'docx'
import type { Printable } from '../../../shared/model/printable/printable.ts'
import { officialSections } from './official.ts'
import { slipSections } from './phieu.ts'
import { registerSections } from './so.ts'
import { summarySections } from './tom-tat.ts'
import { digestSections } from './tong-hop.ts'
import { clean, FONT, halfPoints } from './words.ts'

/** The bytes of the file. The same printable gives the same text; only the time of making differs. */
export const writeWord = (printable: Printable): Promise<Uint8Array<ArrayBuffer>> =>
  wordFile(printable.sheet, sectionsOf(printable))

type Facts = { title: string; subject: string; author: string }

/** Sections as a file, in the type and with the heads that all our papers have. */
export async function wordFile(
  { title, subject, author }: Facts,
  sections: ISectionOptions[]
): Promise<Uint8Array<ArrayBuffer>> {
  const head = { run: { font: FONT, bold: true, color: '000000' }, paragraph: { keepNext: true } }
  const file = new Document({
    title: clean(title),
    subject: clean(subject),
    creator: clean(author),
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(12), language: { value: 'vi-VN' } } },
        title: head,
        heading1: head,
        heading2: head,
        heading3: head
      }
    },
    sections
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function sectionsOf(printable: Printable): ISectionOptions[] {
  switch (printable.template) {
    case 'tom-tat':
      return summarySections(printable)
    case 'nd30':
    case 'dang':
      return officialSections(printable)
    case 'tong-hop':
      return digestSections(printable)
    case 'phieu':
      return slipSections(printable)
    case 'so':
      return registerSections(printable)
  }
}
