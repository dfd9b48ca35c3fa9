import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract } from '../../shared/model/extract.ts'
import { decodeText } from './decode-text.ts'
import { FontMarks } from './font-marks.ts'
import { noMetadata, personOf, statedValue } from './metadata.ts'
import { parseOfficeXml } from './office-xml.ts'
import { WordWalker } from './word-body.ts'
import { wordNumbering } from './word-numbering.ts'
import { startFlow } from './word-runs.ts'
import { WordStyles } from './word-styles.ts'
import { childElements, elementText, findElements } from './xml-tree.ts'

/** True for the XML Word 2003 saves, one file without a container. */
export function isWordXml(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)?\s*\0?<\0?\?\0?x\0?m\0?l/.test(
    String.fromCharCode(...bytes.subarray(0, 64))
  )
}

/**
 * A document as the XML of Word 2003 (WordprocessingML 2003): its body is built as that of later files; the numbers of
 * lists are not.
 * @throws ArchiveError `broken-file`, `too-large` or `no-text`
 */
export function readWordXml(bytes: Uint8Array): Extract {
  const root = parseOfficeXml(decodeText(bytes).text)
  const marks = new FontMarks()
  const flow = startFlow(new WordStyles(childElements(root, 'w:styles')[0] ?? null), marks)
  const walker = new WordWalker({
    flow,
    numbering: wordNumbering(null),
    related: () => undefined,
    chunks: new Map()
  })
  const body = childElements(root, 'w:body').flatMap((element) => walker.blocks(element))
  if (body.length === 0) throw new ArchiveError('no-text', 'The document holds no text')
  const property = (name: string) => {
    const element = findElements(root, name)[0]
    return element === undefined ? null : elementText(element)
  }
  return {
    blocks: marks.read(body),
    metadata: {
      ...noMetadata(),
      title: statedValue(property('o:Title')),
      author: personOf(property('o:Author'))
    },
    encoding: null,
    pages: null,
    warnings: []
  }
}
