/** The page and the Word file of one printable say the same: every word of the one is in the other. */
import path from 'node:path'
import { writeWord } from '../../src/archive/report/word/write-word.ts'
import { Template } from '../../src/shared/model/printable/printable.ts'
import { examplePrintable } from '../support/printables.ts'
import { read } from '../support/read-file.ts'
import { poppler } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'
import { print } from './print-pages.ts'

/** The words of a text; numbers of pages and of evidence stand differently in the two. */
const wordsOf = (text: string): Set<string> => new Set(text.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu))
const missing = (words: ReadonlySet<string>, from: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !from.has(word))

test('every template says the same on the page and in Word', async ({ folder }) => {
  test.skip(poppler('pdftotext', '-v') === null, 'poppler-utils is not installed')
  const templates = [...Template.values]
  const entries = Object.fromEntries(templates.map((name) => [`${name}.pdf`, examplePrintable(name)]))
  await print(folder, entries)
  for (const template of templates) {
    const pages = poppler('pdftotext', path.join(folder, `${template}.pdf`), '-')!
    const { blocks } = await read('docx', await writeWord(examplePrintable(template)))
    const page = wordsOf(pages)
    // head and foot of a Word file are no blocks of its text: what a foot says stands in the printable
    const { foot } = examplePrintable(template).sheet
    const word = wordsOf(`${blocks.map(({ text }) => text).join('\n')} ${foot ?? ''} Trang`)
    expect(missing(page, word), `${template}: on the page, not in Word`).toEqual([])
    expect(missing(word, new Set([...page, 'Trang'])), `${template}: in Word, not on the page`).toEqual([])
  }
})
