/**
 * The archive process: the engine in a process of its own (Electron utilityProcess), so that a native crash or an
 * exhausted heap there never takes the window down. It answers the messages of archive-messages.ts and nothing else.
 */
import path from 'node:path'
import { createArchive, openArchive, type Archive, type ArchiveOptions } from '../archive/index.ts'
import { contract, isCallName, type ArchiveCall, type Input } from '../shared/ipc/contract.ts'
import { ArchiveError } from '../shared/ipc/errors.ts'
import { fail, succeed } from '../shared/ipc/result.ts'
import type { ArchiveEvent, ArchiveMessage, ArchiveRequest } from './archive-messages.ts'

const port = process.parentPort
const send = (message: ArchiveMessage) => port.postMessage(message)

const options: ArchiveOptions = {
  importerThread: new URL('./importer-thread.js', import.meta.url),
  readerThread: new URL('./reader-thread.js', import.meta.url),
  watchFolders: true
}
let archive: Archive | null = null

function adopt(opened: Archive): unknown {
  archive = opened
  opened.on((event, payload) => send({ event, payload } as ArchiveEvent))
  return opened.info()
}

async function close(): Promise<unknown> {
  const open = archive
  archive = null
  await open?.close()
  return null
}

async function answer(request: ArchiveRequest): Promise<unknown> {
  if (request.type === 'close') return close()
  if (request.type === 'open' || request.type === 'create') {
    const isOpen = archive?.info().path === path.resolve(request.folder)
    if (archive && isOpen && request.type === 'open') return archive.info()
    // the one that is open stays open when the other cannot be
    const opened = await (request.type === 'open'
      ? openArchive(request.folder, options)
      : createArchive(request.folder, { ...options, sample: request.sample }))
    await close()
    return adopt(opened)
  }
  const { name, input } = request
  if (!archive) throw new ArchiveError('no-archive-open', name)
  if (!isCallName(name) || contract[name].kind === 'shell') throw new ArchiveError('invalid-input', name)
  return archive.call(name as ArchiveCall, input as Input<ArchiveCall>)
}

port.on('message', ({ data }: { data: ArchiveRequest }) => {
  void answer(data)
    .then(succeed, fail)
    .then((result) => {
      send({ id: data.id, result })
      if (data.type === 'close') process.exit(0)
    })
})
