/**
 * The command line: the same engine without a window, for office IT and scripts. One file per command in `commands/`;
 * this room parses arguments, asks `src/archive`, and writes an answer. It knows no SQL, no format and no window;
 * what only the shell can do (a PDF) is asked of the program as another process.
 */
import type { Language, MessageKey, MessageParams } from '../shared/messages/messages.ts'

/** What follows an option's name: nothing, one value (the last one counts), or any number of values. */
export type OptionKind = 'flag' | 'value' | 'values'
export type OptionKinds = Readonly<Record<string, OptionKind>>

export type Arguments = {
  positionals: readonly string[]
  flags: ReadonlySet<string>
  /** Values by option name, in the order given. */
  values: ReadonlyMap<string, readonly string[]>
}

/** 0 done, 1 some of it failed. Wrong usage (2) is thrown as a UsageError. */
export type ExitStatus = 0 | 1

export type Answer = {
  /** The document `--json` prints. */
  json: unknown
  /** The same for a person; lines without a final line feed. */
  text: string
  status: ExitStatus
}

/** What a command is given to work with. */
export type Terminal = {
  language: Language
  /** A sentence of the catalogues in the chosen language. */
  say(key: MessageKey, params?: MessageParams): string
  /** One line for the person, on standard error. */
  tell(line: string): void
  /** A line on standard error that the next one replaces; kept rare where standard error is no terminal. */
  progress(line: string): void
  /** Columns a table may use. */
  columns: number
}

export type CommandName =
  | 'create'
  | 'import'
  | 'list'
  | 'show'
  | 'search'
  | 'tag'
  | 'rules'
  | 'annotate'
  | 'annotations'
  | 'meeting'
  | 'report'
  | 'cites'
  | 'people'
  | 'duplicates'
  | 'encodings'
  | 'cleaning-rules'
  | 'verify'
  | 'reindex'

export type Command = {
  /** Options besides `--json`, `--lang` and `--help`. */
  options: OptionKinds
  /** @throws UsageError, ArchiveError */
  run(given: Arguments, terminal: Terminal): Promise<Answer>
}

/** Wrong usage: said in the person's language, exit status 2. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly params: MessageParams

  constructor(key: MessageKey, params: MessageParams = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.params = params
  }
}
