import { SaxesParser } from 'saxes'

/** Text of a part of a Word file: its paragraphs, and its text boxes with the paragraph each hangs on. */
export type WordText = {
  lines: readonly string[]
  boxes: readonly { lines: readonly string[]; host: string }[]
}

/** Fields whose result is furniture: it changes from page to page (ECMA-376 part 1, §17.16.5). */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i

type Paragraph = { text: string }
type Box = { lines: string[]; host: Paragraph }
type Field = { code: string; isResult: boolean }

/** Elements whose text is not the document's: removed by an editor, or a second form of the same. */
const LEFT_OUT = new Set(['Fallback', 'del', 'moveFrom', 'rubyBase'])

class WordTextReader {
  readonly #lines: Paragraph[] = []
  readonly #boxes: Box[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #open: Box[] = []
  readonly #fields: Field[] = []
  readonly #simple: boolean[] = []
  #leftOut = 0
  #isText = false
  #isCode = false
  /** Whether each open `mc:AlternateContent` has had a choice; without one its fallback is the content. */
  readonly #choices: boolean[] = []

  #add(text: string): void {
    const isPageField =
      this.#fields.some((field) => field.isResult && PAGE_FIELD.test(field.code)) ||
      this.#simple.includes(true)
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined && this.#leftOut === 0 && !isPageField) paragraph.text += text
  }

  #fieldPart(type: string | undefined): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') this.#fields.push({ code: '', isResult: false })
    else if (type === 'separate' && field !== undefined) field.isResult = true
    else if (type === 'end') this.#fields.pop()
  }

  #isLeftOut(name: string): boolean {
    return name === 'Fallback' ? this.#choices.at(-1) === true : LEFT_OUT.has(name)
  }

  start(name: string, prefix: string, attribute: (local: string) => string | undefined): void {
    if (name === 'Choice' && this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true
    else if (name === 'AlternateContent') this.#choices.push(false)
    if (this.#isLeftOut(name)) this.#leftOut++
    if (prefix === 'a') return
    if (name === 'p') this.#paragraphs.push({ text: '' })
    else if (name === 't') this.#isText = true
    else if (name === 'instrText') this.#isCode = true
    else if (name === 'tab') this.#add('\t')
    else if (name === 'br' || name === 'cr') this.#add('\n')
    else if (name === 'noBreakHyphen') this.#add('-')
    else if (name === 'fldChar') this.#fieldPart(attribute('fldCharType'))
    else if (name === 'fldSimple') this.#simple.push(PAGE_FIELD.test(attribute('instr') ?? ''))
    else if (name === 'txbxContent') {
      this.#open.push({ lines: [], host: this.#paragraphs.at(-1) ?? { text: '' } })
    }
  }

  end(name: string, prefix: string): void {
    if (this.#isLeftOut(name)) this.#leftOut--
    if (name === 'AlternateContent') this.#choices.pop()
    if (prefix === 'a') return
    if (name === 't') this.#isText = false
    else if (name === 'instrText') this.#isCode = false
    else if (name === 'fldSimple') this.#simple.pop()
    else if (name === 'p') {
      const paragraph = this.#paragraphs.pop()
      const box = this.#open.at(-1)
      if (paragraph === undefined) return
      if (box === undefined) this.#lines.push(paragraph)
      else box.lines.push(paragraph.text)
    } else if (name === 'txbxContent') {
      const box = this.#open.pop()
      if (box !== undefined) this.#boxes.push(box)
    }
  }

  text(text: string): void {
    const field = this.#fields.at(-1)
    if (this.#isText) this.#add(text)
    else if (this.#isCode && field !== undefined) field.code += text
  }

  result(): WordText {
    const tidy = (line: string) =>
      line
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
    const filled = (lines: readonly string[]) => lines.map(tidy).filter((line) => line !== '')
    return {
      lines: filled(this.#lines.map((line) => line.text)),
      boxes: this.#boxes
        .map((box) => ({ lines: filled(box.lines), host: tidy(box.host.text) }))
        .filter((box) => box.lines.length > 0)
    }
  }
}

/**
 * Text of one WordprocessingML part (`document.xml`, `header1.xml` …; ECMA-376 part 1, §17). Results of page-number
 * fields, deletions and the second form of alternate content are left out. XML broken midway gives what stands
 * before the break: the whole document is judged by mammoth, not here.
 */
export function wordText(xml: string): WordText {
  const reader = new WordTextReader()
  const parser = new SaxesParser()
  const parts = (name: string) => {
    const at = name.indexOf(':')
    return at < 0 ? (['', name] as const) : ([name.slice(0, at), name.slice(at + 1)] as const)
  }
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', (tag) => {
    const [prefix, name] = parts(tag.name)
    if (isBroken) return
    reader.start(name, prefix, (local) => {
      const found = Object.entries(tag.attributes).find(([key]) => parts(key)[1] === local)
      return found === undefined ? undefined : String(found[1])
    })
  })
  parser.on('closetag', (tag) => {
    const [prefix, name] = parts(tag.name)
    if (!isBroken) reader.end(name, prefix)
  })
  parser.on('text', (text) => {
    if (!isBroken) reader.text(text)
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return reader.result()
}
