import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult
} from '@tanstack/react-query'
import type { ArchiveError } from '../../../shared/ipc/errors.ts'
import type { CallName, Input, Output } from '../../../shared/ipc/contract.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { callArchive } from './call.ts'
import type { CachedCall } from './topics.ts'

type Options = {
  /** false waits with asking. */
  enabled?: boolean
  /** Shows the former answer while the next one is on its way. */
  keepPrevious?: boolean
}

/** Key and fetcher of one cached call; the key is the call's name and its input. */
export function callOptions<N extends CachedCall>(name: N, input: Input<N>) {
  return queryOptions<Output<N>, ArchiveError>({
    queryKey: [name, input],
    queryFn: () => callArchive(name, input)
  })
}

/** The answer of a reading call, cached and renewed when a write or an import touches its topics. */
export function useCall<N extends CachedCall>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: Options = {}
): UseQueryResult<Output<N>, ArchiveError> {
  return useQuery<Output<N>, ArchiveError>({
    queryKey: [name, input],
    queryFn: () => callArchive(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {})
  })
}

/** A call that does something: `mutate(input)`; what it changed comes back through the archive's events. */
export function useAction<N extends CallName>(name: N): UseMutationResult<Output<N>, ArchiveError, Input<N>> {
  return useMutation<Output<N>, ArchiveError, Input<N>>({ mutationFn: (input) => callArchive(name, input) })
}

const defaultSettings: Settings = {
  language: 'vi',
  theme: 'system',
  readingFace: 'serif',
  listLayout: 'cards',
  navigationWidth: 248,
  listWidth: 368,
  printing: { printer: null, copies: 1, sides: 'printer', isAsked: true },
  letterhead: '',
  lastArchive: null
}

/** The person's settings; the defaults until the first answer. */
export function useSettings(): Settings {
  return useCall('shell.getSettings', {}).data ?? defaultSettings
}

/** Changes settings: shown at once, then written. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const client = useQueryClient()
  const key = ['shell.getSettings', {}]
  const { mutate } = useMutation({
    networkMode: 'always',
    mutationFn: (settings: Partial<Settings>) => callArchive('shell.setSettings', { settings }),
    onMutate: (change) => {
      client.setQueryData<Settings>(key, (now) => ({ ...(now ?? defaultSettings), ...change }))
    },
    onError: () => client.invalidateQueries({ queryKey: ['shell.getSettings'] })
  })
  return mutate
}
