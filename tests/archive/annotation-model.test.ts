/** What goes out as JSON-LD keeps to the W3C model, whatever was marked; and the check can find what does not. */
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { sampleArchive } from '../support/archive.ts'
import { modelFaults } from '../support/annotation-model.ts'

async function exported(archive: Archive): Promise<string> {
  const of = { text: '', filter: {} }
  const { data } = await archive.call('annotations.export', { of, format: 'jsonld' })
  return new TextDecoder().decode(data)
}

/** An archive with annotations of every kind: on words, on words of a page, on a region, tagged, without a place, odd. */
async function everyKind(): Promise<Archive> {
  const { archive, idOf } = await sampleArchive()
  const itemId = idOf('4187')
  const { text } = await archive.call('items.get', { id: itemId })
  const words = (start: number, end: number) => describeRange(text, start, end)
  const note = '<b>"hỏi lại"</b>\n🌾 \\ \u2028 #1'
  const made = [
    await archive.call('annotations.create', { itemId, selectors: words(20, 60), note }),
    await archive.call('annotations.create', { itemId, selectors: words(40, 90), colour: 'pink' }),
    await archive.call('annotations.create', {
      itemId,
      region: { page: 2, label: 'ii', rects: [[72, 100.5, 428, 29.5]] },
      note: 'con dấu'
    }),
    await archive.call('annotations.create', {
      itemId,
      region: { page: 1, label: null, rects: [[10, 20, 30, 40]] },
      words: words(100, 140).quote,
      colour: 'blue'
    })
  ]
  const lost = idOf('Dang Linh tong ket')
  const item = await archive.call('items.get', { id: lost })
  const block = item.blocks.find(({ kind, start }) => kind === 'paragraph' && start !== null)!
  await archive.call('annotations.create', {
    itemId: lost,
    selectors: describeRange(item.text, block.start!, block.start! + 50)
  })
  await archive.call('items.setBlockKept', { id: lost, position: block.position, kept: false })
  await archive.call('annotations.tag', {
    ids: made.map(({ id }) => id),
    add: ['Việc cần làm/Hỏi lại', '🌾', 'NULL']
  })
  return archive
}

describe('JSON-LD of annotations', () => {
  test('keeps to the model in context, types, times, bodies and selectors', async () => {
    const json = await exported(await everyKind())
    expect(modelFaults(json)).toEqual([])
    const { total, first } = JSON.parse(json) as { total: number; first: { items: unknown[] } }
    expect([total, first.items.length]).toEqual([5, 5])
    const types = [...json.matchAll(/"type": "(\w+)"/g)].map(([, type]) => type)
    expect(new Set(types)).toEqual(
      new Set([
        'AnnotationCollection',
        'AnnotationPage',
        'Annotation',
        'Person',
        'TextualBody',
        'SpecificResource',
        'FragmentSelector',
        'TextQuoteSelector',
        'TextPositionSelector'
      ])
    )
  })

  test('would be told where it does not', async () => {
    const json = await exported(await everyKind())
    const broken = (from: string | RegExp, to: string) => modelFaults(json.replace(from, to)).join('\n')
    expect(broken('http://www.w3.org/ns/anno.jsonld', 'http://example.org/')).toContain('@context')
    expect(broken('"AnnotationCollection"', '"Collection"')).toContain('no collection')
    expect(broken('"total": 5', '"total": 6')).toContain('how many')
    expect(broken('"motivation": "commenting"', '"motivation": "noting"')).toContain('motivation')
    expect(broken('"purpose": "tagging"', '"purpose": "labelling"')).toContain('purpose')
    expect(broken('"motivation"', '"reason"')).toContain('no term of the context')
    expect(broken(/"created": "[^"]+"/, '"created": "hôm qua"')).toContain('no time')
    expect(broken(/"start": \d+/, '"start": -1')).toContain('no place')
    expect(broken(/"exact": "[^"]+"/, '"exact": ""')).toContain('quotes nothing')
    expect(broken(/"source": "[^"]+"/, '"source": "một tệp"')).toContain('no IRI')
    expect(broken('"TextQuoteSelector"', '"QuoteSelector"')).toContain('no selector of the model')
    expect(broken(/"conformsTo": "[^"]+"/, '"conformsTo": "pdf"')).toContain('conformsTo')
  })
})
