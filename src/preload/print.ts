/** The print window's door: fetches the one page and says when it is drawn. Nothing else passes. */
import { contextBridge, ipcRenderer } from 'electron'
import { PRINT_CHANNELS, type PrintBridge } from '../shared/ipc/print-bridge.ts'

const bridge: PrintBridge = {
  getPage: () => ipcRenderer.invoke(PRINT_CHANNELS.page),
  ready: (problem) => ipcRenderer.send(PRINT_CHANNELS.ready, problem)
}

contextBridge.exposeInMainWorld('tulieuPrint', bridge)
