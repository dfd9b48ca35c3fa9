import type { EncodingPreview } from '../../shared/model/encoding-repair.ts'
import { isSyllable } from '../../shared/vietnamese/syllables.ts'
import type { Cleaned } from '../cleaning/cleaned.ts'
import { looksVietnamese } from '../cleaning/encodings/detect-legacy.ts'

/** UTF-16 units of a preview, and strange words named in it. */
const SHOWN_LENGTH = 6000
const SHOWN_WORDS = 12

function head({ blocks }: Cleaned): EncodingPreview['before'] {
  const shown: EncodingPreview['before'] = []
  let length = 0
  for (const { kind, text, reason } of blocks) {
    if (reason !== null) continue
    if (length > SHOWN_LENGTH) break
    length += text.length
    shown.push({ kind, text: text.slice(0, SHOWN_LENGTH) })
  }
  return shown
}

/** A word cannot be Vietnamese when letters or signs beyond ASCII in it make no syllable; quotation marks make no word. */
function isStrange(word: string): boolean {
  return (
    /[^\0-\x7f]/.test(word) &&
    /[\u00a1-\u00ff\u0100-\u1eff\uf020-\uf0ff]/.test(word) &&
    !looksVietnamese(word)
  )
}

/** The head of a text before and after, and how well the whole of it is spelt after. */
export function previewOf(before: Cleaned, after: Cleaned): EncodingPreview {
  let valid = 0
  const strange = new Set<string>()
  for (const word of after.text.split(/[\s|]+/)) {
    if (isStrange(word)) strange.add(word)
    else valid += (word.match(/\p{L}+/gu) ?? []).filter((run) => isSyllable(run)).length
  }
  return {
    before: head(before),
    after: head(after),
    valid,
    invalidCount: strange.size,
    invalid: [...strange].slice(0, SHOWN_WORDS)
  }
}
