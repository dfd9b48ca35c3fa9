/** A folder full of small texts, each different, for imports that take their time. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes `count` texts into a new folder and gives its path. */
export async function writeManyTexts(folder: string, count: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const names = Array.from({ length: count }, (_, at) => `Tin ${String(at + 1).padStart(5, '0')}.txt`)
  const words = (at: number) =>
    `Thôn số ${at} họp bàn làm đường\n\nNgày 5/3/2021, thôn số ${at} họp, ${at + 3} hộ dự, góp ${at * 7} nghìn đồng.\n`
  for (let from = 0; from < count; from += 200) {
    await Promise.all(
      names.slice(from, from + 200).map((name, at) => writeFile(path.join(folder, name), words(from + at)))
    )
  }
  return folder
}
