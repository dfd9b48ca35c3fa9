/**
 * Writes the objects of a PDF into a file one after the other, so that what was written need not be held: streams as
 * they are, the others packed together (object streams and a cross-reference stream, ISO 32000-1, 7.5.7 and 7.5.8).
 */
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib'
import type { Draft } from './write-whole.ts'

const pack = promisify(deflate)

/** Objects packed together. */
const PACKED = 250

/** Bytes of one line of the cross-reference: kind, place, index. */
const LINE = [1, 6, 2] as const
const LINE_BYTES = 9

export class ObjectFile {
  readonly context = PDFContext.create()
  private readonly draft: Draft
  private offset = 0
  private next = 1
  private lines = Buffer.alloc(LINE_BYTES * 1024)
  private waiting: [number, PDFObject][] = []

  private constructor(draft: Draft) {
    this.draft = draft
  }

  static async begin(draft: Draft): Promise<ObjectFile> {
    const file = new ObjectFile(draft)
    // the second line tells programs that move files that this one holds bytes, not text
    await file.put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
    return file
  }

  /** A number for an object that is written sooner or later. */
  newRef(): PDFRef {
    return PDFRef.of(this.next++)
  }

  async write(ref: PDFRef, object: PDFObject): Promise<void> {
    if (object instanceof PDFRawStream) return this.writeStream(ref, object.dict, object.contents)
    this.waiting.push([ref.objectNumber, object])
    if (this.waiting.length >= PACKED) await this.flush()
  }

  /** Writes what is left, the cross-reference and where to begin. */
  async end(root: PDFRef, info: PDFRef): Promise<void> {
    await this.flush()
    const ref = this.newRef()
    const at = this.offset
    this.note(ref.objectNumber, 1, at, 0)
    const dict = PDFDict.withContext(this.context)
    dict.set(PDFName.of('Type'), PDFName.of('XRef'))
    dict.set(PDFName.of('Size'), PDFNumber.of(this.next))
    dict.set(PDFName.of('W'), this.context.obj([...LINE]))
    dict.set(PDFName.of('Root'), root)
    dict.set(PDFName.of('Info'), info)
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    await this.writeStream(ref, dict, await pack(this.lines.subarray(0, this.next * LINE_BYTES)))
    await this.put(Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'))
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return
    const objects = this.waiting.map(([number, object]) => [number, bytesOf(object)] as const)
    this.waiting = []
    const ref = this.newRef()
    let heads = ''
    let length = 0
    for (const [at, [number, bytes]] of objects.entries()) {
      heads += `${number} ${length} `
      length += bytes.length + 1
      this.note(number, 2, ref.objectNumber, at)
    }
    const parts = objects.flatMap(([, bytes]) => [bytes, Buffer.from('\n')])
    const dict = PDFDict.withContext(this.context)
    dict.set(PDFName.of('Type'), PDFName.of('ObjStm'))
    dict.set(PDFName.of('N'), PDFNumber.of(objects.length))
    dict.set(PDFName.of('First'), PDFNumber.of(heads.length))
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    await this.writeStream(ref, dict, await pack(Buffer.concat([Buffer.from(heads, 'latin1'), ...parts])))
  }

  private async writeStream(ref: PDFRef, dict: PDFDict, contents: Uint8Array): Promise<void> {
    this.note(ref.objectNumber, 1, this.offset, 0)
    const head = Buffer.from(`${ref.objectNumber} 0 obj\n`, 'latin1')
    await this.put(Buffer.concat([head, bytesOf(PDFRawStream.of(dict, contents)), Buffer.from('\nendobj\n')]))
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await this.draft.write(bytes)
    this.offset += bytes.length
  }

  private note(number: number, kind: 1 | 2, place: number, index: number): void {
    const at = number * LINE_BYTES
    if (at + LINE_BYTES > this.lines.length)
      this.lines = Buffer.concat([this.lines, Buffer.alloc(Math.max(this.lines.length, LINE_BYTES * 1024))])
    this.lines.writeUInt8(kind, at)
    this.lines.writeUIntBE(place, at + 1, 6)
    this.lines.writeUInt16BE(index, at + 7)
  }
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
