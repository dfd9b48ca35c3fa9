import type { ChosenEncoding } from '../../shared/model/encoding.ts'
import type { Extract } from '../../shared/model/extract.ts'
import { decodeLegacy } from './encodings/decode-legacy.ts'
import { detectLegacy, UNICODE_VIETNAMESE } from './encodings/detect-legacy.ts'
import { findingOf } from './encodings/finding.ts'
import { piecesOf } from './encodings/font-text.ts'
import { BYTE_LOOK, PARTS, repairEncoding, repairMixed, repairStated } from './repair-encoding.ts'

/**
 * An Extract read the way a person wants it: in `encoding`, or as it stands (`as-read`). Unicode Vietnamese in it stays.
 * What the program itself would have judged is kept as evidence.
 */
export function forceEncoding(extract: Extract, encoding: ChosenEncoding | 'as-read'): Extract {
  const isDecoded = extract.found?.state === 'chosen' || extract.found?.state === 'as-read'
  if (isDecoded) return extract
  const own =
    repairEncoding(extract).found ??
    findingOf('as-read', detectLegacy(''), { readAs: extract.encoding ?? 'windows-1252' })
  const warnings = extract.warnings.filter((code) => !/^encoding-(?:converted|doubtful)$/.test(code))
  if (encoding === 'as-read') {
    return { ...extract, warnings, found: { ...own, state: 'as-read', encoding: null } }
  }
  const one = (text: string, isCapitals = false): string =>
    text
      .split(PARTS)
      .map((part) => {
        if (encoding !== 'viqr' && UNICODE_VIETNAMESE.test(part)) {
          return BYTE_LOOK.test(part) ? repairMixed(part, encoding) : part
        }
        return decodeLegacy(part, encoding, { isCapitals })
      })
      .join('')
  return {
    ...extract,
    blocks: extract.blocks.map(({ fonts, ...block }) => ({
      ...block,
      text: piecesOf({ ...block, ...(fonts ? { fonts } : {}) })
        .map(({ text, font }) => one(text, font?.encoding === encoding && font.isCapitals))
        .join('')
    })),
    metadata: repairStated(extract.metadata, (value) => one(value)),
    encoding,
    warnings,
    found: { ...own, state: 'chosen', encoding }
  }
}
