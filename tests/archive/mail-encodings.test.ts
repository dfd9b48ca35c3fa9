import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { read } from '../support/read-file.ts'

const subject = 'Báo cáo sơ kết công tác thủy lợi'
const body =
  'Xã Đông Hòa đã nạo vét mười hai ki-lô-mét kênh, sửa chữa tám cống đầu mối và đắp lại bờ bao trước mùa mưa.'
const head = (line: string) => ['From: ha@xa.example.vn', 'To: vp@huyen.example.vn', `Subject: ${line}`]

async function mailOf(message: Uint8Array) {
  const extract = repairEncoding(await read('eml', message))
  const text = extract.blocks.map((block) => block.text).join('\n')
  return { ...extract, title: extract.metadata.title, text }
}
const latin = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

test.each(['tcvn3', 'vni', 'vps'] as const)(
  'a letter of old programs in %s: its subject and body in bare bytes',
  async (encoding) => {
    const old = (text: string) => encodeLegacy(text, encoding)
    for (const type of [
      [],
      ['Content-Type: text/plain'],
      ['Content-Type: text/plain; charset=us-ascii'],
      ['Content-Type: text/plain; charset="utf-8"', 'Content-Transfer-Encoding: 8bit'],
      ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit']
    ]) {
      const item = await mailOf(latin([...head(old(subject)), ...type, '', old(body)]))
      expect(item.title, type.join()).toBe(subject)
      expect(item.text, type.join()).toContain(body)
      expect(item.encoding).toBe(encoding)
    }
  }
)

test('a part without a character set beside one that states its own', async () => {
  const message = Buffer.concat([
    latin([
      ...head('Bao cao'),
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ''
    ]),
    Buffer.from(`${subject}.\r\n`),
    latin(['--b', 'Content-Type: text/plain', '', encodeLegacy(body, 'tcvn3'), '--b--', ''])
  ])
  const { text } = await mailOf(message)
  expect(text).toContain(`${subject}.`)
  expect(text).toContain(body)
})

test('a letter on the Vietnamese Windows page that does not say so', async () => {
  const spread = body
    .normalize('NFD')
    .replace(/([aAeEoOuU])(\u0302|\u0306|\u031b)/g, (pair) => pair.normalize('NFC'))
  const bytes = iconv.encode(spread.replaceAll('đ', '\u0111'), 'windows-1258')
  expect((await mailOf(Buffer.concat([latin([...head('Bao cao'), '', '']), bytes]))).text).toContain(body)
})

test('bare UTF-8 stays what it is', async () => {
  const item = await mailOf(Buffer.from([...head(subject), '', body].join('\r\n')))
  expect(item).toMatchObject({ title: subject })
  expect(item.text).toContain(body)
})

test('files that came without a name get the ending their kind has', async () => {
  const { attachments } = await mailOf(
    latin([
      ...head('Moi hop'),
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/calendar; method=REQUEST',
      'Content-Disposition: attachment',
      '',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      '--b--',
      ''
    ])
  )
  expect(attachments?.map(({ name }) => name)).toEqual(['tep-dinh-kem.ics'])
})

test('a page whose words are few, told by their fonts alone', async () => {
  const old = `<font face=".VnTime">${encodeLegacy('Đoài Thượng', 'tcvn3')}</font>`
  const { text } = await mailOf(
    latin([
      ...head('Bao cao'),
      'Content-Type: text/html; charset=windows-1252',
      '',
      `<table><tr><td>Xa</td><td>So</td></tr><tr><td>${old}</td><td>12</td></tr></table><p>${old}</p>`
    ])
  )
  expect(text).toContain('Xa\tSo\nĐoài Thượng\t12\nĐoài Thượng\n')
})
