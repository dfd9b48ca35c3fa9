/** Standard error as the commands use it: sentences, and one line of progress that replaces itself. */
import { message, type Language } from '../shared/messages/messages.ts'
import type { Terminal } from './command.ts'
import { cut } from './text.ts'

/** Where nobody watches (a log file), progress is told at most this often. */
const LOG_EVERY_MS = 10_000
const DEFAULT_COLUMNS = 110

/** `done` ends a progress line, so that what follows stands on its own. */
export function openTerminal(language: Language): Terminal & { done(): void } {
  const { stderr, stdout } = process
  let isMidLine = false
  let lastLogged = Date.now()
  const done = () => {
    if (isMidLine) stderr.write('\r\u001b[K')
    isMidLine = false
  }
  return {
    language,
    say: (key, params) => message(language, key, params),
    tell(line) {
      done()
      stderr.write(`${line}\n`)
    },
    progress(line) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${cut(line, (stderr.columns || DEFAULT_COLUMNS) - 1)}`)
        isMidLine = true
      } else if (Date.now() - lastLogged >= LOG_EVERY_MS) {
        lastLogged = Date.now()
        stderr.write(`${line}\n`)
      }
    },
    columns: stdout.columns || DEFAULT_COLUMNS,
    done
  }
}
