import { QueryClient } from '@tanstack/react-query'
import { bridge } from './bridge.ts'
import { isStale } from './topics.ts'

/** The cache of answers. Nothing here goes over a network, so nothing waits for one or retries. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
        staleTime: Infinity,
        gcTime: 5 * 60_000
      },
      mutations: { networkMode: 'always', retry: false }
    }
  })
}

/** Makes old answers old: by topic after a write, all of them when another archive is opened. Returns the undoing. */
export function followArchive(client: QueryClient): () => void {
  const stopChanged = bridge.on('archive.changed', ({ topics }) => {
    void client.invalidateQueries({ predicate: (query) => isStale(query.queryKey[0], topics) })
  })
  const stopOpened = bridge.on('archive.opened', (archive) => {
    client.setQueryData(['shell.currentArchive', {}], archive)
    void client.resetQueries({
      predicate: (query) => !String(query.queryKey[0]).startsWith('shell.')
    })
    void client.invalidateQueries({ queryKey: ['shell.getSettings'] })
  })
  return () => {
    stopChanged()
    stopOpened()
  }
}
