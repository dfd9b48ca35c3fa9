/**
 * The reader thread, which a test can hold still while it asks: every message that came meanwhile is there when it goes
 * on, however slow the machine. Held by what is sent over the channel below: `[0]` is 1 once it stands, 2 lets it go on.
 */
import { BroadcastChannel } from 'node:worker_threads'
import '../../src/archive/threads/reader-thread.ts'

const channel = new BroadcastChannel('tulieu-held-reader')
channel.unref()
channel.onmessage = (event) => {
  const state = event.data as Int32Array
  Atomics.store(state, 0, 1)
  Atomics.notify(state, 0)
  Atomics.wait(state, 0, 1)
}
