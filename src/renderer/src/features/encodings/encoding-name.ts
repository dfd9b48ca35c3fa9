/**
 * Encodings: the doctor for text from before Unicode. It shows what would become of a text and asks for the repair;
 * what an encoding is and how sure the program is, the archive alone decides.
 */
import {
  ENCODING_NAMES,
  type ChosenEncoding,
  type EncodingFinding
} from '../../../../shared/model/encoding.ts'
import type { Messages } from '../../client/messages.tsx'

/** What can be chosen, the commonest first. */
export const encodings: readonly ChosenEncoding[] = [
  'tcvn3',
  'vni',
  'windows-1258',
  'vps',
  'viscii',
  'viqr',
  'bkhcm1',
  'bkhcm2',
  'utf8-twice'
]

/** The name of an encoding without conversion, as the importer gives it: `windows-1252` → `Windows-1252`. */
export function readAsName(name: string): string {
  return /^utf|^us-/.test(name) ? name.toUpperCase() : name.replace(/^[a-z]/, (first) => first.toUpperCase())
}

/** What speaks for the encoding, in a few words: `TCVN3, phông .VnTime`, `TCVN3 hoặc VNI`, `TCVN3, lẫn Unicode`. */
export function evidenceText({ t }: Messages, { state, encoding, evidence }: EncodingFinding): string {
  const [first, second] = evidence.candidates
  if (state === 'as-read') return t('encodings.as-read', { name: readAsName(evidence.readAs) })
  const likely = encoding === null ? first && ENCODING_NAMES[first.encoding] : ENCODING_NAMES[encoding]
  const isOpen = state === 'doubtful' && second !== undefined && first !== undefined
  const name = isOpen
    ? t('encodings.either', {
        first: ENCODING_NAMES[first.encoding],
        second: ENCODING_NAMES[second.encoding]
      })
    : (likely ?? readAsName(evidence.readAs))
  const font = evidence.fonts[0]
  if (font !== undefined) return t('encodings.with-font', { name, font })
  return evidence.isMixed ? t('encodings.mixed', { name }) : name
}

/** The encoding an item's text is read in now; null as it stands in the file. */
export function currentOf({ state, encoding }: EncodingFinding): ChosenEncoding | null {
  return state === 'converted' || state === 'chosen' ? encoding : null
}
