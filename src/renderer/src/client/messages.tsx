import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import {
  errorMessage,
  formatNumber,
  message,
  type Language,
  type MessageKey,
  type MessageParams
} from '../../../shared/messages/messages.ts'
import { formatDate, formatDateTime } from './format.ts'

export type Messages = {
  language: Language
  /** The words of `key` in the person's language. */
  t(key: MessageKey, params?: MessageParams): string
  /** dd/MM/yyyy of an ISO date; '' for null. */
  formatDate(iso: string | null): string
  /** dd/MM/yyyy, HH:mm in the machine's time zone. */
  formatDateTime(iso: string): string
  formatNumber(value: number): string
  /** The sentence of anything thrown: what happened and what to do. */
  errorText(error: unknown): string
}

function createMessages(language: Language): Messages {
  return {
    language,
    t: (key, params) => message(language, key, params),
    formatDate,
    formatDateTime,
    formatNumber: (value) => formatNumber(language, value),
    errorText: (error) =>
      error instanceof ArchiveError
        ? errorMessage(language, error.code, error.detail)
        : errorMessage(language, 'unexpected')
  }
}

const MessagesContext = createContext<Messages>(createMessages('vi'))

/** Gives the words of one language to everything below. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const messages = useMemo(() => createMessages(language), [language])
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

/** The words on the screen, in the person's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
