import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findQuote } from '../../src/shared/anchor/place.ts'
import { sampleArchive, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

describe('annotations on the command line', () => {
  test('a file goes out of one archive and into its twin; what could not come in makes the status 1', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const itemId = idOf('Dang Linh tong ket')
    const { text } = await archive.call('items.get', { id: itemId })
    const selectors = findQuote(text, 'Trả lời dân phải đúng hẹn')!
    await archive.call('annotations.create', { itemId, selectors, note: 'câu hay' })
    await archive.close()
    const out = path.join(temporaryFolder(), 'chu-thich.jsonld')
    const json = async (...words: string[]) => {
      const { status, out: said } = await tulieu([...words, '--json'])
      return [status, JSON.parse(said) as unknown]
    }
    expect(await json('annotations', folder, '--out', out)).toEqual([
      0,
      { out, format: 'jsonld', annotations: 1 }
    ])
    expect(await json('annotations', folder, '--import', out)).toEqual([
      0,
      { total: 1, added: 0, present: 1, problems: [] }
    ])
    writeFileSync(out, readFileSync(out, 'utf8').replaceAll(/"exact": ".*"/g, '"exact": ""'))
    expect(await json('annotations', folder, '--import', out)).toMatchObject([
      1,
      { added: 0, problems: [{ number: 1, code: 'no-quote' }] }
    ])
    expect((await tulieu(['annotations', folder])).status).toBe(2)
    expect((await tulieu(['annotations', folder, '--out', out, '--format', 'pdf'])).status).toBe(2)
    expect((await tulieu(['annotations', folder, '--import', out, '--out', out])).status).toBe(2)
  })
})
