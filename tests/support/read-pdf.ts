/** Reads a PDF back with programs that had no part in making it: pdf.js, and poppler where it is installed. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
  pages: number
  /** Width and height of the first page in points. */
  size: [number, number]
  /** Text of each page as pdf.js finds it, white space as single spaces. */
  text: string[]
  info: Record<string, unknown>
  tagged: boolean
  /** What the tags call the parts: H1, Table, TH, Link … */
  roles: Set<string>
  outline: string[]
  /** How many links the pages have. */
  links: number
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const document = await task.promise
  const text: string[] = []
  const roles = new Set<string>()
  const gatherRoles = (node: object | null): void => {
    if (node === null || !('children' in node)) return
    if ('role' in node) roles.add(String(node.role))
    ;(node.children as object[]).forEach(gatherRoles)
  }
  let links = 0
  let size: [number, number] = [0, 0]
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    if (number === 1) size = [page.view[2] ?? 0, page.view[3] ?? 0]
    const { items } = await page.getTextContent()
    const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    text.push(pieces.join('').replace(/\s+/gu, ' ').trim())
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
    size,
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
