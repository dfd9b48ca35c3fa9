import { FontMarks } from './font-marks.ts'
import { charsetEncoding, codePageEncoding, decodeRun, symbolSign } from './rtf-charsets.ts'
import { RtfFonts } from './rtf-fonts.ts'
import { RtfFlow, type RtfParagraph } from './rtf-flow.ts'
import { firstGroup, type RtfContent, type RtfGroup } from './rtf-group.ts'
import { SIGNS, SKIPPED, STARRED_TEXT } from './rtf-words.ts'
import { unicodeSign, walkRtf } from './rtf-walk.ts'

/** Reads the tokens of one file with a stack of group states, as the specification has it. */
class RtfInterpreter {
  readonly #bytes: Uint8Array
  readonly #body = new RtfFlow()
  readonly #content: RtfContent = {
    ...{ blocks: [], notes: [], remarks: [], headers: [], footers: [] },
    ...{ title: '', author: '' }
  }
  readonly #fonts = new RtfFonts()
  readonly #marks: FontMarks
  readonly #styles = new Map<number, string>()
  #encoding = 'windows-1252'
  #defaultFont = -1
  #stack: RtfGroup[] = []
  #group: RtfGroup
  /** Raw bytes not decoded yet, all of one encoding. */
  #run: number[] = []
  #styleName = ''
  #noteCount = 0
  /** Who made the remark that follows. */
  #remarker = ''

  constructor(bytes: Uint8Array, marks: FontMarks) {
    this.#bytes = bytes
    this.#marks = marks
    this.#group = firstGroup(this.#body)
  }

  #paragraph(): RtfParagraph {
    const { style, outline, isInTable, isInner } = this.#group
    const name = this.#styles.get(style) ?? ''
    if (/^(?:title|tiêu đề)$/i.test(name)) return { kind: 'title', isInTable, isInner }
    const isHeading = outline < 9 || /^(?:heading|đề mục|tiêu đề) ?\d/i.test(name)
    return { kind: isHeading ? 'heading' : 'paragraph', isInTable, isInner }
  }

  #flush(): void {
    if (this.#run.length === 0) return
    const font = this.#font()
    const isPlain = this.#group.destination !== 'text' && this.#group.destination !== 'marker'
    const encoding = (isPlain ? null : this.#fonts.encoding(font)) ?? this.#encoding
    const text = decodeRun(this.#run, encoding)
    this.#run = []
    this.#write(text)
  }

  #font(): number {
    return this.#group.font < 0 ? this.#defaultFont : this.#group.font
  }

  #write(text: string): void {
    const { destination, flow, isHidden, isDeleted } = this.#group
    if (destination === 'styles') this.#styleName += text
    else if (destination === 'title') this.#content.title += text
    else if (destination === 'author') this.#content.author += text
    else if (destination === 'remarker') this.#remarker += text
    else if (isDeleted) return
    else if (destination === 'marker') flow.addMarker(isHidden ? '' : text)
    else if (destination === 'text') {
      const marked = this.#marks.mark(text, this.#fonts.name(this.#font()))
      if (isHidden) flow.addHidden(marked)
      else flow.add(marked)
    }
  }

  #open(): void {
    this.#stack.push(this.#group)
    this.#group = { ...this.#group, ownsFlow: null, isStarred: false }
  }

  #close(): void {
    const { ownsFlow, flow, destination } = this.#group
    if (destination === 'styles') this.#endStyle()
    if (ownsFlow !== null) {
      const blocks = flow.finish(this.#paragraph())
      const shown = blocks.filter(({ reason }) => reason === null)
      const text = shown.map((block) => block.text).join('\n')
      const outer = this.#stack.at(-1)?.flow
      if (ownsFlow === 'page-header') this.#content.headers.push(text)
      else if (ownsFlow === 'page-footer') this.#content.footers.push(text)
      else if (ownsFlow === 'box') outer?.insert(blocks)
      else if (ownsFlow === 'remark') this.#endRemark(text)
      else if (text !== '') {
        this.#noteCount++
        outer?.add(`[${this.#noteCount}]`)
        this.#content.notes.push({ kind: 'list', text: `[${this.#noteCount}] ${text}`, reason: null })
      }
      if (ownsFlow === 'note') this.#content.notes.push(...blocks.filter(({ reason }) => reason !== null))
    }
    this.#group = this.#stack.pop() ?? this.#group
  }

  #endRemark(text: string): void {
    const name = this.#remarker.trim()
    this.#remarker = ''
    if (text === '') return
    const said = name === '' ? text : `${name}: ${text}`
    this.#content.remarks.push({ kind: 'boilerplate', text: said, reason: 'editor-comment' })
  }

  #endStyle(): void {
    const name = this.#styleName.split(';')[0]?.trim() ?? ''
    if (name !== '' && !this.#styles.has(this.#group.style)) this.#styles.set(this.#group.style, name)
    this.#styleName = ''
  }

  #startFlow(owner: NonNullable<RtfGroup['ownsFlow']>): void {
    Object.assign(this.#group, {
      flow: new RtfFlow(),
      ownsFlow: owner,
      destination: 'text',
      isInTable: false,
      isInner: false,
      style: 0,
      outline: 9
    } satisfies Partial<RtfGroup>)
  }

  /** True when the word names a destination and was dealt with. */
  #startDestination(word: string): boolean {
    const group = this.#group
    if (group.destination === 'skip') return true
    if (SKIPPED.has(word) || (group.isStarred && !STARRED_TEXT.has(word))) group.destination = 'skip'
    else if (word === 'fonttbl') group.destination = 'fonts'
    else if (word === 'stylesheet') group.destination = 'styles'
    else if (word === 'info') group.destination = 'info'
    else if (group.destination === 'info' && (word === 'title' || word === 'author')) group.destination = word
    else if (word === 'listtext' || word === 'pntext') group.destination = 'marker'
    else if (/^header[lrf]?$/.test(word)) this.#startFlow('page-header')
    else if (/^footer[lrf]?$/.test(word)) this.#startFlow('page-footer')
    else if (word === 'footnote') this.#startFlow('note')
    else if (word === 'shptxt') this.#startFlow('box')
    else if (word === 'annotation') this.#startFlow('remark')
    else if (word === 'atnauthor') group.destination = 'remarker'
    else if (word === 'upr') group.destination = 'skip'
    else return false
    return true
  }

  #fontWord(word: string, value: number): void {
    if (word === 'f') this.#group.font = value
    else if (word === 'fcharset') this.#fonts.setEncoding(this.#group.font, charsetEncoding(value))
    else if (word === 'cpg') this.#fonts.setEncoding(this.#group.font, codePageEncoding(value))
  }

  #unicode(value: number): void {
    const sign = unicodeSign(value)
    if (sign === null) return
    // Symbol fonts stand at U+F000 in the private use area.
    const isSymbol = sign >= '\uf020' && sign <= '\uf0ff'
    const isShown = !isSymbol || this.#fonts.isOld(this.#font())
    this.#write(isShown ? sign : symbolSign(sign.charCodeAt(0) - 0xf000))
  }

  #documentWord(word: string, value: number | null): boolean {
    if (word === 'ansicpg') this.#encoding = codePageEncoding(value ?? 0) ?? this.#encoding
    else if (word === 'mac') this.#encoding = 'macintosh'
    else if (word === 'pc') this.#encoding = 'cp437'
    else if (word === 'pca') this.#encoding = 'cp850'
    else if (word === 'deff') this.#defaultFont = value ?? -1
    else return false
    return true
  }

  #stateWord(word: string, value: number | null): void {
    const group = this.#group
    const isOn = value !== 0
    if (word === 'uc') group.fallback = Math.max(0, value ?? 1)
    else if (word === 'f') group.font = value ?? -1
    else if (word === 'v') group.isHidden = isOn
    else if (word === 'deleted') group.isDeleted = isOn
    else if (word === 'plain') Object.assign(group, { font: -1, isHidden: false, isDeleted: false })
    else if (word === 'pard') Object.assign(group, { isInTable: false, isInner: false, style: 0, outline: 9 })
    else if (word === 'intbl') group.isInTable = isOn
    else if (word === 'itap') group.isInner = (value ?? 0) > 1
    else if (word === 's') group.style = value ?? 0
    else if (word === 'outlinelevel') group.outline = value ?? 9
  }

  #textWord(word: string): boolean {
    const { flow } = this.#group
    if (word === 'par' || word === 'sect' || word === 'page' || word === 'column')
      flow.endParagraph(this.#paragraph())
    else if (word === 'cell') flow.endCell()
    else if (word === 'nestcell') flow.endInnerCell()
    else if (word === 'row') flow.endRow()
    else return false
    return true
  }

  #word(word: string, value: number | null): number {
    if (word === '*') {
      this.#group.isStarred = true
      return 0
    }
    if (word === 'ud' && this.#stack.at(-1)?.destination === 'skip') {
      // The Unicode half of \upr; the ANSI half before it is skipped.
      this.#group.destination = this.#stack.at(-2)?.destination ?? 'text'
      this.#group.isStarred = false
      return 0
    }
    const isFirst = this.#group.isStarred
    const isDestination = this.#startDestination(word)
    if (isFirst) this.#group.isStarred = false
    const { destination } = this.#group
    // the end of an inner row stands among its properties, which are no text
    if (word === 'nestrow') this.#group.flow.endInnerRow()
    if (destination === 'skip') return 0
    if (word === 'u') {
      this.#unicode(value ?? 0)
      return this.#group.fallback
    }
    if (destination === 'fonts') {
      this.#fontWord(word, value ?? 0)
    } else if (!isDestination) {
      const sign = SIGNS[word]
      if (sign !== undefined) this.#write(sign)
      else if (destination === 'text' && this.#textWord(word)) return 0
      else if (!this.#documentWord(word, value)) this.#stateWord(word, value)
    }
    return 0
  }

  #text(from: number, to: number): void {
    const { destination, font } = this.#group
    if (destination === 'fonts') this.#fonts.addName(font, this.#bytes.subarray(from, to))
    if (destination === 'skip' || destination === 'fonts') return
    for (let at = from; at < to; at++) this.#run.push(this.#bytes[at] ?? 0)
  }

  #letter(byte: number): void {
    if (this.#group.destination !== 'skip') this.#run.push(byte)
  }

  read(signal: AbortSignal): RtfContent {
    walkRtf(this.#bytes, signal, {
      open: () => this.#open(),
      close: () => this.#close(),
      word: (word, value) => this.#word(word, value),
      text: (from, to) => this.#text(from, to),
      letter: (byte) => this.#letter(byte),
      flush: () => this.#flush()
    })
    while (this.#stack.length > 0) this.#close()
    this.#content.blocks = this.#body.finish(this.#paragraph())
    return this.#content
  }
}

/**
 * The text of an RTF file with its structure.
 * @throws ArchiveError `broken-file` for groups nested too deep or a false `\bin`, `cancelled`
 */
export function readRtf(bytes: Uint8Array, signal: AbortSignal): RtfContent {
  const marks = new FontMarks()
  const content = new RtfInterpreter(bytes, marks).read(signal)
  const lines = (texts: readonly string[]) =>
    marks.read(texts.map((text) => ({ text }))).map(({ text }) => text)
  return {
    ...content,
    blocks: marks.read(content.blocks),
    notes: marks.read(content.notes),
    remarks: marks.read(content.remarks),
    headers: lines(content.headers),
    footers: lines(content.footers)
  }
}
