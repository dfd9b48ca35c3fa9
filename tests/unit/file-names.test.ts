import { describe, expect, it } from 'vitest'
import { fileNameOf, splitPath } from '../../src/shared/model/container-path.ts'
import { safeFileName, shownName } from '../../src/shared/model/file-names.ts'

describe('a name as it is shown', () => {
  it('stands in the order of its letters, on one line', () => {
    expect(shownName('hóa đơn\u202egpj.exe')).toBe('hóa đơngpj.exe')
    expect(shownName('\u2067công văn\u2069\u200f.docx')).toBe('công văn.docx')
    expect(shownName('dòng\nhai\u2028ba\u001b[2J.txt')).toBe('dòng\ufffdhai\ufffdba\ufffd[2J.txt')
    expect(shownName('nửa \ud83d chữ 😀.txt')).toBe('nửa \ufffd chữ 😀.txt')
    // the joiners of emoji and of Indic scripts stay
    expect(shownName('gia đình 👨‍👩‍👧.jpg')).toBe('gia đình 👨‍👩‍👧.jpg')
  })

  it('is what lists and titles get', () => {
    expect(fileNameOf('/hồ sơ/a\u202etxt.exe'.normalize('NFD'))).toBe('atxt.exe')
    expect(splitPath('D:\\Hồ sơ\u202e\\b\nc.docx')).toEqual(['D:\\Hồ sơ', 'b\ufffdc.docx'])
  })
})

describe('a name for a file that leaves the archive', () => {
  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\Windows\\system32\\a.dll', 'C__Windows_system32_a.dll'],
    ['\\\\server\\x', '__server_x'],
    ['Hỏi: “đúng?” <a|b>*.docx', 'Hỏi_ “đúng_” _a_b__.docx'],
    ['nul\u0000.txt', 'nul_.txt'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Aux .tar.gz', '_Aux .tar.gz'],
    ['COM1.docx', '_COM1.docx'],
    ['lpt9', '_lpt9'],
    ['Công văn.docx', 'Công văn.docx'],
    ['control.txt', 'control.txt'],
    ['thư mục. . .', 'thư mục'],
    ['  trước.txt', 'trước.txt'],
    ['...', 'ban-goc'],
    ['', 'ban-goc'],
    ['ảnh\u202egpj.exe', 'ảnhgpj.exe']
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('is cut between letters and keeps its extension', () => {
    const long = safeFileName(`${'😀'.repeat(200)}.docx`)
    expect(long).toBe(`${'😀'.repeat(145)}.docx`)
    expect(safeFileName(`a.${'x'.repeat(300)}`)).toHaveLength(150)
  })
})
