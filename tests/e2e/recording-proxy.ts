/** A proxy that writes down whoever asks it for anything, and gives nobody anything. */
import { createServer, type Server, type Socket } from 'node:net'

export type RecordingProxy = {
  /** For Chromium's `--proxy-server`. */
  address: string
  /** First line of every request that came. */
  asked: string[]
  close(): Promise<void>
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = []
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    const place = asked.push('(a connection)') - 1
    socket.once('data', (data) => {
      asked[place] = data.toString('latin1').split('\r\n')[0] ?? ''
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      open.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
