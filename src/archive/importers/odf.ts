import { Buffer } from 'node:buffer'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { StatedMetadata } from '../../shared/model/extract.ts'
import { checkCancelled } from './guards.ts'
import { noMetadata, personOf, statedValue } from './metadata.ts'
import { listStyles, outlineStyle } from './odt-lists.ts'
import type { OdtStyles } from './odt-walk.ts'
import { childElements, elementText, findElements, parseXml, type XmlElement } from './xml-tree.ts'
import { guardZip } from './zip-guard.ts'

const MANIFEST = 'META-INF/manifest.xml'
const PARTS = ['content.xml', 'styles.xml', 'meta.xml', MANIFEST]

/** The parts of an OpenDocument file; of a flat one (OpenDocument 1.3 part 3, 3.1.2) they are one tree. */
export type OdfFile = { content: XmlElement; styles: XmlElement | null; meta: XmlElement | null }

/** @throws ArchiveError `protected-file` when parts are encrypted: each has its key derivation in the manifest (part 2, 4.8) */
export function refuseEncrypted(texts: ReadonlyMap<string, string>): void {
  if (texts.get(MANIFEST)?.includes('encryption-data') === true)
    throw new ArchiveError('protected-file', 'The document asks for a password')
}

/** True for the name of the part `refuseEncrypted` looks at. */
export const isManifest = (name: string): boolean => name === MANIFEST

/**
 * Opens an OpenDocument file, in a container or flat.
 * @throws ArchiveError `protected-file`, `broken-file` or `too-large`
 */
export async function openOdf(bytes: Uint8Array, signal: AbortSignal): Promise<OdfFile> {
  if (bytes[0] !== 0x50) {
    const root = parseXml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
    return { content: root, styles: root, meta: root }
  }
  const { texts } = await guardZip(bytes, PARTS, signal)
  checkCancelled(signal)
  refuseEncrypted(texts)
  const rootOf = (part: string) => {
    const text = texts.get(part)
    return text === undefined ? null : parseXml(text)
  }
  const content = rootOf('content.xml')
  if (content === null) throw new ArchiveError('broken-file', 'The container holds no content.xml')
  return { content, styles: rootOf('styles.xml'), meta: rootOf('meta.xml') }
}

/** Gives each style that states nothing itself what the nearest style it comes from states. */
function inherit(stated: Map<string, string>, parents: ReadonlyMap<string, string>): void {
  for (const name of parents.keys()) {
    let at: string | undefined = name
    for (let depth = 0; at !== undefined && !stated.has(at) && depth < 20; depth++) at = parents.get(at)
    const value = at === undefined ? undefined : stated.get(at)
    if (value !== undefined) stated.set(name, value)
  }
}

/** What the walk over an OpenDocument file asks of its styles. */
export function odfStyles({ content, styles }: OdfFile): OdtStyles {
  const roots = styles === null || styles === content ? [content] : [styles, content]
  const lists = roots.flatMap((root) => [...listStyles(root)])
  const titles = new Set(['Title'])
  const fonts = new Map<string, string>()
  const faces = new Map(
    roots
      .flatMap((root) => findElements(root, 'style:font-face'))
      .map((face) => [face.attributes['style:name'] ?? '', face.attributes['svg:font-family'] ?? ''])
  )
  const displays = new Map<string, string>()
  const parents = new Map<string, string>()
  for (const style of roots.flatMap((root) => findElements(root, 'style:style'))) {
    const { 'style:name': name = '', 'style:parent-style-name': parent = '' } = style.attributes
    if (parent === 'Title') titles.add(name)
    if (parent !== '') parents.set(name, parent)
    const [properties] = childElements(style, 'style:text-properties')
    const face = properties?.attributes['style:font-name']
    const font =
      (face === undefined ? undefined : faces.get(face)) ?? properties?.attributes['fo:font-family'] ?? face
    if (font) fonts.set(name, font.replace(/["']/g, '').trim())
    const display = properties?.attributes['text:display']
    if (display !== undefined) displays.set(name, display)
  }
  inherit(fonts, parents)
  inherit(displays, parents)
  const hidden = new Set([...displays].flatMap(([name, display]) => (display === 'none' ? [name] : [])))
  const outline = roots.map(outlineStyle).find((style) => style.size > 0) ?? new Map()
  return { lists: new Map(lists), outline, titles, fonts, hidden }
}

/** Title and author of `office:meta` (OpenDocument 1.3 part 3, 4.3). Its dates are the file's, not the document's. */
export function odfMetadata({ meta }: OdfFile): StatedMetadata {
  const [stated] = meta === null ? [] : findElements(meta, 'office:meta')
  const value = (name: string): string | null => {
    const [element] = stated === undefined ? [] : findElements(stated, name)
    return element === undefined ? null : statedValue(elementText(element))
  }
  return {
    ...noMetadata(),
    title: value('dc:title'),
    author: personOf(value('meta:initial-creator')) ?? personOf(value('dc:creator'))
  }
}
