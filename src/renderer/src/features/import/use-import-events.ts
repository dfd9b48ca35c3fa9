import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { bridge } from '../../client/bridge.ts'
import { callArchive } from '../../client/call.ts'
import { isFinished, useImportState } from './import-state.ts'

/** Follows the accession job: its progress into the state, the drawer up when files failed. */
export function useImportEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const { follow, forget } = useImportState.getState()
    // a run that goes on, or waits paused, told of itself before this window listened
    const ask = () =>
      void callArchive('accession.current', {}).then(
        (progress) => progress && follow(progress),
        () => undefined
      )
    const stopProgress = bridge.on('job.progress', (progress) => {
      const wasHeld = useImportState.getState().job?.held !== undefined
      follow(progress)
      if (progress.held && !wasHeld) useViewState.getState().setImportDrawerOpen(true)
      if (!isFinished(progress)) return
      void client.invalidateQueries({ queryKey: ['accession.outcomes'] })
      const view = useViewState.getState()
      if (progress.origin !== 'watch' && progress.counts.failed > 0 && view.dialog === null) {
        view.setImportDrawerOpen(true)
      }
    })
    const stopOpened = bridge.on('archive.opened', () => {
      forget()
      ask()
    })
    ask()
    return () => {
      stopProgress()
      stopOpened()
    }
  }, [client])
}
