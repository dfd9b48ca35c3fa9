import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameForeignType, sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const utf8 = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => new Uint8Array(readFileSync(resolve(fixtures, name)))

describe('sniffMediaType', () => {
  it.each([
    ['report.pdf', 'pdf', 'application/pdf'],
    ['report.docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['news-page.html', 'html', 'text/html'],
    ['invitation.eml', 'eml', 'message/rfc822'],
    ['letter.msg', 'msg', 'application/vnd.ms-outlook'],
    ['saved-page.mhtml', 'mhtml', 'multipart/related'],
    ['news-copy.txt', 'txt', 'text/plain']
  ])('%s by its bytes, whatever its name', async (name, format, mediaType) => {
    expect(await sniffMediaType(fixture(name), name)).toEqual({ format, mediaType })
    expect((await sniffMediaType(fixture(name), 'không-có-đuôi'))?.format).toBe(format)
    if (format !== 'txt' && format !== 'eml')
      expect((await sniffMediaType(fixture(name), 'nhầm.txt'))?.format).toBe(format)
  })

  it.each([
    ['an empty file', new Uint8Array(), 'rỗng.docx', 'docx'],
    ['a damaged head', utf8('\u0001\u0002\u0003\u0000\u0000\u0004'), 'hỏng.pdf', 'pdf'],
    ['an encrypted Word file', compoundFile('EncryptedPackage'), 'mật.docx', 'docx'],
    ['the same under a name that says nothing', compoundFile('EncryptedPackage'), 'mật.bin', 'docx'],
    ['the same with capital stream names', compoundFile('ENCRYPTEDPACKAGE'), 'mật.docx', 'docx'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Hội nghị tổng kết', 'utf16le')), 'a.txt', 'txt'],
    [
      'a page in UTF-16',
      new Uint8Array(Buffer.from('\ufeff<html><body>a</body></html>', 'utf16le')),
      'a',
      'html'
    ],
    ['a page named as text', utf8('<!-- x -->\n<!DOCTYPE html><p>a'), 'a.txt', 'html'],
    ['plain text named as a page', utf8('chỉ có chữ'), 'a.html', 'html'],
    ['text of another name', utf8('a,b\n1,2'), 'máy.log', 'txt'],
    [
      'a picture whatever its name',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      'ảnh.pdf',
      'image'
    ]
  ])('%s', async (_, bytes, name, format) => {
    expect((await sniffMediaType(bytes, name))?.format).toBe(format)
  })

  it.each([
    ['vsd', compoundFile('VisioDocument'), 'cũ.vsd'],
    ['zip', new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'nén.zip'],
    ['', Uint8Array.from({ length: 512 }, (_, index) => (index * 7919) & 255), 'nhiễu']
  ])('knows no %s', async (kind, bytes, name) => {
    expect(await sniffMediaType(bytes, name)).toBeNull()
    expect(await nameForeignType(bytes, name)).toBe(kind)
  })
})
