import { useNotices } from '../../app/notices.ts'
import { useActing } from '../../app/use-acting.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useImportState } from './import-state.ts'

type Importing = {
  /** Asks for files, then imports them. */
  pickFiles(): Promise<void>
  /** Asks for a folder, then imports what is in it. */
  pickFolder(): Promise<void>
  /** Imports the text or the page that was pasted. */
  paste(data: DataTransfer | null): Promise<void>
  importPaths(paths: readonly string[]): Promise<void>
  /** Tries failed files of a run again, all of them or the given ones. */
  retry(jobId: string, options?: { paths?: string[]; keepUnreadable?: boolean }): Promise<void>
}

/** The ways an import begins. */
export function usePickAndImport(): Importing {
  const act = useActing()
  const { t } = useMessages()
  const showError = useNotices((state) => state.showError)
  const follow = (jobId: string | undefined) => {
    if (jobId === undefined) return
    useImportState.getState().begin(jobId)
    useViewState.getState().showImport(null)
  }
  const importPaths = async (paths: readonly string[]) => {
    if (paths.length > 0) follow(await act('accession.start', { paths: [...paths] }))
  }
  return {
    importPaths,
    retry: async (jobId, options = {}) => follow(await act('accession.retry', { jobId, ...options })),
    paste: async (data) => {
      const html = data?.getData('text/html') ?? ''
      const content = html.trim() === '' ? (data?.getData('text/plain') ?? '') : html
      if (content.trim() === '') return showError(t('import.paste-nothing'))
      follow(await act('accession.paste', { kind: content === html ? 'html' : 'text', content }))
    },
    pickFiles: async () => importPaths((await act('shell.pickFiles', {})) ?? []),
    pickFolder: async () => {
      const folder = await act('shell.pickFolder', {})
      if (folder) await importPaths([folder])
    }
  }
}
