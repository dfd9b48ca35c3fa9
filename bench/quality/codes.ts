/** Numbers of official documents, asked for in another spelling than the text has. */
import { tokenise } from '../../src/shared/vietnamese/tokens.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'
import type { Article, Articles } from './corpus.ts'
import { anyOf, shuffled, type Random } from './draw.ts'

/** `2200-QĐ/TU`, `15/QĐ-BNV`: number, type, body; `45/2019/QH14`: number, year, body. */
const GROUP = String.raw`[A-ZĐƯ][A-Za-zĐđƯư]*\d{0,2}`
const CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,5}(?:[-–/]${GROUP}|\/(?:19|20)\d\d)(?:[-–/]${GROUP})+(?![\p{L}\p{N}])`,
  'gu'
)

/** Other ways to write a code; each is a spelling people use. */
const spellings: readonly ((code: string) => string)[] = [
  (code) => code.replace(/[-–/]/g, ' ').toLowerCase(),
  (code) => fold(code).replace(/[-–/]/g, ' '),
  (code) => `số ${code.replace(/[-–/]/, ' ')}`,
  (code) => fold(code).toUpperCase(),
  (code) => fold(code),
  (code) => code.replace(/[-–/]/g, '-'),
  (code) => code.replace(/[-–/]/g, (sign) => ` ${sign} `),
  (code) => code.replace(/[-–/]/g, (sign) => (sign === '/' ? '-' : '/'))
]

/** Everything run together, which is told of apart: it is no spelling, but it is typed. */
const glued = (code: string) => fold(code).replace(/[^a-z0-9]/g, '')

export type Code = { text: string; code: string }

/** The codes of a corpus, each once. */
function codesOf(corpus: Articles): string[] {
  const codes = new Set<string>()
  for (const { title, text } of corpus.articles) {
    for (const [code] of `${title}\n${text}`.matchAll(CODE)) codes.add(code)
  }
  return [...codes].sort()
}

/** `count` codes, each in a spelling of chance that is not its own; every code comes before any comes twice. */
export function drawCodes(corpus: Articles, count: number, random: Random, isGlued = false): Code[] {
  const codes = codesOf(corpus)
  const drawn: Code[] = []
  while (drawn.length < count && codes.length > 0) {
    for (const code of shuffled(codes, random).slice(0, count - drawn.length)) {
      const others = spellings.map((spell) => spell(code)).filter((text) => text !== code)
      drawn.push({ code, text: isGlued ? glued(code) : anyOf(others, random) })
    }
    if (isGlued) break
  }
  return drawn
}

/** True when the article names the document, in whatever spelling. */
export function hasCode({ folded }: Article, code: string): boolean {
  const keys = tokenise(code).map((token) => token.folded)
  return folded.includes(` ${keys.join(' ')} `)
}
