/** Annotations of many items as a Word file: a heading an item, the marked words in their colour, the note below. */
import { AlignmentType, HeadingLevel, Paragraph, type FileChild } from 'docx'
import type { HighlightColour } from '../../../shared/model/annotation.ts'
import { footedPages } from './pages.ts'
import { marked } from './phieu.ts'
import { plain, twips, twipsOfMm } from './words.ts'
import { wordFile } from './write-word.ts'

type Sheet = {
  title: string
  archive: string
  items: readonly {
    title: string
    line: string
    annotations: readonly { quote: string; note: string; colour: HighlightColour; line: string }[]
  }[]
}

const SMALL = 10
const GREY = '444444'
const indent = { left: twipsOfMm(6) }

/** The bytes of the file. */
export function writeAnnotationsWord({ title, archive, items }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const children: FileChild[] = [
    plain(archive, { size: 11, bold: true }),
    plain(
      title,
      { size: 15, bold: true },
      {
        alignment: AlignmentType.CENTER,
        heading: HeadingLevel.TITLE,
        spacing: { before: twips(6), after: twips(6) }
      }
    ),
    ...items.flatMap((item) => [
      plain(
        item.title,
        { size: 13, bold: true },
        { heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: twips(14) } }
      ),
      plain(item.line, { size: SMALL, color: GREY }, { keepNext: true, spacing: { after: twips(4) } }),
      ...item.annotations.flatMap(annotationParagraphs)
    ])
  ]
  return wordFile({ title, subject: '', author: archive }, [footedPages(archive, { children })])
}

const linesOf = (text: string) => text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '')

function annotationParagraphs({
  quote,
  note,
  colour,
  line
}: Sheet['items'][number]['annotations'][number]): Paragraph[] {
  return [
    ...linesOf(quote).map(
      (words, at) =>
        new Paragraph({
          indent,
          keepNext: true,
          spacing: { before: at === 0 ? twips(6) : 0 },
          children: [marked(words, [colour], 12)]
        })
    ),
    ...linesOf(note).map((words) =>
      plain(words, { size: 12 }, { indent, keepNext: true, spacing: { before: twips(2) } })
    ),
    plain(line, { size: SMALL, color: GREY }, { indent })
  ]
}
