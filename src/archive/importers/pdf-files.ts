import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Attachment } from '../../shared/model/extract.ts'
import { attachmentName, underOwnNames, UNNAMED } from './attachment-names.ts'
import type { Memory } from './pdf-letters.ts'

/** More files in one PDF than anybody puts there by hand. */
const MAX_FILES = 500
const MAX_NAME_BYTES = 2_048
/** Most bytes of the files of one PDF; what is beyond stays in the original. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * The files put into an open PDF (ISO 32000-1, 7.11.4): the figures of an invoice, the parts of a portfolio.
 * @param heap the module's memory as it is now
 */
export function embeddedFiles(
  pdfium: WrappedPdfiumModule,
  heap: () => Uint8Array,
  document: number,
  { view, scratch }: Memory
): Attachment[] {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const files: Attachment[] = []
  const count = Math.min(pdfium.FPDFDoc_GetAttachmentCount(document), MAX_FILES)
  let total = 0
  for (let index = 0; index < count; index++) {
    const file = pdfium.FPDFDoc_GetAttachment(document, index)
    if (file === 0 || !pdfium.FPDFAttachment_GetFile(file, 0, 0, scratch)) continue
    const length = view().getUint32(scratch, true)
    total += length
    if (length === 0 || total > MAX_BYTES) continue
    const at = malloc(length)
    const nameAt = malloc(MAX_NAME_BYTES)
    try {
      if (at === 0 || nameAt === 0 || !pdfium.FPDFAttachment_GetFile(file, at, length, scratch)) continue
      const nameLength = pdfium.FPDFAttachment_GetName(file, nameAt, MAX_NAME_BYTES)
      const name = nameLength > 2 && nameLength <= MAX_NAME_BYTES ? pdfium.pdfium.UTF16ToString(nameAt) : null
      files.push({
        name: attachmentName(name, `${UNNAMED}-${index + 1}.bin`),
        bytes: new Uint8Array(heap().slice(at, at + length))
      })
    } finally {
      free(at)
      free(nameAt)
    }
  }
  return underOwnNames(files)
}
