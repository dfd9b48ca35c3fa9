import type { LegacyEncoding } from '../../src/shared/model/encoding.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLegacy, decodeLegacyBytes } from '../../src/archive/cleaning/encodings/decode-legacy.ts'
import {
  CONVERT_FROM,
  detectLegacy,
  fontEncoding
} from '../../src/archive/cleaning/encodings/detect-legacy.ts'
import { LETTERS } from '../../src/archive/cleaning/encodings/tables/letters.ts'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { decodeText } from '../../src/archive/importers/decode-text.ts'
import { htmlImporter } from '../../src/archive/importers/html.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { REPORT } from '../fixtures/encodings/text.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { contextOf } from '../support/importer-context.ts'

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'vps', 'viscii', 'viqr', 'bkhcm1', 'bkhcm2']
const BYTES = ['tcvn3', 'vni', 'vps', 'viscii', 'bkhcm1', 'bkhcm2'] as const
const fixtures = resolve(import.meta.dirname, '../fixtures/encodings')
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)))

function extractOf(...texts: string[]): Extract {
  return {
    blocks: texts.map((text) => ({ kind: 'paragraph', text, reason: null })),
    metadata: { title: null, author: null, date: null, source: null, language: null },
    encoding: null,
    pages: null,
    warnings: []
  }
}
const textOf = (extract: Extract) => extract.blocks.map((block) => block.text).join('\n')

const small = LETTERS.tcvn3.map(([letter]) => letter).filter((letter) => letter === letter.toLowerCase())

describe('the tables', () => {
  it.each(BYTES)('%s has the 134 letters, each told from the others', (encoding) => {
    expect(LETTERS[encoding].length).toBe(134)
    expect(new Set(LETTERS[encoding].map(([letter]) => letter)).size).toBe(134)
    const codes = LETTERS[encoding]
      .filter(
        ([letter]) => encoding !== 'tcvn3' || letter === letter.toLowerCase() || 'ĂÂÊÔƠƯĐ'.includes(letter)
      )
      .filter(([letter]) => encoding !== 'bkhcm1' || letter !== 'Ỵ')
    expect(new Set(codes.map(([, bytes]) => bytes)).size).toBe(codes.length)
  })

  it.each(ENCODINGS)('%s: every letter comes back', (encoding) => {
    for (const [letter] of LETTERS.tcvn3) {
      if (encoding === 'bkhcm1' && letter === 'Ỵ') continue
      const isShared = encoding === 'tcvn3' && letter !== letter.toLowerCase()
      // Alone, ã and đ of TCVN3 are the bullet and the arrow of symbol fonts.
      const word =
        encoding !== 'tcvn3' && encoding !== 'bkhcm1' ? letter : isShared ? `X${letter}` : `x${letter}`
      const decoded = decodeLegacy(encodeLegacy(word, encoding), encoding, { isCapitals: isShared })
      expect(decoded).toBe(word)
    }
  })

  it.each(BYTES)('%s: any run of small letters and words comes back', (encoding) => {
    const word = fc
      .array(fc.constantFrom(...small, ...'bcghklmnpqrstvx'), { minLength: 1, maxLength: 8 })
      .map((letters) => letters.join(''))
      .filter((text) => text !== 'ã' && text !== 'đ')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ')
        expect(decodeLegacy(encodeLegacy(text, encoding), encoding)).toBe(text)
      })
    )
  })
})

describe('decoding', () => {
  it('takes both spellings of VNI and marks in the other case', () => {
    expect(decodeLegacy('Coäng hoøa xaõ hoäi kyù nieäm', 'vni')).toBe(
      'Cộng hòa xã hội ký niệm'.replace('Í', 'Í')
    )
    expect(decodeLegacy('TRÒ LYÙ, CHIÙNH QUYEàN', 'vni')).toBe('TRỊ LÝ, CHÍNH QUYỀN')
  })

  it('raises TCVN3 capitals by font, line and word', () => {
    expect(decodeLegacy('bé tµi chÝnh', 'tcvn3', { isCapitals: true })).toBe('BỘ TÀI CHÍNH')
    expect(decodeLegacy('§¡NG Ký TOµN V¡N', 'tcvn3')).toBe('ĐĂNG KÝ TOÀN VĂN')
    expect(decodeLegacy('CéNG HßA X· HéI', 'tcvn3')).toBe('CỘNG HÒA XÃ HỘI')
  })

  it('reads ư from soft hyphens, minus signs and symbol fonts, and leaves signs between words', () => {
    expect(decodeLegacy('tr\u00adëng, n\u2212íc, \uf0ad\uf0ed', 'tcvn3')).toBe('trưởng, nước, ướ')
    expect(decodeLegacy('· 5 \u2212 3', 'tcvn3')).toBe('· 5 \u2212 3')
  })

  it('keeps the stops and question marks of VIQR that are no tones', () => {
    expect(decodeLegacy('Co^.ng ho`a xa~ ho^.i. Ta.i sao? Ddi dda^u?', 'viqr')).toBe(
      'Cộng hòa xã hội. Tại sao? Đi đâu?'
    )
    expect(decodeLegacy('ddi dda^u\\?', 'viqr')).toBe('đi đâu?')
  })
})

describe('detection', () => {
  it.each(ENCODINGS)('%s is told from the others, far above the threshold', (encoding) => {
    const verdict = detectLegacy(encodeLegacy(REPORT, encoding))
    expect(verdict.encoding).toBe(encoding)
    expect(verdict.confidence).toBeGreaterThan(CONVERT_FROM + 0.05)
  })

  it('knows fonts by name, and does not trust the name alone', () => {
    expect(fontEncoding('ABCDEF+.VnTimeH')).toEqual({ encoding: 'tcvn3', isCapitals: true })
    expect(fontEncoding('.VnArial')).toEqual({ encoding: 'tcvn3', isCapitals: false })
    expect(fontEncoding('VNI-Times')?.encoding).toBe('vni')
    expect(fontEncoding('VPS Long An')?.encoding).toBe('vps')
    expect(fontEncoding('Vintage')).toBeNull()
    expect(detectLegacy('Ông Tô Lâm', { fonts: ['.VnTime'] }).confidence).toBeLessThan(CONVERT_FROM)
    expect(detectLegacy('Nhµ n­íc', {}).confidence).toBeLessThan(CONVERT_FROM)
    expect(detectLegacy('Nhµ n­íc', { fonts: ['.VnTime'] }).confidence).toBeGreaterThanOrEqual(CONVERT_FROM)
  })
})

describe('text files', () => {
  it.each(BYTES)('%s is read, and says so', (encoding) => {
    const decoded = decodeText(fixture(`report.${encoding}.txt`))
    expect(decoded).toMatchObject({ encoding, warnings: ['encoding-converted'] })
    expect(decoded.text).toBe(REPORT)
  })

  it('keeps the languages of the West', () => {
    const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
    for (const text of WESTERN) {
      const decoded = decodeText(latin1(text))
      expect(decoded.text).toBe(text)
      expect(decoded.warnings).toEqual(['encoding-guessed'])
    }
  })

  it('reads a page in VNI that declares Latin-1 and writes entities', async () => {
    const extract = await htmlImporter.read(fixture('page.vni.html'), contextOf('page.vni.html'))
    expect(extract.encoding).toBe('vni')
    expect(textOf(extract)).toBe(REPORT)
  })
})

const WESTERN = [
  'El año pasado la reunión aprobó la ampliación del dique. Señaló además qué está más allá: niños, corazón, canción, él y tú.',
  'Die Größe der Flüsse führt zu Überschwemmungen; für nächstes Jahr müssen höhere Dämme gebaut werden, schön und groß.',
  'L’été dernier, la société a élevé un bâtiment près de la forêt; où êtes-vous allés? Ça dépend des élèves.'.replace(
    '’',
    "'"
  ),
  'A reunião não discutiu a situação das regiões; são três razões: educação, saúde e pão. Amanhã haverá opiniões.'
]

describe('the repair of Unicode documents', () => {
  it.each(ENCODINGS)('%s becomes Unicode, block by block', (encoding) => {
    const old = extractOf(...encodeLegacy(REPORT, encoding).split('\n'))
    const repaired = repairEncoding(old)
    expect(textOf(repaired)).toBe(REPORT)
    expect(repaired).toMatchObject({ encoding, warnings: ['encoding-converted'] })
  })

  it('touches nothing that is Unicode already, or another language', () => {
    const clean = [REPORT, REPORT.normalize('NFD'), 'Ông Tô Lâm là cô giáo ở Cà Mau.', ...WESTERN]
    for (const text of clean) {
      const extract = extractOf(...text.split('\n'))
      expect(repairEncoding(extract)).toBe(extract)
    }
    const code = extractOf(
      "if (a^2 + b^2 == c^2) { f(a); g(u+v); } // don't do it? e.g. a.b.c",
      'x = o^n; y = a(1)'
    )
    expect(repairEncoding(code)).toBe(code)
  })

  it('converts the old lines of a mixed document only', () => {
    const old = encodeLegacy('Hội nghị đã thống nhất những nội dung chủ yếu của kế hoạch.', 'vni')
    const repaired = repairEncoding(
      extractOf('Văn bản Unicode: Cà Mau, Tô Lâm, café.', old, 'Ông Lâm và bà Hòa')
    )
    expect(repaired.blocks.map((block) => block.text)).toEqual([
      'Văn bản Unicode: Cà Mau, Tô Lâm, café.',
      'Hội nghị đã thống nhất những nội dung chủ yếu của kế hoạch.',
      'Ông Lâm và bà Hòa'
    ])
  })

  it('converts the cells of a table and the old words beside Unicode ones', () => {
    const rows = REPORT.split('\n').map((line) => encodeLegacy(line, 'tcvn3'))
    const repaired = repairEncoding(extractOf(...rows, 'Q§\tSè\tGhi chó\ntại QuyÕt ®ịnh sè 477'))
    expect(repaired.blocks.at(-1)?.text).toBe('QĐ\tSố\tGhi chú\ntại Quyết định số 477')
  })

  it('tells the lines of another old encoding, and leaves foreign words', () => {
    const rows = REPORT.split('\n').map((line) => encodeLegacy(line, 'tcvn3'))
    const repaired = repairEncoding(
      extractOf(
        ...rows,
        'Thaønh phoá Hoà Chí Minh',
        'BCNCKT 566/QÑ-KHÑT-KT ngaøy 13-8-2002 cuûa Sôû KHÑT',
        'Café Noël',
        encodeLegacy('Đăk Lăk', 'tcvn3')
      )
    )
    expect(repaired.blocks.slice(-4).map((block) => block.text)).toEqual([
      'Thành phố Hồ Chí Minh',
      'BCNCKT 566/QĐ-KHĐT-KT ngày 13-8-2002 của Sở KHĐT',
      'Café Noël',
      'Đăk Lăk'
    ])
  })

  it('changes no clean text of any letters', () => {
    const word = fc.constantFrom(
      'Ông',
      'Tô',
      'Lâm',
      'là',
      'cô',
      'giáo',
      'ở',
      'Cà',
      'Mau',
      'và',
      'bé',
      'hè',
      'nó',
      'đi'
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const extract = extractOf(words.join(' '))
        expect(repairEncoding(extract)).toBe(extract)
      })
    )
  })
})

describe('bytes', () => {
  it('shows bytes as Windows-1252 before decoding', () => {
    expect(decodeLegacyBytes(Uint8Array.of(0x93, 0x48, 0xb5, 0x94), 'tcvn3')).toBe('“Hà”')
  })
})
