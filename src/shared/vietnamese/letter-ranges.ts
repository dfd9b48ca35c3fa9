/**
 * Letters and marks as the inside of a character class: those of Latin as Unicode has them, other scripts by their
 * blocks with what little else stands in these. For the borders of words in patterns that are put together: V8 takes a
 * millisecond to compile `[\p{L}\p{M}]` with the letters beyond the Basic Multilingual Plane, once for each of a
 * hundred patterns and for each thread, before the first file is read.
 */
export const LETTERS =
  String.raw`A-Za-zªµºÀ-ÖØ-öø-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0300-\u0374\u0376-\u037d\u037f-\u1fff` +
  String.raw`\u2071\u207f\u2090-\u209c\u20d0-\u20f0\u2c00-\u2dff\u3005-\u3007\u302a-\u3035\u3041-\u318e\u31a0-\u31bf` +
  String.raw`\u3400-\ud7fb\uf900-\ufdfb\ufe20-\ufe2f\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`

/** The same with digits, the small ones and those in rings too. */
export const LETTERS_AND_DIGITS = String.raw`${LETTERS}\d²³¹¼-¾\u2070-\u2089\u2150-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\uff10-\uff19`
