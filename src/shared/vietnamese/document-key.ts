/** The key all spellings of one official document's number share: `2200-QĐ/TU`, `số 2200 QĐ/TU`, `2200-QD/TU` → `2200qdtu`. */
import { fold } from './fold.ts'

/**
 * @param number a document's number and symbol, or any name of a document where it has none
 * @returns letters and digits only, folded; a leading "số" is dropped, zeros before the number too (`08-CT/TU` = `8-CT/TU`)
 */
export function documentKey(number: string): string {
  return fold(number.normalize('NFC'))
    .replace(/^\s*so\s*[:.]?\s*(?=\d)/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/[^a-z0-9]/g, '')
}
