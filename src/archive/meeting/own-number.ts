/** The number an official document gives itself at its head ("Số: 15/QĐ-BNV", Party style "Số 07-BC/BDVHU"). */
import type { Block } from '../../shared/model/item.ts'

/** Number and symbol: Decree 30/2020 Annex I II.3 ("15/QĐ-BNV", "30/2020/NĐ-CP") and the Party's hyphen form. */
const NUMBER_LINE =
  /^\s*Số\s*:?\s*(\d{1,5}(?:\/\d{4})?\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ&]*\d*(?:\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ&]*\d*)*)/u

/** How many blocks from the top the head of a document can take. */
const HEAD_BLOCKS = 14

/** @returns the number as written, or null when the head states none */
export function ownNumber(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    for (const line of block.text.split(/[\n\t|]/)) {
      if (!/^\s*S/.test(line)) continue
      const found = NUMBER_LINE.exec(line.normalize('NFC'))
      if (found?.[1]) return found[1].replace(/\s+/g, '')
    }
  }
  return null
}
