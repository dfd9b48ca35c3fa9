import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Messages } from '../../client/messages.tsx'

const warningKeys: Readonly<Record<string, MessageKey>> = {
  'encoding-guessed': 'info.warning-encoding-guessed',
  'encoding-damaged': 'info.warning-encoding-damaged',
  'pdf-no-text-layer': 'info.warning-pdf-no-text-layer'
}

/** The sentence of an importer's warning code; a code without a sentence is shown as it is. */
export function warningText(t: Messages['t'], code: string): string {
  const key = warningKeys[code]
  return key === undefined ? t('info.warning-other', { code }) : t(key)
}
