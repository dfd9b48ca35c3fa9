import type { ExtractBlock } from '../../shared/model/extract.ts'
import { decodeText } from './decode-text.ts'
import { parsePage } from './dom.ts'
import { pageBlocks } from './html-blocks.ts'
import { declaredCharset } from './html-charset.ts'
import type { ImporterContext } from './importer.ts'
import { mhtmlImporter } from './mhtml.ts'
import { rtfImporter } from './rtf.ts'
import { textImporter } from './text.ts'

/**
 * The text of a file that a Word document takes in as it is (`w:altChunk`, ECMA-376 part 1, 17.17.2.1), by the name of
 * its part. One that cannot be read gives nothing: Word leaves such a place empty too.
 * @param word reads the same bytes as a Word file
 */
export async function readChunk(
  name: string,
  bytes: Uint8Array,
  context: ImporterContext,
  word: () => Promise<ExtractBlock[]>
): Promise<readonly ExtractBlock[]> {
  const inner = { ...context, name }
  try {
    if (/\.docx$/i.test(name)) return await word()
    const importer = /\.mht/i.test(name) ? mhtmlImporter : /\.rtf$/i.test(name) ? rtfImporter : textImporter
    if (!/\.x?html?$/i.test(name)) {
      const { blocks } = await importer.read(bytes, inner)
      // inside a document nothing of the page is a menu
      return blocks.map((block) =>
        block.kind === 'boilerplate' ? { ...block, kind: 'paragraph', reason: null } : block
      )
    }
    const { text } = decodeText(bytes, declaredCharset(bytes))
    return pageBlocks(parsePage(text)).map(({ kind, text: words, reason }) => ({ kind, text: words, reason }))
  } catch {
    return []
  }
}
