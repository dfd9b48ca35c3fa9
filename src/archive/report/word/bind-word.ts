/**
 * Word files of ours bound into one: a list of the papers, then each paper as it was, with its own page numbers. Works on
 * the XML that write-word.ts made, paper by paper, so that of what is bound only the packed bytes stay in memory.
 */
import { setImmediate as othersTurn } from 'node:timers/promises'
import { AlignmentType, HeadingLevel } from 'docx'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'
import { guardZip } from '../../importers/zip-guard.ts'
import { barePages } from './pages.ts'
import { plain, twips } from './words.ts'
import { wordFile } from './write-word.ts'
import { ZipFile } from './zip-file.ts'

const DOCUMENT = 'word/document.xml'
const RELATIONS = 'word/_rels/document.xml.rels'
const TYPES = '[Content_Types].xml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

type Parts = ReadonlyMap<string, string>
/** What stands around the content of `w:body`, the content, and the properties of its last section. */
type Body = { open: string; content: string; section: string; close: string }

/**
 * Binds papers in their order. Others have a turn after each.
 * @param papers files as `writeWord` makes them
 * @throws ArchiveError `broken-file` for what is no zip
 */
export async function bindWord(
  { title, author }: { title: string; author: string },
  papers: readonly Uint8Array[]
): Promise<Uint8Array<ArrayBuffer>> {
  const lines: string[] = []
  for (const [at, bytes] of papers.entries()) {
    lines.push(listLine(headingOf(asPart((await partsOf(bytes)).get(DOCUMENT)!)), nameOf(at)))
    await othersTurn()
  }
  const front = await partsOf(await wordFile({ title, subject: title, author }, [listPage()]))
  const frame = bodyOf(front.get(DOCUMENT)!)
  const margins = new Margins()
  const zip = new ZipFile()
  const document = zip.begin(DOCUMENT)
  document.write(frame.open + frame.content + list(lines))
  let section = frame.section
  for (const [at, bytes] of papers.entries()) {
    document.write(at === 0 ? endOfSection(section, '') : endOfSection(section, endMark(nameOf(at - 1))))
    const paper = bodyOf(margins.take(await partsOf(bytes), nameOf(at)))
    document.write(paper.content)
    section = paper.section
    await othersTurn()
  }
  document.write(endOfSection('', endMark(nameOf(papers.length - 1))) + section + frame.close)
  document.end()
  for (const [name, text] of front) {
    if (name === RELATIONS)
      zip.add(name, text.replace('</Relationships>', `${margins.relations}</Relationships>`))
    else if (name === TYPES) zip.add(name, text.replace('</Types>', `${margins.types}</Types>`))
    else if (name !== DOCUMENT) zip.add(name, text)
  }
  for (const [name, text] of margins.parts) zip.add(`word/${name}`, text)
  return zip.bytes()
}

const partsOf = async (bytes: Uint8Array): Promise<Parts> =>
  (await guardZip(bytes, () => true, new AbortController().signal)).texts

const nameOf = (at: number): string => `b${at + 1}`

function bodyOf(xml: string): Body {
  const from = xml.indexOf('<w:body>') + '<w:body>'.length
  const to = xml.lastIndexOf('</w:body>')
  const section = xml.lastIndexOf('<w:sectPr', to)
  return {
    open: xml.slice(0, from),
    content: xml.slice(from, section),
    section: xml.slice(section, to),
    close: xml.slice(to)
  }
}

/** Heads and feet of all papers: what is the same in many is one part. */
class Margins {
  readonly parts = new Map<string, string>()
  readonly #ids = new Map<string, string>()
  #marks = 0

  /** The paper's document, its names its own, its heads and feet those of the bound file. */
  take(parts: Parts, name: string): string {
    const ids = new Map<string, string>()
    for (const [, id = '', kind = '', target = ''] of parts
      .get(RELATIONS)!
      .matchAll(/Id="([^"]+)" Type="[^"]+\/(header|footer)" Target="([^"]+)"/g)) {
      const text = parts.get(`word/${target}`)!.replace('NUMPAGES', `PAGEREF ${name}_end`)
      ids.set(id, this.#keep(kind, text))
    }
    const marks = new Map<string, number>()
    return asPart(parts.get(DOCUMENT)!)
      .replace(
        /(<w:(?:header|footer)Reference [^>]*r:id=")([^"]+)/g,
        (_, head: string, id: string) => head + ids.get(id)
      )
      .replace(/(<w:bookmark(?:Start|End)[^>]* w:id=")([^"]+)/g, (_, head: string, id: string) => {
        if (!marks.has(id)) marks.set(id, ++this.#marks + FIRST_MARK)
        return head + String(marks.get(id))
      })
      .replace(/(<w:bookmarkStart[^>]* w:name="|<w:hyperlink[^>]* w:anchor=")/g, `$1${name}_`)
      .replace('<w:pgNumType/>', '<w:pgNumType w:start="1"/>')
      .replace(HEADING, (paragraph: string) =>
        paragraph.replace('</w:pPr>', `</w:pPr>${mark(name, ++this.#marks + FIRST_MARK)}`)
      )
  }

  get relations(): string {
    return [...this.#ids.values()]
      .map((id) => `<Relationship Id="${id}" Type="${RELATION}/${kindOf(id)}" Target="${id}.xml"/>`)
      .join('')
  }

  get types(): string {
    return [...this.#ids.values()]
      .map((id) => `<Override ContentType="${PART}.${kindOf(id)}+xml" PartName="/word/${id}.xml"/>`)
      .join('')
  }

  #keep(kind: string, text: string): string {
    const known = this.#ids.get(kind + text)
    if (known !== undefined) return known
    const id = `${kind}${this.#ids.size + FIRST_PART}`
    this.#ids.set(kind + text, id)
    this.parts.set(`${id}.xml`, text)
    return id
  }
}

const kindOf = (id: string): string => id.replace(/\d+$/, '')
/** Beyond those of the first page's own. */
const FIRST_PART = 100
const FIRST_MARK = 100

/** The paper's own heading, a level above the headings in it. */
const HEADING = /<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/s

/** A paper with a title in its head has that as its heading; one without has a heading of the first level already. */
function asPart(xml: string): string {
  if (!xml.includes('<w:pStyle w:val="Title"/>')) return xml
  return xml
    .replaceAll('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>')
    .replaceAll('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>')
    .replace('<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Heading1"/>')
}

/** The words of the paper's heading, as XML. */
function headingOf(xml: string): string {
  const words = HEADING.exec(xml)?.[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g) ?? []
  return Array.from(words, ([, text]) => text).join(' ')
}

/** The page before the papers. */
const listPage = () =>
  barePages({
    children: [
      plain(
        fixedWords.boundList,
        { size: 14, bold: true },
        { alignment: AlignmentType.CENTER, heading: HeadingLevel.TITLE, spacing: { after: twips(8) } }
      )
    ]
  })

const run = (inner: string): string =>
  `<w:r><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>${inner}</w:r>`
const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`)

/**
 * A contents field, filled in: without numbers of pages, since each paper begins with page 1
 * (ECMA-376 Part 1, 17.16.5.68: \o levels, \n no page numbers, \h links).
 */
function list(lines: readonly string[]): string {
  const begin = `${field('begin')}${run('<w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h </w:instrText>')}${field('separate')}`
  return lines
    .map(
      (line, at) =>
        `<w:p><w:pPr><w:spacing w:after="80"/></w:pPr>${at === 0 ? begin : ''}${line}${at === lines.length - 1 ? field('end') : ''}</w:p>`
    )
    .join('')
}

const listLine = (words: string, name: string): string =>
  `<w:hyperlink w:history="1" w:anchor="${name}">${run(`<w:t xml:space="preserve">${words}</w:t>`)}</w:hyperlink>`

const mark = (name: string, id: number): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
/** Where a paper ends: the number of this page is how many pages it has. */
const endMark = (name: string): string => mark(`${name}_end`, 1_000_000 + Number(name.slice(1)))

/** A line nobody sees that carries the properties of the section before it. */
const endOfSection = (section: string, inner: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr>${inner}</w:p>`
