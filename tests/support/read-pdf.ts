/** Reads a PDF back with programs that had no part in making it: pdf.js, and poppler where it is installed. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text as it stands on its page: millimetres from the left and the top edge to its base line, size in points. */
export type Piece = { text: string; x: number; y: number; width: number; size: number; font: string }

export type ReadPdf = {
  pages: number
  /** Width and height of the first page in points. */
  size: [number, number]
  /** Text of each page as pdf.js finds it, white space as single spaces. */
  text: string[]
  /** The same with places, page by page. */
  pieces: Piece[][]
  /** Size of every page in points. */
  sizes: [number, number][]
  info: Record<string, unknown>
  tagged: boolean
  /** What the tags call the parts: H1, Table, TH, Link … */
  roles: Set<string>
  outline: string[]
  /** How many links the pages have. */
  links: number
}

/** What stands on one line without a gap and in one face is one piece, whatever subset of the font each letter is in. */
function joined(parts: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    const follows =
      last !== undefined &&
      Math.abs(last.y - part.y) < 0.1 &&
      Math.abs(last.x + last.width - part.x) < 2 &&
      (part.text.trim() === ''
        ? part.width < 3
        : last.font === part.font && Math.abs(last.size - part.size) < 0.1)
    if (last === undefined || !follows) pieces.push({ ...part })
    else {
      last.text += part.text
      last.width = part.x + part.width - last.x
    }
  }
  return pieces.filter(({ text }) => text.trim() !== '')
}

/** One point in millimetres. */
const MM = 25.4 / 72

export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    verbosity: 0,
    fontExtraProperties: true
  })
  const document = await task.promise
  const text: string[] = []
  const roles = new Set<string>()
  const gatherRoles = (node: object | null): void => {
    if (node === null || !('children' in node)) return
    if ('role' in node) roles.add(String(node.role))
    ;(node.children as object[]).forEach(gatherRoles)
  }
  let links = 0
  const pieces: Piece[][] = []
  const sizes: [number, number][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    sizes.push([width, height])
    const { items } = await page.getTextContent()
    const strings = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    text.push(strings.join('').replace(/\s+/gu, ' ').trim())
    // fonts have their names only when the page has been read for drawing
    await page.getOperatorList()
    const faceOf = (name: string): string =>
      page.commonObjs.has(name)
        ? String((page.commonObjs.get(name) as { name?: string }).name ?? '').replace(/^[A-Z]{6}\+/, '')
        : ''
    pieces.push(
      joined(
        items.flatMap((item) => {
          if (!('str' in item) || item.str === '') return []
          const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
          const font = faceOf(item.fontName)
          return [{ text: item.str, x: x * MM, y: (height - y) * MM, width: item.width * MM, size, font }]
        })
      )
    )
    gatherRoles(await page.getStructTree())
    links += (await page.getAnnotations()).filter((one) => one.subtype === 'Link').length
  }
  const outline: string[] = []
  const gather = (nodes: Awaited<ReturnType<typeof document.getOutline>>): void =>
    nodes?.forEach((node) => {
      outline.push(node.title)
      gather(node.items)
    })
  gather(await document.getOutline())
  const read = {
    pages: document.numPages,
    size: sizes[0] ?? [0, 0],
    sizes,
    pieces,
    text,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    // pdf.js answers with a Map, whatever its types say
    tagged:
      ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    roles,
    outline,
    links
  }
  await task.destroy()
  return read
}

/** What a poppler program prints about a file; null where poppler is not installed. */
export function poppler(program: 'pdftotext' | 'pdfinfo' | 'pdffonts', ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
