import { normaliseText } from '../../shared/vietnamese/fold.ts'

/** Zero-width and direction marks, byte order marks inside a text, and the replacement of an embedded object. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]/g

/** Soft hyphens that part a word; one that stands for a letter (TCVN3 ư) is not between two plain letters. */
const SOFT_HYPHEN = /(?<=\p{L})\u00ad(?=\p{L})/gu

/** Control characters other than tab and line feed. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Every space Unicode knows but the plain one. */
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Anything that the steps of `cleanText` change; most blocks have none of it. */
const UNCLEAN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000a-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffc]| {2}|^ |[ \t]$/

/**
 * One block's text as Unicode wants it: NFC, plain spaces, nothing invisible, no space at line ends, runs of
 * spaces as one. Line feeds and tabs stay (rows and cells of a table).
 */
export function cleanText(text: string): string {
  const uniform = normaliseText(text)
  if (!UNCLEAN.test(uniform)) return uniform
  return uniform
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SOFT_HYPHEN, '')
    .replace(CONTROL, '')
    .replace(SPACE, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^[ \n]+|[ \n\t]+$/g, '')
}
