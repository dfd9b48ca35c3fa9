/**
 * Words the rules go by whose marks recognition lost or took for others ("hôi nghi", "Phó Chù tịch"), put right where
 * a text has many of them. In a clean text the same letters under other marks are other words.
 */
import { fold } from '../../shared/vietnamese/fold.ts'
import { anyOf } from './reading.ts'

/** So many different phrases have to be wrong, and at least one in so many of all that stand there. */
const fewestWrong = 4
const oneIn = 4

/** Of these hardly a report has none: a text in which all of them are right, as in nearly every one, is done with. */
const telltales = [
  'hội nghị',
  'đồng chí',
  'chủ tịch',
  'chủ trì',
  'tổ chức',
  'báo cáo',
  'phát biểu',
  'quyết định',
  'nhiệm vụ',
  'lãnh đạo'
]

/** A telltale under other marks than its own. */
const wrongTelltale = (() => {
  const letters = Array.from({ length: 0x1ef9 - 0xbf }, (_, at) => String.fromCharCode(at + 0xc0))
  const under = new Map<string, string>()
  for (const letter of letters.filter((each) => /\p{L}/u.test(each))) {
    under.set(fold(letter), (under.get(fold(letter)) ?? '') + letter)
  }
  const eitherCase = (letter: string) => letter + letter.toUpperCase()
  const anyMark = (letter: string) => `[${eitherCase(letter)}${under.get(letter) ?? ''}]`
  const written = (phrase: string, way: (letter: string) => string) => [...phrase].map(way).join('')
  const patterns = telltales.map((phrase) => {
    const right = written(phrase, (letter) => `[${eitherCase(letter)}]`)
    return `${written(fold(phrase), anyMark)}(?<!${right})`
  })
  return new RegExp(patterns.join('|'))
})()

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

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
  /** By its folded letters, every spelling a phrase may have; the first is the one it gets. */
  const spellings = new Map<string, string[]>()
  for (const phrase of [...phrases, ...telltales]) {
    const key = fold(phrase)
    if (!phrase.includes(' ') || key === phrase.toLowerCase()) continue
    spellings.set(key, [...(spellings.get(key) ?? []), phrase.toLowerCase()])
  }
  const right = new Map([...spellings].map(([key, all]) => [key, new Set([...all, ...all.map(unplaced)])]))
  const all = new RegExp(anyOf([...spellings.keys()]), 'gu')
  const isWrong = (text: string, key: string, at: number): boolean => {
    const written = text.slice(at, at + key.length).toLowerCase()
    return !right.get(key)!.has(written) && !right.get(key)!.has(unplaced(written))
  }
  return (text) => {
    if (!wrongTelltale.test(text)) return text
    const folded = fold(text)
    const found = [...folded.matchAll(all)]
    const wrong = found.filter(({ 0: key, index }) => isWrong(text, key, index))
    if (new Set(wrong.map(([key]) => key)).size < fewestWrong || wrong.length * oneIn < found.length)
      return text
    let mended = ''
    let from = 0
    for (const { 0: key, index } of wrong) {
      mended +=
        text.slice(from, index) + withCaseOf(text.slice(index, index + key.length), spellings.get(key)![0]!)
      from = index + key.length
    }
    return mended + text.slice(from)
  }
}

/** @param written as long as `phrase`, which is in small letters */
export const withCaseOf = (written: string, phrase: string): string =>
  [...phrase]
    .map((letter, at) => (/\p{Lu}/u.test(written.charAt(at)) ? letter.toUpperCase() : letter))
    .join('')
