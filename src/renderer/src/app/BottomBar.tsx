import type { ArchiveInfo } from '../../../shared/model/archive.ts'
import { useCall } from '../client/queries.ts'
import { ImportStatus } from '../features/import/ImportStatus.tsx'
import { UpkeepStatus } from '../features/status/UpkeepStatus.tsx'
import { StatusBar } from '../features/status/StatusBar.tsx'
import { ArchiveMenu } from '../features/welcome/ArchiveMenu.tsx'

/** The status bar with what runs in it. */
export function BottomBar({ archive }: { archive: ArchiveInfo }) {
  const info = useCall('archive.info', {}).data ?? archive
  return (
    <StatusBar items={info.items} start={<ArchiveMenu archive={info} />}>
      <UpkeepStatus />
      <ImportStatus />
    </StatusBar>
  )
}
