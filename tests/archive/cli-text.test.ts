import { describe, expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { cut, showDate, table, wrap } from '../../src/cli/text.ts'

describe('reading the words', () => {
  const options = { json: 'flag', limit: 'value', add: 'values', remove: 'values' } as const

  test('options stand anywhere, lists end at the next option, two dashes end all options', () => {
    const given = readArguments(
      ['kho', '--add', 'Một', 'Hai', '--json', '--limit=3', '1', '--remove=Ba', '--', '--add', '-x'],
      options
    )
    expect(given.positionals).toEqual(['kho', '1', '--add', '-x'])
    expect([...given.flags]).toEqual(['json'])
    expect(Object.fromEntries(given.values)).toEqual({ add: ['Một', 'Hai'], limit: ['3'], remove: ['Ba'] })
  })

  test('names of an object are no options', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(() => readArguments([`--${name}`, 'x'], options), name).toThrow()
    }
  })
})

describe('text for a terminal', () => {
  test('a table keeps to its width and its columns, whatever the letters', () => {
    const rows = [
      ['1', 'Hội nghị'.normalize('NFD'), 'x'],
      ['22', 'Tên rất dài '.repeat(20), '']
    ]
    const lines = table(
      [
        { head: 'Số', width: 'fit', align: 'right' },
        { head: 'Tên', width: 'rest' },
        { head: 'Thẻ', width: 'fit' }
      ],
      rows,
      60
    ).split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect([...line.normalize('NFC')].length).toBeLessThanOrEqual(60)
    expect(lines[2]).toMatch(/^ 1 {2}Hội nghị +x$/)
    expect(lines[3]).toMatch(/…$/)
  })

  test('dates read the Vietnamese way, lines break at words', () => {
    expect(showDate('2021-12-29T09:15:00+07:00')).toBe('29/12/2021')
    expect(showDate('2021-12')).toBe('12/2021')
    expect(showDate('--12-27')).toBe('27/12')
    expect(showDate(null)).toBe('')
    expect(wrap('một hai ba bốn', 8, ' ')).toBe(' một hai\n ba bốn')
    expect(cut('một\n hai   ba', 7)).toBe('một ha…')
  })
})
