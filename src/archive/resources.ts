/** Where the data files that ship beside the program are: in the repository, or in the installed program's resources. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the recogniser's language data (`vie.traineddata.gz`, `eng.traineddata.gz`). */
export function ocrDataFolder(): string {
  const besides = fileURLToPath(new URL('../../resources/ocr', import.meta.url))
  // Electron's own; the sources and the built files both lie two folders below the repository
  const { resourcesPath } = process as { resourcesPath?: string }
  const installed = resourcesPath === undefined ? null : path.join(resourcesPath, 'ocr')
  return installed !== null && existsSync(installed) ? installed : besides
}
