/** The context an importer is given, for reading one file in a test. */
import { ocrDataFolder } from '../../src/archive/resources.ts'
import type { ImporterContext } from '../../src/archive/importers/importer.ts'

export const contextOf = (name: string, signal = new AbortController().signal): ImporterContext => ({
  name,
  signal,
  ocrData: ocrDataFolder()
})
