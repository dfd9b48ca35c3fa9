import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { checkCancelled } from './guards.ts'
import type { ImporterContext } from './importer.ts'
import { recognise, type Recognised } from './ocr/engine.ts'
import { recognisedBlocks } from './ocr/page-blocks.ts'
import type { GreyPage } from './ocr/tiff.ts'
import { greyPicture, turnedBack, Turning, type Picture } from './ocr/turned.ts'
import type { GlyphPage } from './pdf-glyph.ts'

/** Fewer letters than this on a page with something drawn on it: a stamp or a page number over a scan. */
const FEW_LETTERS = 25

/** How many times the letters of a page its picture must say, to be more than the same with misreadings. */
const CLEARLY_MORE = 1.5

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)
/** Private use: the font's own numbers in place of letters. */
const isPrivate = (text: string) => /[\ue000-\uf8ff\ufffd]/.test(text)

/**
 * A text layer that does not say which letters it draws: no Unicode mapping for many, or numbers of the font's own. A
 * fourth of the letters of Vietnamese are beyond ASCII, and often they alone have no mapping.
 */
function isGarbled({ glyphs, unmapped, oldFonts }: GlyphPage): boolean {
  if (glyphs.length === 0) return false
  // letters of an old encoding may stand at U+F020-U+F0FF: they say what they are to who knows the encoding
  const isKnown = (text: string) => oldFonts.length > 0 && /[\uf020-\uf0ff]/.test(text)
  const strange = glyphs.filter(({ text }) => isPrivate(text) && !isKnown(text)).length
  const letters = glyphs.filter(({ text }) => isLetter(text)).length
  return unmapped * 8 > letters + unmapped || strange * 5 > glyphs.length
}

/** Reads those pages of a PDF by recognition that have no usable text layer. */
export class ScanReader {
  readonly blocks: ExtractBlock[] = []
  /** Whether a page had letters, yet none that could be used. */
  hasGarbled = false
  /** Set when pages stay unread because the recogniser has no language data. */
  refused: ArchiveError | null = null
  readonly #context: ImporterContext
  readonly #turning = new Turning()

  constructor(context: ImporterContext) {
    this.#context = context
  }

  /** @returns true when the page's own letters are to be left out because its picture was read instead */
  async read(page: GlyphPage, index: number, draw: () => GreyPage | null, pages: number): Promise<boolean> {
    const letters = page.glyphs.filter(({ text }) => isLetter(text)).length
    const garbled = isGarbled(page)
    if (page.objects === 0 || (letters >= FEW_LETTERS && !garbled)) return false
    checkCancelled(this.#context.signal)
    const drawn = draw()
    if (drawn === null) return false
    const picture = greyPicture(drawn)
    const recognised = await this.#recognised(picture, () => this.#context.progressed?.(index + 1, pages))
    if (recognised === null) return false
    const { regions, turn } = recognised
    const found = turnedBack(recognisedBlocks(regions, index + 1), turn, picture)
    this.#context.progressed?.(index + 1, pages)
    const read = found.reduce((sum, block) => sum + Array.from(block.text).filter(isLetter).length, 0)
    // what the page says of itself stays when its picture says no more: the end of a text on a page of its own
    if (read === 0 || (!garbled && read <= letters * CLEARLY_MORE)) return false
    if (garbled) this.hasGarbled = true
    this.blocks.push(...found)
    return true
  }

  /** Null where there is no recogniser: the page keeps what letters it has. */
  async #recognised(picture: Picture, progressed: () => void): Promise<Recognised | null> {
    if (this.refused) return null
    try {
      const read = await recognise(this.#turning.of(picture), this.#context.ocrData, progressed)
      this.#turning.note(read)
      return read
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code !== 'recogniser-missing') throw error
      this.refused = error
      return null
    }
  }
}

/** Both lists in the order of their pages. */
export function inPageOrder(
  layer: readonly ExtractBlock[],
  scanned: readonly ExtractBlock[]
): ExtractBlock[] {
  if (scanned.length === 0) return [...layer]
  const out: ExtractBlock[] = []
  let at = 0
  for (const block of layer) {
    while (at < scanned.length && (scanned[at]!.page ?? 0) < (block.page ?? 0)) out.push(scanned[at++]!)
    out.push(block)
  }
  return [...out, ...scanned.slice(at)]
}
