/**
 * The client: the renderer's only way to the archive. It sends calls of the contract, hears its events and
 * caches answers; it draws nothing (the language provider excepted) and knows no feature.
 */
import type { Bridge } from '../../../shared/ipc/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly tulieu: Bridge
  }
}

export const bridge: Bridge = window.tulieu
