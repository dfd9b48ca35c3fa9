/** Welcome: what one sees before there is anything to see. It opens, creates, and points to the import. */
import { useState } from 'react'
import { useActing } from '../../app/use-acting.ts'

type Opening = {
  isBusy: boolean
  openExisting(): Promise<void>
  create(): Promise<void>
  openSample(): Promise<void>
}

/** The ways an archive is opened; the window follows by the event `archive.opened`. */
export function useOpenArchive(): Opening {
  const act = useActing()
  const [isBusy, setBusy] = useState(false)
  const busily = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    openExisting: async () => {
      const path = await act('shell.pickArchive', { create: false })
      if (path) await busily(() => act('shell.openArchive', { path }))
    },
    create: async () => {
      const path = await act('shell.pickArchive', { create: true })
      if (path) await busily(() => act('shell.createArchive', { path }))
    },
    openSample: () => busily(() => act('shell.openSampleArchive', {}))
  }
}
