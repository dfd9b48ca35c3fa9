/**
 * A Vitest reporter for what belongs to no test: an error nobody caught, a process that ended in the midst of a file.
 * Vitest's own JSON leaves them out, so a run could fail without a word of why.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { looseErrorsFile } from './result-files.mjs'

export default class LooseErrorsReporter {
  /** @param {readonly SerializedError[]} unhandledErrors */
  onTestRunEnd(_modules, unhandledErrors) {
    mkdirSync(path.dirname(looseErrorsFile), { recursive: true })
    const errors = unhandledErrors.map((error) => ({ name: error.name ?? 'Error', words: wordsOf(error) }))
    writeFileSync(looseErrorsFile, JSON.stringify(errors))
  }
}

/**
 * What happened before where: the innermost cause says it (a signal, an exit code).
 * @typedef {{name?: string, message: string, stack?: string, cause?: SerializedError}} SerializedError
 * @param {SerializedError} error
 */
function wordsOf({ message, stack, cause }) {
  const own = stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`
  return cause ? `${wordsOf(cause)}\n${own}` : own
}
