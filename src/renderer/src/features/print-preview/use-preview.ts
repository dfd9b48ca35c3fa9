import { useQuery } from '@tanstack/react-query'
import type { PrintRequest } from '../../../../shared/ipc/print-calls.ts'
import { callArchive } from '../../client/call.ts'
import { useCall } from '../../client/queries.ts'

/** The pages as PDF bytes, made anew when what is printed or the letterhead changes; null while there is nothing to make. */
export function usePreview(request: PrintRequest | null) {
  const letterhead = useCall('letterhead.get', {}).data
  return useQuery({
    queryKey: ['report.preview', request, letterhead],
    queryFn: () => (request === null ? null : callArchive('report.preview', request)),
    enabled: letterhead !== undefined && request !== null,
    gcTime: 0,
    staleTime: Infinity,
    // The former pages stay on the desk while the new ones are made.
    placeholderData: (former) => former
  })
}
