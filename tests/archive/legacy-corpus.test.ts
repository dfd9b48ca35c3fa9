import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { plainBlocks } from '../../src/archive/importers/plain-blocks.ts'
import { importerFor } from '../../src/archive/importers/registry.ts'
import { isSyllable } from '../../src/shared/vietnamese/syllables.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { explained } from '../support/legacy-differences.ts'
import { contextOf } from '../support/importer-context.ts'

const data = process.env.TULIEU_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
const corpus = join(data, 'legacy-viparse-corpus')
const signal = new AbortController().signal
const noLanguageData = join(import.meta.dirname, 'none')

const PAIRS = [
  { folder: 'corpus/public-domain/tcvn3', truth: 'ground-truth', encoding: 'tcvn3' },
  { folder: 'corpus/public-domain/vni', truth: 'ground-truth', encoding: 'vni' },
  { folder: 'corpus/synthetic', truth: 'ground-truth-synthetic', encoding: 'vni' }
]

/** Words with a letter outside ASCII, small: old fonts draw capitals from small letters, so case proves nothing. */
function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).filter((word) => /[^\0-\x7f]/.test(word))
}

/**
 * Transcripts made by table from files that mix encodings, or whose typist struck the wrong mark, hold words that
 * are none (`hoẵc`, `nghiưp`). Such a word of a transcript cannot be asked for.
 */
const wanted = (truth: string) => words(truth).filter((word) => isSyllable(word))

function plainExtract(text: string): Extract {
  return {
    blocks: plainBlocks(text),
    metadata: { title: null, author: null, date: null, source: null, language: null },
    encoding: 'utf-8',
    pages: null,
    warnings: []
  }
}

async function read(file: string, context = contextOf(file, signal)): Promise<Extract | null> {
  const bytes = new Uint8Array(readFileSync(file))
  const sniffed = await sniffMediaType(bytes, file)
  return sniffed ? (await importerFor(sniffed.format)).read(bytes, context) : null
}

function* filesUnder(folder: string, name: RegExp): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path, name)
    else if (name.test(entry.name)) yield path
  }
}

describe.skipIf(!existsSync(corpus))('real files of 2001-2009 in old encodings', () => {
  it('finds the encoding of every file, and its words are those of the transcript', async () => {
    let pairs = 0
    let told = 0
    let exact = 0
    let asked = 0
    let found = 0
    const differing: string[] = []
    const foreign: string[] = []
    const unread: string[] = []
    for (const { folder, truth, encoding } of PAIRS) {
      for (const name of readdirSync(join(corpus, folder))) {
        const extract = await read(join(corpus, folder, name))
        if (extract === null) {
          unread.push(name)
          continue
        }
        pairs++
        const repaired = repairEncoding(extract)
        if (repaired.encoding === encoding && repaired.warnings.includes('encoding-converted')) told++
        else foreign.push(`${name}: ${repaired.encoding ?? 'none'}`)
        const transcript = readFileSync(join(corpus, truth, name.replace(/\.[^.]+$/, '.txt')), 'utf8')
        const known = new Set(words(transcript))
        const own = words(repaired.blocks.map((block) => block.text).join('\n'))
        const lacking = new Set(wanted(transcript))
        asked += lacking.size
        for (const word of own) lacking.delete(word)
        found += new Set(wanted(transcript)).size - lacking.size
        const strange = new Set(own.filter((word) => !known.has(word)))
        if (lacking.size === 0 && strange.size === 0) exact++
        const reason = explained[name]
        if (lacking.size === 0 && strange.size === 0 && !reason) continue
        const difference = { lacks: [...lacking].join(' '), has: [...strange].join(' ') }
        if (reason?.lacks === difference.lacks && reason.has === difference.has)
          differing.push(`${name}: ${reason.why}`)
        else foreign.push(`${name}: lacks ${difference.lacks} | has ${difference.has}`)
      }
    }
    const share = found / asked
    process.stdout.write(
      `old encodings: ${told} of ${pairs} files told, ${exact} with exactly the words of their transcript, ${found} of ${asked} distinct words (${(share * 100).toFixed(2)} %)` +
        (unread.length > 0 ? `, no reader for ${unread.join(', ')}` : '') +
        `\n${[...differing, ...foreign].join('\n')}\n`
    )
    expect(told).toBe(pairs)
    expect(pairs).toBeGreaterThan(60)
    expect(foreign).toEqual([])
    expect(exact + differing.length).toBe(pairs)
    expect(share).toBeGreaterThan(0.99)
  })

  it.each(['tcvn3', 'vni', 'vps', 'viscii', 'viqr', 'bkhcm1', 'bkhcm2'] as const)(
    'gives back every transcript written in %s',
    (encoding) => {
      let asked = 0
      const wrong = new Map<string, number>()
      for (const file of filesUnder(join(corpus, 'ground-truth'), /\.txt$/)) {
        // TCVN3 has no toned capitals.
        const plain = readFileSync(file, 'utf8').normalize('NFC')
        const texts = plainBlocks(encoding === 'tcvn3' ? plain.toLowerCase() : plain).map(
          (block) => block.text
        )
        const asking = new Set(words(texts.join('\n')).filter((word) => isSyllable(word)))
        const repaired = repairEncoding({
          ...plainExtract(''),
          blocks: texts.map((text) => ({
            kind: 'paragraph',
            text: encodeLegacy(text, encoding),
            reason: null
          }))
        })
        const back = new Set(words(repaired.blocks.map((block) => block.text).join('\n')))
        asked += asking.size
        for (const word of asking) if (!back.has(word)) wrong.set(word, (wrong.get(word) ?? 0) + 1)
      }
      const lost = [...wrong.values()].reduce((sum, count) => sum + count, 0)
      process.stdout.write(
        `${encoding}: ${asked - lost} of ${asked} distinct words of the transcripts; lost ${[...wrong.keys()].join(' ')}\n`
      )
      expect(lost / asked).toBeLessThan(0.001)
    }
  )

  it('repairs none of thousands of clean files', () => {
    const repaired: string[] = []
    let clean = 0
    for (const file of filesUnder(data, /\.(?:txt|md)$/)) {
      let text
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
      } catch {
        continue
      }
      clean++
      const extract = plainExtract(text)
      if (repairEncoding(extract) !== extract) repaired.push(file)
    }
    process.stdout.write(`${clean} clean files, ${repaired.length} repaired\n`)
    expect(clean).toBeGreaterThan(10_000)
    expect(repaired).toEqual([])
  })

  it('repairs no clean page, Word document or PDF', async () => {
    const repaired: string[] = []
    let clean = 0
    for (const file of filesUnder(data, /\.(?:html?|docx|pdf)$/)) {
      if (file.startsWith(corpus)) continue
      // what is recognised from a picture has no encoding of its own, and takes its time: without language data it is left out
      const extract = await read(file, { ...contextOf(file, signal), ocrData: noLanguageData }).catch(
        () => null
      )
      if (extract === null) continue
      clean++
      if (repairEncoding(extract) !== extract) repaired.push(file)
    }
    process.stdout.write(`${clean} clean pages and documents, ${repaired.length} repaired\n`)
    expect(clean).toBeGreaterThan(200)
    expect(repaired).toEqual([])
  }, 900_000)
})
