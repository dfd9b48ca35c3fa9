/** Texts joined from others in different encodings. */
import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { decodeText } from '../../src/archive/importers/decode-text.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'

const UNICODE = 'Báo cáo tháng 3 của huyện Sơn Khê.'
const OLD = 'Kính gửi: thực hiện kế hoạch nạo vét kênh mương nội đồng trước vụ đông xuân.'
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const tcvn3 = (text: string) => Buffer.from(encodeLegacy(text, 'tcvn3'), 'latin1')

it.each([
  ['in between', [utf8(`${UNICODE}\r\n`), tcvn3(`${OLD}\r\n`), utf8(UNICODE)], [UNICODE, OLD, UNICODE]],
  ['at the end, behind much that is right', [utf8(`${UNICODE}\r\n`.repeat(200)), tcvn3(OLD)], null],
  ['first, and a byte order mark', [utf8(`\ufeff${UNICODE}\r\n`), tcvn3(OLD)], [UNICODE, OLD]]
])('lines in an old encoding among lines of UTF-8: %s', (_, parts, expected) => {
  const { text, encoding, warnings } = decodeText(Buffer.concat(parts))
  expect(text.split('\r\n')).toEqual(expected ?? [...Array.from({ length: 200 }, () => UNICODE), OLD])
  expect({ encoding, warnings }).toEqual({ encoding: 'tcvn3', warnings: ['encoding-converted'] })
})

it('one damaged letter in a text of UTF-8 stays damage', () => {
  const bytes = Buffer.concat([
    utf8(`${UNICODE}\n`.repeat(20)),
    utf8('Hết n'),
    Buffer.from([0xc3]),
    utf8('m.')
  ])
  expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', warnings: ['encoding-damaged'] })
})
