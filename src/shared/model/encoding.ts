/** Old Vietnamese encodings: their names, and what is known of the one an item's text was in or may be in. */
import * as z from 'zod'

/**
 * Encodings whose text lies in files as if it were another, told by the words it becomes: those from before Unicode, and
 * `utf8-twice`, UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again.
 */
export const LegacyEncoding = z.literal([
  'tcvn3',
  'vni',
  'vps',
  'viscii',
  'viqr',
  'bkhcm1',
  'bkhcm2',
  'utf8-twice'
])
export type LegacyEncoding = z.infer<typeof LegacyEncoding>

/** An encoding a person may have an item read in. */
export const ChosenEncoding = z.union([LegacyEncoding, z.literal('windows-1258')])
export type ChosenEncoding = z.infer<typeof ChosenEncoding>

/** Their names as a person reads them, alike in every language. */
export const ENCODING_NAMES: Readonly<Record<ChosenEncoding, string>> = {
  tcvn3: 'TCVN3',
  vni: 'VNI',
  'windows-1258': 'Windows-1258',
  vps: 'VPS',
  viscii: 'VISCII',
  viqr: 'VIQR',
  bkhcm1: 'BK HCM 1',
  bkhcm2: 'BK HCM 2',
  'utf8-twice': 'UTF-8 ×2'
}

/**
 * How an item's text came to be what it is: `converted` by the program, `chosen` by a person, `as-read` again because
 * a person wanted it so, or read as it stands and `doubtful`.
 */
export const EncodingState = z.literal(['converted', 'doubtful', 'chosen', 'as-read'])
export type EncodingState = z.infer<typeof EncodingState>

export const EncodingEvidence = z.object({
  /** Fonts of an old encoding that the file names. */
  fonts: z.array(z.string()),
  /** Words the encoding turns into Vietnamese syllables, and words with letters outside ASCII that it does not. */
  valid: z.number().int().nonnegative(),
  invalid: z.number().int().nonnegative(),
  /** How the text reads without conversion (`windows-1252`, `utf-8`). */
  readAs: z.string(),
  /** True where part of the text is Unicode Vietnamese already. */
  isMixed: z.boolean(),
  /** Every encoding that something speaks for, the likeliest first; confidence 0…1. */
  candidates: z.array(z.object({ encoding: LegacyEncoding, confidence: z.number().min(0).max(1) }))
})
export type EncodingEvidence = z.infer<typeof EncodingEvidence>

export const EncodingFinding = z.object({
  state: EncodingState,
  /** The one the text was converted from, or the likeliest; null when a person had it read as it stands. */
  encoding: ChosenEncoding.nullable(),
  /** 0…1 of the program's own judgement. */
  confidence: z.number().min(0).max(1),
  evidence: EncodingEvidence
})
export type EncodingFinding = z.infer<typeof EncodingFinding>
