/** What whoever has just opened an archive waits for, before it has read ahead and after. */
import { openArchive } from '../src/archive/index.ts'
import { ms, print, row } from './print.ts'

/** Long enough for what is read ahead at rest. */
const REST_MS = 8000

/** Asks with reads on a thread, as the window has them. @param folder an archive of many items */
export async function showFirsts(folder: string): Promise<void> {
  print()
  row(['first answers after opening, ms', 'at once', 'after a rest'])
  const atOnce = await firstAnswers(folder, 0)
  const rested = await firstAnswers(folder, REST_MS)
  for (const [name, took] of atOnce) row([`  ${name}`, ms(took), ms(rested.get(name)!)])
}

async function firstAnswers(folder: string, restMs: number): Promise<Map<string, number>> {
  const readerThread = new URL('../src/archive/threads/reader-thread.ts', import.meta.url)
  const archive = await openArchive(folder, { readerThread })
  const times = new Map<string, number>()
  const time = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    times.set(name, performance.now() - started)
  }
  const find = (text: string) => archive.call('search.run', { text, filter: {}, limit: 50 })
  await time('the list', () => archive.call('items.list', { filter: {}, limit: 50 }))
  await new Promise((resolve) => setTimeout(resolve, restMs))
  await time('a query', () => find('dan van'))
  const slip = 'hpi nghi tong ket'
  await time('a query without a hit', () => find(slip))
  const suggesting = time('its suggestion', () => archive.call('search.suggest', { text: slip }))
  await time('facets asked for meanwhile', () => archive.call('search.facets', { text: slip, filter: {} }))
  await suggesting
  await time('the same without a hit again', () => find(slip))
  await time('its suggestion again', () => archive.call('search.suggest', { text: slip }))
  await archive.close()
  return times
}
