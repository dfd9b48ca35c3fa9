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
  /** `keepUnreadable` keeps what can't be read for its original's sake. */
  importPaths(paths: readonly string[], keepUnreadable?: boolean): Promise<void>
}

/** The ways an import begins. */
export function usePickAndImport(): Importing {
  const act = useActing()
  const { t } = useMessages()
  const showError = useNotices((state) => state.showError)
  const follow = (jobId: string | undefined, sources: readonly string[]) => {
    if (jobId === undefined) return
    useImportState.getState().begin(jobId, sources)
    useViewState.getState().setImportDrawerOpen(true)
  }
  const importPaths = async (paths: readonly string[], keepUnreadable = false) => {
    if (paths.length === 0) return
    follow(await act('accession.start', { paths: [...paths], keepUnreadable }), paths)
  }
  return {
    importPaths,
    paste: async (data) => {
      const html = data?.getData('text/html') ?? ''
      const content = html.trim() === '' ? (data?.getData('text/plain') ?? '') : html
      if (content.trim() === '') return showError(t('import.paste-nothing'))
      follow(await act('accession.paste', { kind: content === html ? 'html' : 'text', content }), [])
    },
    pickFiles: async () => importPaths((await act('shell.pickFiles', {})) ?? []),
    pickFolder: async () => {
      const folder = await act('shell.pickFolder', {})
      if (folder) await importPaths([folder])
    }
  }
}
