import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src/shared/ipc/errors.ts'
import { groupOf, type ListedOutcome } from '../../../src/shared/model/accession.ts'
import { splitPath } from '../../../src/shared/model/container-path.ts'
import type { ItemId } from '../../../src/shared/model/item.ts'
import { csv } from '../../../src/shared/csv.ts'
import { message } from '../../../src/shared/messages/messages.ts'
import { outcomeColumns, outcomeRow, reasonOf } from '../../../src/shared/messages/outcome-words.ts'
import { formatDate } from '../../../src/renderer/src/client/format.ts'
import type { Messages } from '../../../src/renderer/src/client/messages.tsx'
import { actionsFor, noteOf, shortPath } from '../../../src/renderer/src/features/import/outcomes.ts'

const outcome = (change: Partial<ListedOutcome>): ListedOutcome => ({
  path: 'a.docx',
  status: 'imported',
  item: 1 as ItemId,
  reason: null,
  accession: '2026-000001',
  convertedFrom: null,
  recognisedPages: 0,
  settled: null,
  ...change
})
const failed = (path: string, code: ErrorCode): ListedOutcome =>
  outcome({ path, status: 'failed', item: null, accession: null, reason: { code, message: '' } })

describe('paths', () => {
  it('parts a path at its last separator, Windows or not, inside a container or not', () => {
    expect(splitPath('D:\\Hồ sơ\\a.docx')).toEqual(['D:\\Hồ sơ', 'a.docx'])
    expect(splitPath('/kho/a.txt')).toEqual(['/kho', 'a.txt'])
    expect(splitPath('a.txt')).toEqual(['', 'a.txt'])
    expect(splitPath('D:\\thư\\mời.eml › kèm.docx')).toEqual(['D:\\thư\\mời.eml', 'kèm.docx'])
    expect(splitPath('D:\\2019.zip › tháng 3/tin.txt')).toEqual(['D:\\2019.zip › tháng 3', 'tin.txt'])
  })

  it('leaves out the dropped folder, and only a whole folder', () => {
    const from = (first: string) => ({ first, count: 1, isFolder: true })
    expect(shortPath('D:\\Hồ sơ\\2019\\a.docx', from('D:\\Hồ sơ'))).toBe('2019\\a.docx')
    expect(shortPath('D:\\a.docx', from('D:\\'))).toBe('a.docx')
    expect(shortPath('D:\\Hồ sơ 2\\a.docx', from('D:\\Hồ sơ'))).toBe('D:\\Hồ sơ 2\\a.docx')
    expect(shortPath('/kho/a.txt', null)).toBe('/kho/a.txt')
  })
})

describe('outcomes', () => {
  const messages = { language: 'vi', t: (key, params) => message('vi', key, params) } as Messages

  it('tells what happened apart from what to do', () => {
    expect(reasonOf('vi', failed('a.docx', 'protected-file'))).toEqual([
      'Tệp có mật khẩu.',
      'Mở tệp, bỏ mật khẩu, lưu lại rồi bấm Thử lại.'
    ])
    expect(reasonOf('vi', outcome({}))).toEqual(['', ''])
  })

  it('belong to one group each', () => {
    expect(groupOf(failed('a', 'empty-file'))).toBe('failed')
    expect(groupOf({ ...failed('a', 'empty-file'), settled: 'retried' })).toBe('settled')
    expect(groupOf(outcome({ reason: { code: 'no-text', message: '' } }))).toBe('kept')
    expect(groupOf(outcome({}))).toBe('imported')
    expect(groupOf(outcome({ status: 'duplicate' }))).toBe('duplicate')
  })

  it('offer first what helps', () => {
    expect(actionsFor(failed('a', 'protected-file'))).toEqual(['retry', 'folder', 'keep', 'dismiss'])
    expect(actionsFor(failed('a', 'broken-file'))[0]).toBe('folder')
    expect(actionsFor(failed('a.avi', 'unknown-format'))[0]).toBe('dismiss')
    expect(actionsFor(failed('a', 'file-locked'))).not.toContain('keep')
  })

  it('carry a short note', () => {
    expect(noteOf(messages, outcome({ convertedFrom: 'tcvn3' }))).toBe('chuyển mã TCVN3')
    expect(noteOf(messages, outcome({ recognisedPages: 6 }))).toBe('quét ảnh, 6 trang')
    expect(noteOf(messages, failed('a', 'protected-file'))).toBe('có mật khẩu')
    expect(noteOf(messages, outcome({ status: 'duplicate', convertedFrom: 'vni' }))).toBe('')
  })

  it('are one row a file, the commas of a sentence inside quotes', () => {
    const rows = csv([
      outcomeColumns('vi'),
      outcomeRow('vi', failed('D:\\a\\khoá, mật.docx', 'protected-file')),
      outcomeRow('vi', outcome({ path: '/b/c.txt', status: 'duplicate' }))
    ]).split('\r\n')
    expect(rows).toEqual([
      'Tệp,Thư mục,Kết quả,Số vào kho,Lý do',
      '"khoá, mật.docx",D:\\a,Không nhập được,,"Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi bấm Thử lại."',
      'c.txt,/b,Đã có trong kho,2026-000001,',
      ''
    ])
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
