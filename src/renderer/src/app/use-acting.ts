import type { CallName, Input, Output } from '../../../shared/ipc/contract.ts'
import { callArchive } from '../client/call.ts'
import { useMessages } from '../client/messages.tsx'
import { useNotices } from './notices.ts'

/**
 * A function that sends a call and shows its error under the title bar, for what a click or a key sets off.
 * It gives the answer, or undefined after an error (or after the person cancelled).
 */
export function useActing(): <N extends CallName>(
  name: N,
  input: Input<N>
) => Promise<Output<N> | undefined> {
  const { errorText } = useMessages()
  const showError = useNotices((state) => state.showError)
  return async (name, input) => {
    try {
      return await callArchive(name, input)
    } catch (error) {
      const isCancelled = error instanceof Error && 'code' in error && error.code === 'cancelled'
      if (!isCancelled) showError(errorText(error))
      return undefined
    }
  }
}
