import { QueryClient } from '@tanstack/react-query'
import type { Topic } from '../../../shared/ipc/contract.ts'
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

/** Between two renewals: a long import changes something many times a second. */
const restMs = 300

/** Renews by topic, at once and then not again before the last renewal ended. Gives the function that takes topics. */
function createRenewal(client: QueryClient): (topics: readonly Topic[]) => void {
  let waiting = new Set<Topic>()
  let isBusy = false
  const renew = async () => {
    if (isBusy || waiting.size === 0) return
    isBusy = true
    const topics = [...waiting]
    waiting = new Set()
    await Promise.all([
      client.invalidateQueries({ predicate: (query) => isStale(query.queryKey[0], topics) }),
      new Promise((resolve) => setTimeout(resolve, restMs))
    ])
    isBusy = false
    void renew()
  }
  return (topics) => {
    for (const topic of topics) waiting.add(topic)
    void renew()
  }
}

/** Makes old answers old: by topic after a write, all of them when another archive is opened. Returns the undoing. */
export function followArchive(client: QueryClient): () => void {
  const renew = createRenewal(client)
  const stopChanged = bridge.on('archive.changed', ({ topics }) => renew(topics))
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
