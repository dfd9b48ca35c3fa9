/** UTF-8 taken for Windows-1252 and written as UTF-8 again. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTwice } from '../../src/archive/cleaning/encodings/decode-twice.ts'
import { CONVERT_FROM, detectLegacy } from '../../src/archive/cleaning/encodings/detect-legacy.ts'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { plainBlocks } from '../../src/archive/importers/plain-blocks.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { REPORT } from '../fixtures/encodings/text.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'

const twice = (text: string) => encodeLegacy(text, 'utf8-twice')
const extractOf = (text: string): Extract => ({
  blocks: plainBlocks(text),
  metadata: { title: null, author: null, date: null, source: null, language: null },
  encoding: 'utf-8',
  pages: null,
  warnings: []
})
const textOf = ({ blocks }: Extract) => blocks.map(({ text }) => text).join('\n')
const plain = (text: string) => textOf(extractOf(text))

describe('UTF-8 encoded twice', () => {
  it('comes back whole, with its capitals, signs and other scripts', () => {
    const text = `${REPORT}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTiếng Nga: “Москва” – 5 €…\nHồ Nà Lơi`
    const extract = repairEncoding(extractOf(twice(text)))
    expect(textOf(extract)).toBe(plain(text))
    expect(extract).toMatchObject({
      encoding: 'utf8-twice',
      warnings: ['encoding-converted'],
      found: { state: 'converted', encoding: 'utf8-twice', evidence: { readAs: 'utf-8' } }
    })
  })

  it('is any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđêôơưạảấầẩẫậéèẻẽẹýỹÀĐỤ bc.-') }), (text) => {
        expect(decodeTwice(twice(text))).toBe(text.normalize('NFC'))
      })
    )
  })

  it('comes back where a program took no-break spaces and soft hyphens for white space', () => {
    const spoiled = twice('Thành phố là nơi và làm chính, ngoài ra toàn tỉnh')
      .replaceAll('\u00a0', ' ')
      .replaceAll('\u00ad', '')
      .replace(/ {2,}/g, ' ')
    expect(decodeTwice(spoiled)).toBe('Thành phố là nơi và làm chính, ngoài ra toàn tỉnh')
  })

  it('of a part of a document leaves the rest alone', () => {
    const text = `${twice(REPORT)}\nXÃ LONG\nKính gửi các xã`
    expect(textOf(repairEncoding(extractOf(text)))).toBe(plain(`${REPORT}\nXÃ LONG\nKính gửi các xã`))
  })

  it('is no more than doubted where few words say so', () => {
    const text = twice('Mời họp') + ' Garçon'
    const { confidence } = detectLegacy(text)
    expect(confidence).toBeLessThan(CONVERT_FROM)
    expect(textOf(repairEncoding(extractOf(text)))).toBe(plain(text))
  })

  it.each([
    ['capitals', 'XÃ ĐÔNG HÀ, XÃ TÂN LẬP, XÃ HÒA AN\nXÃ LONG\u00a0AN'],
    ['quotation marks of France', '«Có đá» và «hạ giá» – «cá»…, «bá» “á” »'],
    ['other languages', 'São Paulo, NÃO, Ångström, “Ä” â€ élève']
  ])('is never seen in clean Unicode: %s', (_, text) => {
    for (const one of [text, `${REPORT}\n${text}`]) {
      const extract = extractOf(one)
      expect(repairEncoding(extract)).toBe(extract)
    }
  })
})
