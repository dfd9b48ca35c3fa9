import {
  DocumentPdf20Regular,
  Document20Regular,
  DocumentText20Regular,
  Globe20Regular,
  Image20Regular,
  Mail20Regular,
  Markdown20Regular,
  SlideText20Regular,
  Table20Regular,
  TextAlignLeft20Regular,
  type FluentIcon
} from '@fluentui/react-icons'
import type { Format } from '../../../shared/model/item.ts'

const icons: Record<Format, FluentIcon> = {
  txt: TextAlignLeft20Regular,
  html: Globe20Regular,
  docx: DocumentText20Regular,
  pdf: DocumentPdf20Regular,
  eml: Mail20Regular,
  msg: Mail20Regular,
  mhtml: Globe20Regular,
  md: Markdown20Regular,
  rtf: DocumentText20Regular,
  odt: DocumentText20Regular,
  doc: DocumentText20Regular,
  csv: Table20Regular,
  xlsx: Table20Regular,
  pptx: SlideText20Regular,
  image: Image20Regular,
  other: Document20Regular
}

/** The 20 px sign of a format; `label` is its name for those who do not see it. */
export function FormatIcon({ format, label }: { format: Format; label: string }) {
  const Icon = icons[format]
  return <Icon title={label} aria-label={label} />
}
