/** Pictures and PDFs that are small on the disk and say, or are, very large once they are drawn. */
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

/** A PNG (ISO 15948) of one bit a pixel whose head states the size and whose rows are missing. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A TIFF of one uncompressed page; `next` is the offset of the directory after it. */
export function wideTiff(width: number, height: number, next = 0): Buffer {
  // tag, type (3 short, 4 long), value
  const entries = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, 100]
  ] as const
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(entries.length, 8)
  for (const [n, [tag, type, value]] of entries.entries()) {
    const at = 10 + n * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(value, at + 8)
  }
  file.writeUInt32LE(next, file.length - 4)
  return file
}

/** A TIFF whose first page is followed by its first page. */
export const ringTiff = (): Buffer => wideTiff(10, 10, 8)

function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  for (const [n, object] of objects.entries()) {
    const body = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n')
    ])
    offsets.push(at)
    at += body.length
    parts.push(body)
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
    )
  )
  return Buffer.concat(parts)
}

const stream = (entries: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** A PDF whose page content, or an object stream beside it, is `bytes`, deflated twice. */
export function bombPdf(bytes: Buffer, { isObjectStream = false } = {}): Buffer {
  const twice = '/Filter [/FlateDecode /FlateDecode]'
  return pdfOf([
    CATALOG,
    PAGES,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${isObjectStream ? '/Resources 9 0 R' : '/Contents 4 0 R'} >>`,
    stream(isObjectStream ? `/Type /ObjStm /N 100 /First 600 ${twice}` : twice, bytes)
  ])
}

/** A PDF of one page that draws a black and white picture of `side` × `side` pixels. */
export const hugeImagePdf = (side: number): Buffer =>
  pdfOf([
    CATALOG,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    stream('', Buffer.from('595 0 0 842 0 0 cm /I Do')),
    stream(
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode`,
      deflateSync(Buffer.alloc(Math.ceil(side / 8) * side, 255))
    )
  ])

/** A PDF whose page draws a form that draws another one `times` over, and so on, `depth` deep, and the last the first. */
export function endlessFormsPdf(depth: number, times: number): Buffer {
  const first = 5
  const forms = Array.from({ length: depth }, (_, n) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${n === depth - 1 ? first : first + n + 1} 0 R >> >>`,
      Buffer.from('/X Do '.repeat(times))
    )
  )
  return pdfOf([
    CATALOG,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('', Buffer.from('/X Do')),
    ...forms
  ])
}
