import { create } from 'zustand'

/** What a toast says; `canUndo` puts "Hoàn tác" on it. */
export type Toast = { id: number; text: string; canUndo: boolean }

type NoticeState = {
  /** The error shown under the title bar, as a sentence. */
  error: string | null
  toast: Toast | null
  showError(text: string): void
  dismissError(): void
  showToast(text: string, options?: { canUndo?: boolean }): void
  dismissToast(): void
}

let nextId = 1

/** What the window tells by itself: an error under the title bar, a toast after what can be undone. */
export const useNotices = create<NoticeState>()((set) => ({
  error: null,
  toast: null,
  showError: (error) => set({ error }),
  dismissError: () => set({ error: null }),
  showToast: (text, { canUndo = false } = {}) => set({ toast: { id: nextId++, text, canUndo } }),
  dismissToast: () => set({ toast: null })
}))
