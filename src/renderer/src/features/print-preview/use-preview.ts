import { useQuery } from '@tanstack/react-query'
import type { PrintRequest } from '../../../../shared/ipc/print-calls.ts'
import type { Letterhead } from '../../../../shared/model/letterhead.ts'
import { callArchive } from '../../client/call.ts'
import { useAction, useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'

/** The pages as PDF bytes, made anew when what is printed or the letterhead changes, and the letterhead itself. */
export function usePreview(request: PrintRequest, notify: Notify) {
  const letterhead = useCall('letterhead.get', {}).data
  const { mutate: change } = useAction('letterhead.set')
  const preview = useQuery({
    queryKey: ['report.preview', request, letterhead],
    queryFn: () => callArchive('report.preview', request),
    enabled: letterhead !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    // The former pages stay on the desk while the new ones are made.
    placeholderData: (former) => former
  })
  const setLetterhead = (next: Partial<Letterhead>): void =>
    change({ change: next }, { onError: notify.failed })
  return { preview, letterhead, setLetterhead }
}
