/** Work that takes long stops between its steps, so that whoever waits for rows is answered first. */
import { ArchiveError } from '../../shared/ipc/errors.ts'

/** Asked between steps of a few milliseconds: comes back when nothing else waits. Never rejects. */
export type Pause = () => Promise<void>

/** For a thread that has nothing else to answer. */
export const noPause: Pause = () => Promise.resolve()

/** The same for an answer that may be wanted no more. @throws ArchiveError `superseded` when it is not */
export const whileWanted =
  (pause: Pause, isWanted: () => boolean): Pause =>
  async () => {
    await pause()
    if (!isWanted()) throw new ArchiveError('superseded', 'a later search has come')
  }
