/**
 * The door: what the sandboxed page may reach, and nothing else. It passes calls and events; who may call what with
 * which input is checked on the other side, in main/ipc.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('tulieu:call', name, input),
  on: (name, listener) => {
    const hear = (_: unknown, event: string, payload: Parameters<typeof listener>[0]) => {
      if (event === name) listener(payload)
    }
    ipcRenderer.on('tulieu:event', hear)
    return () => ipcRenderer.off('tulieu:event', hear)
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  platform: process.platform as Bridge['platform']
}

contextBridge.exposeInMainWorld('tulieu', bridge)
