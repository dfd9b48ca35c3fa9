/** The bytes of a file of annotations, in each of its formats. */
import type { AnnotationFormat } from '../../shared/ipc/annotation-calls.ts'
import { message, type Language } from '../../shared/messages/messages.ts'
import type { AnnotatedItem } from './gather.ts'
import { writeJsonLd } from './json-ld.ts'
import { writeMarkdown, writeTable } from './plain-files.ts'
import { annotationLine, itemLine, passageWords } from './words.ts'

/** Makes Excel read the file as UTF-8. */
const UTF8_MARK = '\uFEFF'

/** @param archive the archive's name, for the names of the items */
export async function annotationFile(
  format: AnnotationFormat,
  language: Language,
  archive: string,
  items: readonly AnnotatedItem[]
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'jsonld':
      return bytes(writeJsonLd(archive, message(language, 'navigation.annotations'), items))
    case 'md':
      return bytes(writeMarkdown(language, items))
    case 'csv':
      return bytes(UTF8_MARK + writeTable(language, items))
    case 'docx': {
      // Loaded when a Word file is asked for: nothing else needs its half megabyte of code.
      const { writeAnnotationsWord } = await import('../report/word/annotations.ts')
      return writeAnnotationsWord({
        title: message(language, 'navigation.annotations'),
        archive,
        items: items.map(({ item, annotations }) => ({
          title: item.title,
          line: itemLine(language, item),
          annotations: annotations.map((annotation) => ({
            quote: passageWords(language, annotation),
            note: annotation.note,
            colour: annotation.colour,
            line: annotationLine(language, annotation)
          }))
        }))
      })
    }
  }
}
