import { useMessages } from '../client/messages.tsx'
import { useNotices } from './notices.ts'
import { useActing } from './use-acting.ts'

/** Asks where a list is to be kept and writes it there as CSV, told by a toast. */
export function useSaveCsv(): (name: string, text: string) => Promise<void> {
  const act = useActing()
  const { t } = useMessages()
  const showToast = useNotices((state) => state.showToast)
  return async (name, text) => {
    const path = await act('shell.saveText', { name: `${name}.csv`, text })
    if (path) showToast(t('import.csv-saved', { path }))
  }
}
