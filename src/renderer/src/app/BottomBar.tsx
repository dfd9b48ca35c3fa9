import type { ArchiveInfo } from '../../../shared/model/archive.ts'
import { ImportStatus } from '../features/import/ImportStatus.tsx'
import { StatusBar } from '../features/status/StatusBar.tsx'

/** The status bar with what runs in it. */
export function BottomBar({ archive }: { archive: ArchiveInfo }) {
  return (
    <StatusBar archive={archive}>
      <ImportStatus />
    </StatusBar>
  )
}
