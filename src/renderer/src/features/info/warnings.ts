import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Messages } from '../../client/messages.tsx'

const warningKeys: Readonly<Record<string, MessageKey>> = {
  'encoding-guessed': 'info.warning-encoding-guessed',
  'encoding-converted': 'info.warning-encoding-converted',
  'encoding-doubtful': 'info.warning-encoding-doubtful',
  'encoding-damaged': 'info.warning-encoding-damaged',
  'docx-unknown-element': 'info.warning-docx-unknown-element',
  'docx-comments-left-out': 'info.warning-docx-comments-left-out',
  'text-recognised': 'info.warning-text-recognised',
  'pages-not-recognised': 'info.warning-pages-not-recognised',
  'pdf-garbled-text-layer': 'info.warning-pdf-garbled-text-layer',
  'kept-no-text': 'info.warning-kept',
  'kept-unknown-format': 'info.warning-kept',
  'kept-protected-file': 'info.warning-kept',
  'kept-broken-file': 'info.warning-kept',
  'kept-too-large': 'info.warning-kept',
  'kept-timed-out': 'info.warning-kept',
  'kept-importer-crashed': 'info.warning-kept',
  'mail-encrypted': 'info.warning-mail-encrypted',
  'mail-body-damaged': 'info.warning-mail-body-damaged',
  'sheet-cut': 'info.warning-sheet-cut',
  'site-rule-held': 'info.warning-site-rule-held',
  'html-no-article': 'info.warning-html-no-article',
  'html-flattened': 'info.warning-html-flattened',
  'pdf-repaired': 'info.warning-pdf-repaired',
  'pdf-pages-without-text': 'info.warning-pdf-pages-without-text',
  'pdf-unmapped-glyphs': 'info.warning-pdf-unmapped-glyphs'
}

/** The sentence of an importer's warning code; a code without a sentence is shown as it is. */
export function warningText(t: Messages['t'], code: string): string {
  const key = warningKeys[code]
  return key === undefined ? t('info.warning-other', { code }) : t(key)
}
