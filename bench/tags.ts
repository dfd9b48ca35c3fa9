/** Tags at the size of an office's archive: how long each change to all items takes, taking it back, doing it again. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createArchive, openArchive, type Archive } from '../src/archive/index.ts'
import type { TagId } from '../src/shared/model/tag.ts'
import { generatedArticles, writeTexts } from './documents.ts'
import { ms, print, row } from './print.ts'

/** Articles put together to one long text of some 1,300 words. */
const PARTS = 3

function* longTexts(items: number): Generator<string> {
  const articles = generatedArticles(items * PARTS)
  for (let number = 0; number < items; number++) {
    const parts = Array.from({ length: PARTS }, () => articles.next().value as string)
    yield parts.join('\n\n')
  }
}

/** The archive of so many items, made once and kept under `scratch`. */
async function archiveOf(scratch: string, items: number): Promise<Archive> {
  const place = path.join(scratch, `tulieu-bench-tags-${items}`)
  if (existsSync(path.join(place, 'archive.db'))) return openArchive(place)
  const folder = path.join(scratch, `tulieu-bench-tags-${items}-texts`)
  writeTexts(folder, longTexts(items))
  const archive = await createArchive(place)
  await archive.accessionEnded(await archive.call('accession.start', { paths: [folder] }))
  return archive
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Measures each change over all items of the archive; what it writes is taken back at the end. */
export async function showTags(scratch: string, items: number): Promise<void> {
  const archive = await archiveOf(scratch, items)
  const ids = await archive.call('search.ids', { text: '', filter: {}, sort: 'accession', limit: 100_000 })
  const idAt = async (wanted: string): Promise<TagId> =>
    (await archive.call('tags.list', {})).find((tag) => tag.path === wanted)!.id
  let steps = 0
  const step = async (work: () => Promise<unknown>) => {
    const took = await timed(work)
    steps++
    return took
  }
  const measure = async (name: string, work: () => Promise<unknown>) => {
    const done = await step(work)
    const found = await timed(() =>
      archive.call('search.run', { text: 'thẻ:"Dân vận" hội nghị', filter: {} })
    )
    const undone = await timed(() => archive.call('undo.last', {}))
    const again = await timed(() => archive.call('undo.redo', {}))
    await archive.call('undo.last', {})
    steps--
    row([`  ${name}`, ms(done), ms(undone), ms(again), ms(found)])
  }
  print()
  row([`tags on ${ids.length} items, ms`, 'done', 'undone', 'again', 'next search'])
  await measure('given to all', () => archive.call('tags.assign', { ids, add: ['Dan van/Khéo'] }))
  await step(() => archive.call('tags.assign', { ids, add: ['Dan van/Khéo'] }))
  await step(() =>
    archive.call('tags.assign', { ids: ids.slice(0, ids.length / 2), add: ['Dân vận/Khéo', 'Mặt trận'] })
  )
  await step(() =>
    archive.call('savedSearches.save', { name: 'Khéo', text: 'thẻ:"Dan van/Khéo"', filter: {} })
  )
  const from = await idAt('Dan van')
  const into = await idAt('Dân vận')
  await measure('taken from all', () => archive.call('tags.assign', { ids, remove: ['Dan van/Khéo'] }))
  await measure('merged into another', () => archive.call('tags.merge', { from: [from], into }))
  await measure('renamed', () => archive.call('tags.rename', { id: from, name: 'Vận động' }))
  const parentId = await idAt('Mặt trận')
  await measure('moved', () => archive.call('tags.move', { id: from, parentId }))
  await measure('deleted', () => archive.call('tags.delete', { id: from }))
  await step(() =>
    archive.call('tagRules.save', { name: 'Mọi tin', tagPath: 'Có ngày', text: 'quyết định', filter: {} })
  )
  await measure('given by a rule', () => archive.call('tagRules.run', {}))
  row([
    '  a trial run of the rule',
    ms(
      await timed(() =>
        archive.call('tagRules.trial', { tagPath: 'Có ngày', text: 'quyết định', filter: {} })
      )
    )
  ])
  row(['  the list of tags, counted', ms(await timed(() => archive.call('tags.list', {})))])
  for (; steps > 0; steps--) await archive.call('undo.last', {})
  await archive.close()
}
