/**
 * The Vietnamese room: text in, text out, nothing else. It knows letters, tones, syllables, numbers, dates
 * and abbreviations; it may not know items, queries, files or screens.
 *
 * This file: whether a string can be a Vietnamese syllable, by rule (onset + rhyme + tone), without a word
 * list. Rules: chính tả as taught in school; tone marks accepted in both placements (hòa, hoà).
 */

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Rhymes that may follow any onset, subject to the spelling rules in `fits`. */
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ' +
    'ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay ' +
    'oăc oăm oăn oăng oăt oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
    'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y'
  ).split(' ')
)

/** What may follow `qu`. */
const AFTER_QU = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây âu e en eng eo et ' +
    'ê êch ên ênh êt êu i ich in inh it y ych yn ynh yt yu yên yêt yêu ơ ơi ơn ơt o ôc ôi ôn'
  ).split(' ')
)

/** Rhymes written with y where no onset stands before them. */
const BARE_Y = new Set(['y', 'yêm', 'yên', 'yêng', 'yêt', 'yêu'])

const ONSETS = 'ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ')

const FRONT = /^[ieêy]/

/** Onset and rhyme agree in spelling: k/c, gh/g, ngh/ng before front vowels, `gi` swallowing its i. */
function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme)
  if (onset === '') return BARE_Y.has(rhyme) || (RHYMES.has(rhyme) && !rhyme.startsWith('iê'))
  if (onset === 'gi') return RHYMES.has(rhyme) ? !FRONT.test(rhyme) || /^[eê]/.test(rhyme) : rhyme === 'êng'
  if (!RHYMES.has(rhyme)) return false
  if (onset === 'k' || onset === 'gh' || onset === 'ngh')
    return FRONT.test(rhyme) && (rhyme !== 'y' || onset === 'k')
  if (onset === 'c' || onset === 'ng') return !FRONT.test(rhyme)
  if (onset === 'g') return !FRONT.test(rhyme) || rhyme === 'i' || rhyme === 'in'
  if (rhyme === 'y') return /^[hlmstv]$/.test(onset)
  return true
}

/** Places in the rhyme where the tone mark may stand. */
function tonePlaces(rhyme: string): number[] {
  const shaped = [...rhyme].map((c, i) => ('ăâêôơ'.includes(c) ? i : -1)).filter((i) => i >= 0)
  const lastShaped = shaped.at(-1)
  if (lastShaped !== undefined) return [lastShaped]
  const vowels = /^[aeioquyư]+/.exec(rhyme)?.[0].length ?? 0
  if (rhyme.startsWith('ư')) return [0]
  if (vowels <= 1) return [0]
  if (vowels === 3) return [1]
  if (vowels < rhyme.length) return [1]
  return rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy' ? [0, 1] : [0]
}

/**
 * True when `text` (any case, any normal form) can be one Vietnamese syllable with its tone rightly placed.
 * Loan words and names of other languages are false even where they are common (`ôtô`, `Hawaii`).
 */
export function isSyllable(text: string): boolean {
  if (text.length === 0 || text.length > 16) return false
  const known = judged.get(text)
  if (known !== undefined) return known
  const is = judge(text)
  // a longer word may be a part of the text it was cut from, and keep the whole of it alive
  if (text.length <= LONGEST_KEPT) {
    if (judged.size === MOST_KEPT) judged.clear()
    judged.set(text, is)
  }
  return is
}

/** Words that were asked for: there are some 7,000 syllables, and they come again and again. */
const judged = new Map<string, boolean>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 12

function judge(text: string): boolean {
  const decomposed = text.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONE_MARKS)
  if (tones !== null && tones.length > 1) return false
  const bare = decomposed.replace(TONE_MARKS, '').normalize('NFC')
  if (bare.length > 7) return false
  const toneAt = tones === null ? -1 : toneIndex(decomposed)
  for (const onset of ['', ...ONSETS]) {
    if (!bare.startsWith(onset)) continue
    const rhyme = bare.slice(onset.length)
    if (!(onset === 'g' && rhyme.startsWith('iê') && RHYMES.has(rhyme)) && !fits(onset, rhyme)) continue
    const stopped = /(?:c|ch|p|t)$/.test(rhyme)
    if (stopped && tones?.[0] !== '\u0301' && tones?.[0] !== '\u0323') continue
    if (tones === null || tonePlaces(rhyme).includes(toneAt - onset.length)) return true
  }
  return false
}

/** Index, among base letters, of the letter that carries the tone. */
function toneIndex(decomposed: string): number {
  let letter = -1
  for (const unit of decomposed) {
    if (/[\u0300\u0301\u0303\u0309\u0323]/.test(unit)) return letter
    if (!/\p{M}/u.test(unit)) letter++
  }
  return -1
}
