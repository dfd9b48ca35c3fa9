import { useEffect } from 'react'
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import { bridge } from '../client/bridge.ts'
import { useMessages } from '../client/messages.tsx'
import { useCall } from '../client/queries.ts'
import { useNotices } from './notices.ts'

/** Says what befell the archive without anybody's doing: not opened at the start, its process lost. */
export function useTroubles(): void {
  const { errorText } = useMessages()
  const { error } = useCall('shell.currentArchive', {})
  const showError = useNotices((state) => state.showError)
  useEffect(() => {
    if (error !== null) showError(errorText(error))
  }, [error, errorText, showError])
  useEffect(
    () =>
      bridge.on('archive.trouble', ({ code, message, detail }) =>
        showError(errorText(new ArchiveError(code, message, detail)))
      ),
    [errorText, showError]
  )
}
