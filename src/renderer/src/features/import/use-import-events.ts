import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { bridge } from '../../client/bridge.ts'
import { isFinished, useImportState } from './import-state.ts'

/** Follows the accession job: its progress into the state, the drawer up when files failed. */
export function useImportEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const stopProgress = bridge.on('job.progress', (progress) => {
      useImportState.getState().follow(progress, performance.now())
      if (!isFinished(progress)) return
      void client.invalidateQueries({ queryKey: ['accession.outcomes'] })
      if (progress.counts.failed > 0 && useViewState.getState().dialog === null) {
        useViewState.getState().setImportDrawerOpen(true)
      }
    })
    const stopOpened = bridge.on('archive.opened', () => useImportState.getState().forget())
    return () => {
      stopProgress()
      stopOpened()
    }
  }, [client])
}
