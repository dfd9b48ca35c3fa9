import { Buffer } from 'node:buffer'
import { PART, type DocFile } from './doc-file.ts'
import { DocRuns } from './doc-properties.ts'

/** The properties at one position: those of the run, and those a fast saving added. `end`: the first position not of it. */
export type Properties = { list: Buffer; style: number; end: number }

/** Finds what is said of a position of the text: pieces tell its bytes, runs of bytes tell its properties. */
export class DocPlaces {
  readonly #file: DocFile
  readonly #characters: DocRuns
  readonly #paragraphs: DocRuns

  constructor(file: DocFile) {
    this.#file = file
    this.#characters = new DocRuns(file, PART.characterRuns, 'characters')
    this.#paragraphs = new DocRuns(file, PART.paragraphRuns, 'paragraphs')
  }

  character(position: number): Properties {
    return this.#at(position, this.#characters)
  }

  paragraph(position: number): Properties {
    return this.#at(position, this.#paragraphs)
  }

  #at(position: number, runs: DocRuns): Properties {
    const piece = this.#pieceAt(position)
    if (piece === undefined) return { list: Buffer.alloc(0), style: 0, end: this.#file.text.length }
    const width = piece.isWide ? 2 : 1
    const offset = piece.at + (position - piece.start) * width
    const run = runs.at(offset)
    const end = run === null ? position + 1 : position + Math.ceil((run.end - offset) / width)
    return {
      list:
        piece.changes.length === 0
          ? (run?.list ?? piece.changes)
          : Buffer.concat([run?.list ?? Buffer.alloc(0), piece.changes]),
      style: run?.style ?? 0,
      end: Math.min(end, piece.end)
    }
  }

  #pieceAt(position: number) {
    const { pieces } = this.#file
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.start ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const piece = pieces[low - 1]
    return piece !== undefined && position < piece.end ? piece : undefined
  }
}
