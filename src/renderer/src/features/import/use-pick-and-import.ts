import { useActing } from '../../app/use-acting.ts'
import { useViewState } from '../../app/view-state.ts'
import { useImportState } from './import-state.ts'

type Importing = {
  /** Asks for files, then imports them. */
  pickFiles(): Promise<void>
  /** Asks for a folder, then imports what is in it. */
  pickFolder(): Promise<void>
  importPaths(paths: readonly string[]): Promise<void>
}

/** The ways an import begins. */
export function usePickAndImport(): Importing {
  const act = useActing()
  const importPaths = async (paths: readonly string[]) => {
    if (paths.length === 0) return
    const jobId = await act('accession.start', { paths: [...paths] })
    if (jobId === undefined) return
    useImportState.getState().begin(jobId, paths)
    useViewState.getState().setImportDrawerOpen(true)
  }
  return {
    importPaths,
    pickFiles: async () => importPaths((await act('shell.pickFiles', {})) ?? []),
    pickFolder: async () => {
      const folder = await act('shell.pickFolder', {})
      if (folder) await importPaths([folder])
    }
  }
}
