/**
 * The scale run: a folder of very many articles brought into one archive. Time an item and memory are told for each
 * slice of it, so that growth would show; halfway the archive is closed and opened again, as after a power cut.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createArchive, openArchive, type Archive } from '../src/archive/index.ts'
import { generatedArticles, perturbed, writeTexts } from './documents.ts'
import { hearProgress } from './import.ts'
import { ms, print, row } from './print.ts'

const SLICES = 20

type Point = { items: number; at: number; cpuMs: number; rssMb: number }

const point = (items: number): Point => {
  const { user, system } = process.cpuUsage()
  return {
    items,
    at: performance.now(),
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20
  }
}

/** Follows a run until `until` items are done or it has ended, with a point at each slice. */
function followed(archive: Archive, slice: number, until: number, points: Point[]): Promise<void> {
  return new Promise((resolve) => {
    let next = (Math.floor((points.at(-1)?.items ?? 0) / slice) + 1) * slice
    const stop = hearProgress(archive, ({ done, endedAt }) => {
      if (done >= next || endedAt !== null) {
        points.push(point(done))
        next = (Math.floor(done / slice) + 1) * slice
      }
      if (done < until && endedAt === null) return
      stop()
      resolve()
    })
  })
}

/** @param real paths of real texts to make the articles from; generated ones where there are none */
export async function showScale(scratch: string, real: readonly string[], items: number): Promise<void> {
  const articles =
    real.length > 0 ? real.map((file) => readFileSync(file, 'utf8')) : [...generatedArticles(2000)]
  const folder = path.join(scratch, 'scale-texts')
  writeTexts(folder, perturbed(articles, items))
  const place = path.join(scratch, 'scale')
  const slice = Math.max(1, Math.floor(items / SLICES))
  const half = Math.floor(items / 2)

  let archive = await createArchive(place)
  const points: Point[] = [point(0)]
  const jobId = await archive.call('accession.start', { paths: [folder] })
  await followed(archive, slice, half, points)
  await archive.close()
  const stoppedAt = performance.now()
  archive = await openArchive(place)
  const openedAt = performance.now()
  const before = (await archive.call('items.counts', {})).all
  const resumed = followed(archive, slice, items, points)
  let goesOnAt = 0
  const stop = hearProgress(archive, ({ done }) => {
    if (done <= before) return
    goesOnAt ||= performance.now()
    stop()
  })
  points.push(point(before))
  await resumed
  await archive.accessionEnded(jobId)
  const reportsAt = performance.now()

  print()
  row([`scale: ${items} texts`, 'ms/item', 'cpu ms/item', 'RSS, MB'])
  for (const [at, { items: done, at: now, cpuMs, rssMb }] of points.entries()) {
    const last = points[at - 1]
    const count = done - (last?.items ?? 0)
    if (!last || count < slice / 4) continue
    row([
      `  up to ${done}`,
      ((now - last.at) / count).toFixed(2),
      ((cpuMs - last.cpuMs) / count).toFixed(2),
      rssMb.toFixed(0)
    ])
  }
  row(['  closed and opened at', String(before), `${ms(openedAt - stoppedAt)} ms`])
  row(['  until it went on', '', `${ms(goesOnAt - openedAt)} ms`])
  row(['  reports after the end', '', `${ms(reportsAt - points.at(-1)!.at)} ms`])
  await archive.close()
}
