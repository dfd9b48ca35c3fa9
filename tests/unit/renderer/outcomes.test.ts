import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src/shared/ipc/errors.ts'
import type { Outcome } from '../../../src/shared/model/accession.ts'
import type { ItemId } from '../../../src/shared/model/item.ts'
import { errorMessage, formatNumber, message } from '../../../src/shared/messages/messages.ts'
import { csv } from '../../../src/renderer/src/client/csv.ts'
import { formatDate, formatDateTime } from '../../../src/renderer/src/client/format.ts'
import type { Messages } from '../../../src/renderer/src/client/messages.tsx'
import {
  outcomesCsv,
  reasonOf,
  shortPath,
  splitPath
} from '../../../src/renderer/src/features/import/outcomes.ts'

const messages: Messages = {
  language: 'vi',
  t: (key, params) => message('vi', key, params),
  formatDate,
  formatDateTime,
  formatNumber: (value) => formatNumber('vi', value),
  errorText: () => errorMessage('vi', 'unexpected')
}
const failed = (path: string, code: ErrorCode): Outcome => ({
  path,
  status: 'failed',
  item: null,
  reason: { code, message: '' }
})

describe('paths', () => {
  it('parts a path at its last separator, Windows or not', () => {
    expect(splitPath('D:\\Hồ sơ\\a.docx')).toEqual(['D:\\Hồ sơ', 'a.docx'])
    expect(splitPath('/kho/a.txt')).toEqual(['/kho', 'a.txt'])
    expect(splitPath('a.txt')).toEqual(['', 'a.txt'])
  })

  it('leaves out the dropped folder, and only a whole folder', () => {
    expect(shortPath('D:\\Hồ sơ\\2019\\a.docx', ['D:\\Hồ sơ'])).toBe('2019\\a.docx')
    expect(shortPath('D:\\Hồ sơ 2\\a.docx', ['D:\\Hồ sơ'])).toBe('D:\\Hồ sơ 2\\a.docx')
    expect(shortPath('/kho/a.txt', [])).toBe('/kho/a.txt')
  })
})

describe('outcomes', () => {
  it('tells what happened apart from what to do', () => {
    expect(reasonOf(messages, failed('a.docx', 'protected-file'))).toEqual([
      'Tệp có mật khẩu.',
      'Mở tệp, bỏ mật khẩu, lưu lại rồi bấm Thử lại.'
    ])
    expect(reasonOf(messages, { path: 'a', status: 'imported', item: 1 as ItemId, reason: null })).toEqual([
      '',
      ''
    ])
  })

  it('writes one row a file, the commas of a sentence inside quotes', () => {
    const rows = outcomesCsv(messages, [
      failed('D:\\a\\khoá, mật.docx', 'protected-file'),
      { path: '/b/c.txt', status: 'duplicate', item: 3 as ItemId, reason: null }
    ]).split('\r\n')
    expect(rows[0]).toBe('Tệp,Thư mục,Kết quả,Lý do')
    expect(rows[1]).toBe(
      '"khoá, mật.docx",D:\\a,Không nhập được,"Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi bấm Thử lại."'
    )
    expect(rows[2]).toBe('c.txt,/b,Đã có trong kho,')
    expect(rows).toHaveLength(4)
  })
})

describe('csv', () => {
  it('doubles quotes and never lets a cell be taken for a formula', () => {
    expect(csv([['=1+1', 'nói "được"', 'a\nb']])).toBe('\'=1+1,"nói ""được""","a\nb"\r\n')
    expect(csv([['-5', '@x', '+84']])).toBe("'-5,'@x,'+84\r\n")
  })
})

describe('dates on the screen', () => {
  it('shows the day as the document states it, whatever the time zone', () => {
    expect(formatDate('2019-12-27T23:30:00+07:00')).toBe('27/12/2019')
    expect(formatDate('--12-27')).toBe('27/12')
    expect(formatDate('2019-12')).toBe('12/2019')
    expect(formatDate('2019')).toBe('2019')
    expect(formatDate(null)).toBe('')
  })
})

describe('one or several', () => {
  it('is told apart in English and the same in Vietnamese', () => {
    expect(message('en', 'status.items', { count: 1 })).toBe('1 document')
    expect(message('en', 'status.items', { count: 12486 })).toBe('12,486 documents')
    expect(message('vi', 'status.items', { count: 12486 })).toBe('12.486 tài liệu')
  })
})
