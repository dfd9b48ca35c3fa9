/**
 * Words the rules go by whose marks recognition lost or took for others ("hôi nghi", "Phó Chù tịch"), put right where
 * a text has many of them. In a clean text the same letters under other marks are other words.
 */
import { anyOf } from './reading.ts'

/** So many different phrases have to be wrong, and at least one in so many of all that stand there. */
const fewestWrong = 4
const oneIn = 4

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Letters without their marks; as long as the text where that is composed (NFC). */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

/** A phrase under one spelling, wherever its tones are set: "hòa" as "hoà". */
const unplaced = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(' ')
    .map((syllable) => {
      const letters = syllable.normalize('NFD')
      return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')
    })
    .join(' ')

/** What puts misread phrases right, every letter in its place; the text itself where it has few of them. */
export function phraseMender(phrases: readonly string[]): (text: string) => string {
  /** By its bare letters, every spelling a phrase may have; the first is the one it gets. */
  const spellings = new Map<string, string[]>()
  for (const phrase of phrases) {
    const key = bare(phrase).toLowerCase()
    if (!phrase.includes(' ') || key === phrase.toLowerCase()) continue
    spellings.set(key, [...(spellings.get(key) ?? []), phrase.toLowerCase()])
  }
  const right = new Map([...spellings].map(([key, all]) => [key, new Set(all.map(unplaced))]))
  const pattern = new RegExp(anyOf([...spellings.keys()]), 'giu')
  return (text) => {
    const plain = bare(text)
    if (plain.length !== text.length) return text
    const wrong: { at: number; phrase: string }[] = []
    let count = 0
    for (const { 0: found, index } of plain.matchAll(pattern)) {
      count++
      const key = found.toLowerCase()
      const written = text.slice(index, index + found.length)
      if (!right.get(key)!.has(unplaced(written))) wrong.push({ at: index, phrase: spellings.get(key)![0]! })
    }
    if (new Set(wrong.map(({ phrase }) => phrase)).size < fewestWrong || wrong.length * oneIn < count)
      return text
    let mended = ''
    let from = 0
    for (const { at, phrase } of wrong) {
      mended += text.slice(from, at) + withCaseOf(text.slice(at, at + phrase.length), phrase)
      from = at + phrase.length
    }
    return mended + text.slice(from)
  }
}

/** @param written as long as `phrase`, which is in small letters */
export const withCaseOf = (written: string, phrase: string): string =>
  [...phrase]
    .map((letter, at) => (/\p{Lu}/u.test(written.charAt(at)) ? letter.toUpperCase() : letter))
    .join('')
