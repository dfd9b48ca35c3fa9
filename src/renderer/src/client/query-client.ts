import { QueryClient } from '@tanstack/react-query'
import { bridge } from './bridge.ts'
import { changeAnnotations } from './change-annotations.ts'
import { staleCalls, type CachedCall } from './topics.ts'

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

/** Renews at once and then not again before the last renewal ended. Gives the function that takes names of calls. */
function createRenewal(client: QueryClient): (calls: readonly CachedCall[]) => void {
  let waiting = new Set<unknown>()
  let isBusy = false
  const renew = async () => {
    if (isBusy || waiting.size === 0) return
    isBusy = true
    const calls = waiting
    waiting = new Set()
    await Promise.all([
      client.invalidateQueries({ predicate: (query) => calls.has(query.queryKey[0]) }),
      new Promise((resolve) => setTimeout(resolve, restMs))
    ])
    isBusy = false
    void renew()
  }
  return (calls) => {
    for (const call of calls) waiting.add(call)
    void renew()
  }
}

/** Makes old answers old: by topic after a write, all of them when another archive is opened. Returns the undoing. */
export function followArchive(client: QueryClient): () => void {
  const renew = createRenewal(client)
  const stopChanged = bridge.on('archive.changed', ({ topics, annotations }) => {
    const calls = staleCalls(topics)
    if (annotations === undefined) return renew(calls)
    changeAnnotations(client, annotations)
    renew(calls.filter((name) => name !== 'annotations.list'))
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
