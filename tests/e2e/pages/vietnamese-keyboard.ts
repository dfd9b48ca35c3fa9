import type { Page } from '@playwright/test'

/**
 * What a Vietnamese keyboard program sends for one key: letters, after taking back some that stand before the caret.
 * - `backspaces`: as UniKey does it
 * - `selection`: Shift+← over them and typing over, as EVKey does it in boxes that complete
 * - `dummy`: a narrow no-break space first, taken back with the rest, as UniKey does it in browsers
 */
export type Correction = 'backspaces' | 'selection' | 'dummy'

const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323'
}
const SHAPES: Readonly<Record<string, string>> = {
  aa: 'â',
  aw: 'ă',
  ee: 'ê',
  oo: 'ô',
  ow: 'ơ',
  uw: 'ư',
  dd: 'đ'
}
/** Where the tone of a syllable stands: on its shaped vowel, else on the first of the last two, before a final consonant the last. */
const VOWEL = /[ăâêôơư](?![ăâêôơư])|[aeiouy](?=[aeiouy]?$)|[aeiouy](?=[^aeiouy]+$)/u

/** One more Telex key on a syllable. Knows what the tests type, not all of Telex. */
export function telex(syllable: string, key: string): string {
  const tone = TONES[key]
  if (tone !== undefined && VOWEL.test(syllable)) {
    return syllable.replace(VOWEL, (vowel) => vowel + tone).normalize('NFC')
  }
  const shaped = SHAPES[syllable.slice(-1) + key]
  return shaped === undefined ? syllable + key : syllable.slice(0, -1) + shaped
}

/**
 * Types Telex keys into the focused box the way the keyboard program puts them there.
 * @param pauseMs between two keys
 * @returns what the box should hold of it
 */
export async function typeTelex(
  page: Page,
  keys: string,
  correction: Correction,
  pauseMs: number,
  afterKey: (typed: string) => Promise<void> = async () => {}
): Promise<string> {
  let before = ''
  let syllable = ''
  for (const key of keys) {
    if (key === ' ') {
      before += `${syllable} `
      syllable = ''
      await page.keyboard.press('Space')
    } else {
      const next = telex(syllable, key)
      await replaceEnd(page, syllable, next, correction)
      syllable = next
    }
    await afterKey(before + syllable)
    await page.waitForTimeout(pauseMs)
  }
  return before + syllable
}

/** Turns what stands before the caret into the next form of it. */
async function replaceEnd(page: Page, from: string, to: string, correction: Correction): Promise<void> {
  let common = 0
  while (common < from.length && from[common] === to[common]) common++
  const back = from.length - common
  const added = to.slice(common)
  if (back === 0) {
    await page.keyboard.insertText(added)
    return
  }
  if (correction === 'dummy') await page.keyboard.insertText('\u202f')
  const key = correction === 'selection' ? 'Shift+ArrowLeft' : 'Backspace'
  for (let n = 0; n < back + (correction === 'dummy' ? 1 : 0); n++) await page.keyboard.press(key)
  await page.keyboard.insertText(added)
}
