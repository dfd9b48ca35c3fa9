import type { EncodingFinding, EncodingState, LegacyEncoding } from '../../../shared/model/encoding.ts'
import { detectLegacy, DOUBT_FROM, DOUBT_WORDS, type DetectOptions, type Verdict } from './detect-legacy.ts'

/** What a verdict says, kept with the item. `readAs` names the encoding the text reads as without conversion. */
export function findingOf(
  state: EncodingState,
  { encoding, confidence, evidence, candidates }: Verdict,
  { readAs, isMixed = false }: { readAs: string; isMixed?: boolean }
): EncodingFinding {
  return {
    state,
    encoding,
    confidence,
    evidence: {
      fonts: [...new Set(evidence.fonts)],
      valid: evidence.valid,
      invalid: evidence.invalid,
      readAs,
      isMixed,
      candidates
    }
  }
}

/** The verdict on text that was converted from `encoding`, whatever else could explain it. */
export function verdictFor(text: string, encoding: LegacyEncoding, options: DetectOptions): Verdict {
  const all = detectLegacy(text, options)
  const own = all.encoding === encoding ? all : detectLegacy(text, { ...options, among: [encoding] })
  return { ...own, encoding, candidates: all.candidates }
}

/** True when an old encoding may lie behind a text, although too little speaks for it to convert. */
export function isDoubtful({ encoding, confidence, evidence }: Verdict): boolean {
  return encoding !== null && confidence >= DOUBT_FROM && evidence.valid - evidence.validAsIs >= DOUBT_WORDS
}
