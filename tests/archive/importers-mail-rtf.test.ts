/** Outlook letters whose body is kept as compressed RTF. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { MAX_UNPACKED_BYTES, unpackRtf } from '../../src/archive/importers/compressed-rtf.ts'
import { packRtf, rtfText, storeRtf } from '../fixtures/importers/write-compressed-rtf.ts'
import { writeMsg, type Properties } from '../fixtures/importers/write-msg.ts'
import { bringIn, folderOf, freshArchive, titlesOf } from '../support/archive.ts'
import { codeOf, read, rows } from '../support/read-file.ts'

const message = (compressed: Uint8Array, more: Properties = {}) =>
  writeMsg({ properties: { '0037001F': 'Lịch trực hồ Nà Lơi', '10090102': compressed, ...more } })
const plainRtf = (...paragraphs: string[]) =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\\f0 ${paragraphs.map(rtfText).join('\\par\r\n')}\\par}`
const said = ['Tổ một trực từ ngày 5 đến ngày 9.', 'Tổ hai trực từ ngày 10 đến ngày 14.']
const unpacked = (bytes: Uint8Array) => {
  const result = unpackRtf(bytes)
  return result === null
    ? null
    : { text: Buffer.from(result.rtf).toString('latin1'), isWhole: result.isWhole }
}

describe('compressed RTF', () => {
  // [MS-OXRTFCP] 3.1.1 and 3.1.2
  it.each([
    [
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'
    ],
    ['1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}']
  ])('unpacks the examples of the specification', (hex, text) => {
    expect(unpacked(Buffer.from(hex, 'hex'))).toEqual({ text, isWhole: true })
  })

  it('unpacks a text longer than the window, and one that was not packed', () => {
    const long = plainRtf(...Array.from({ length: 400 }, (_, n) => `Dòng ${n}: ${said[n % 2]} ${n * n}`))
    expect(unpacked(packRtf(long))).toEqual({ text: long, isWhole: true })
    expect(unpacked(storeRtf(long))).toEqual({ text: long, isWhole: true })
  })

  it('tells damage by the sizes, the checksum and the end', () => {
    const whole = packRtf(plainRtf(...said))
    for (const at of [0, 4, 12, 40, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 0x14
      expect(unpacked(changed)?.isWhole, `byte ${at}`).toBe(false)
    }
    for (let end = 16; end < whole.length; end++)
      expect(unpacked(whole.subarray(0, end))?.isWhole).toBe(false)
    expect(unpackRtf(whole.subarray(0, 15))).toBeNull()
    expect(unpacked(storeRtf('{\\rtf1 abc}').subarray(0, 20))?.isWhole).toBe(false)
  })

  it('ends at the largest text, whatever the bytes say', () => {
    // two bytes that repeat the seventeen before, over and over
    const size = 12 * 1024 * 1024
    const bomb = Buffer.alloc(16 + size)
    bomb.writeUInt32LE(size + 12, 0)
    bomb.writeUInt32LE(0xffffffff, 4)
    bomb.write('LZFu', 8, 'latin1')
    for (let at = 16, place = 207; at + 17 <= bomb.length; at += 17) {
      bomb[at] = 0xff
      for (let reference = 0; reference < 8; reference++, place += 17)
        bomb.writeUInt16BE((((place - 17) & 4095) << 4) | 15, at + 1 + reference * 2)
    }
    const { rtf, isWhole } = unpackRtf(bomb)!
    expect(rtf.length).toBeGreaterThan(MAX_UNPACKED_BYTES - 17)
    expect(rtf.length).toBeLessThanOrEqual(MAX_UNPACKED_BYTES)
    expect(isWhole).toBe(false)
  })
})

describe('a letter of Outlook with no other body', () => {
  it.each([
    ['packed', packRtf],
    ['as it is', storeRtf]
  ])('is read: %s', async (_, write) => {
    expect(await rows('msg', message(write(plainRtf(...said))))).toEqual([
      'title: Lịch trực hồ Nà Lơi',
      ...said.map((text) => `paragraph: ${text}`)
    ])
  })

  const page = [
    '{\\rtf1\\ansi\\ansicpg1258\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fswiss\\fcharset163 Arial;}}',
    '{\\*\\htmltag19 <html>}{\\*\\htmltag34 <head>}{\\*\\htmltag241 <style>p \\{ color: red \\}</style>}{\\*\\htmltag41 </head>}{\\*\\htmltag50 <body>}\\htmlrtf {\\htmlrtf0',
    `{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 ${rtfText(said[0]!)}\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag72 </p>}`,
    "{\\*\\htmltag64 <p>}\\htmlrtf {\\f1\\htmlrtf0 Ho\\'f2p \\'f0u\\'d2 {\\*\\htmltag84 &lt;}\\htmlrtf <\\htmlrtf0 5\\htmlrtf\\par}\\htmlrtf0{\\*\\mhtmltag72 <b>}{\\*\\htmltag72 </p>}",
    '{\\*\\htmltag0 <table><tr><td>}T\\u7893?{\\*\\htmltag0 </td><td>}Ng\\u432?\\htmlrtf {\\htmlrtf0 \\u7901?i\\htmlrtf }\\htmlrtf0{\\*\\htmltag0 </td></tr><tr><td>}M\\u7897?t{\\*\\htmltag0 </td><td>}5{\\*\\htmltag0 </td></tr></table>}',
    '\\htmlrtf }\\htmlrtf0{\\*\\htmltag58 </body>}{\\*\\htmltag27 </html>}}'
  ].join('\r\n')

  it('gives the page wrapped in the RTF, as letters with a page do', async () => {
    const texts = (await rows('msg', message(packRtf(page)))).slice(1)
    expect(texts).toEqual([`paragraph: ${said[0]}`, 'paragraph: Họp đủ <5', 'table: Tổ\tNgười\nMột\t5'])
    const both = message(packRtf(page), { '1000001F': 'Lịch trực khác hẳn, gửi lại cho đủ.' })
    expect(await rows('msg', both)).toHaveLength(5)
  })

  it('is kept when the RTF is damaged, with what could be read and a word about the rest', async () => {
    const whole = packRtf(plainRtf(...said, 'Tổ ba nghỉ.'))
    const cut = await read('msg', message(whole.subarray(0, whole.length - 24)))
    expect(cut.blocks.map(({ text }) => text).slice(0, 2)).toEqual(['Lịch trực hồ Nà Lơi', said[0]])
    expect(cut.warnings).toEqual(['mail-body-damaged'])
    const none = await read('msg', message(Buffer.from('không phải RTF nén')))
    expect(none.blocks.map(({ text }) => text)).toEqual(['Lịch trực hồ Nà Lơi'])
    expect(none.warnings).toEqual(['mail-body-damaged'])
    const plain = await read('msg', message(whole.subarray(0, 40), { '1000001F': 'Thân thư còn nguyên.' }))
    expect(plain.blocks.map(({ text }) => text)).toEqual(['Lịch trực hồ Nà Lơi', 'Thân thư còn nguyên.'])
    expect(plain.warnings).toEqual([])
    expect(await codeOf('msg', writeMsg({ properties: { '10090102': whole.subarray(0, 20) } }))).toBe(
      'broken-file'
    )
  })

  it('survives damage anywhere', async () => {
    const whole = packRtf(page)
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole)
      changed[at] = 0xff
      for (const bytes of [changed, whole.subarray(0, at)])
        expect((await read('msg', message(bytes))).blocks[0]?.text).toBe('Lịch trực hồ Nà Lơi')
    }
  })

  it('is found by its words, and a damaged one by its subject', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(
      archive,
      folderOf({
        'lich.msg': message(packRtf(plainRtf(...said))),
        'hong.msg': writeMsg({
          properties: { '0037001F': 'Danh sách trực đập Nậm Khe', '10090102': Buffer.from('hỏng hoàn toàn') }
        })
      })
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported'])
    expect(await titlesOf(archive, '"to hai truc"')).toEqual(['Lịch trực hồ Nà Lơi'])
    expect(await titlesOf(archive, 'dap nam khe')).toEqual(['Danh sách trực đập Nậm Khe'])
    await archive.close()
  })
})
