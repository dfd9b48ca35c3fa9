/** `tulieu COMMAND …`: reads the words, runs one command, writes its answer. */
import { toArchiveError, type ArchiveError } from '../shared/ipc/errors.ts'
import { errorMessage, message, type Language } from '../shared/messages/messages.ts'
import { lastValue, readArguments } from './arguments.ts'
import { UsageError, type Answer, type Arguments, type Command, type CommandName } from './command.ts'
import { commandHelp, generalHelp } from './help.ts'
import { openTerminal } from './terminal.ts'

/** Loaded when asked for: a list has no use for the code that prints. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  create: async () => (await import('./commands/create.ts')).createCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  tag: async () => (await import('./commands/tag.ts')).tagCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  annotate: async () => (await import('./commands/annotate.ts')).annotateCommand,
  annotations: async () => (await import('./commands/annotations.ts')).annotationsCommand,
  meeting: async () => (await import('./commands/meeting.ts')).meetingCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  cites: async () => (await import('./commands/cites.ts')).citesCommand,
  people: async () => (await import('./commands/people.ts')).peopleCommand,
  duplicates: async () => (await import('./commands/duplicates.ts')).duplicatesCommand,
  encodings: async () => (await import('./commands/encodings.ts')).encodingsCommand,
  'cleaning-rules': async () => (await import('./commands/cleaning-rules.ts')).cleaningRulesCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  reindex: async () => (await import('./commands/reindex.ts')).reindexCommand
}

const common = { json: 'flag', help: 'flag', lang: 'value' } as const

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word)

/** The language asked for anywhere in the words, so that even a wrong usage is told in it. */
function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = at < 0 ? 'vi' : words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length)
  return value === 'en' ? 'en' : 'vi'
}

function checkLanguage(given: Arguments): void {
  const value = lastValue(given, 'lang')
  if (value !== null && value !== 'vi' && value !== 'en')
    throw new UsageError('cli.wrong-language', { value })
}

/** A document may hold what moves a terminal's cursor or changes its title (ECMA-48): none of that is printed. */
const harmless = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')

/** What was asked for by name and is not there: the window's own words tell of a list that is not up to date. */
function missingSentence(language: Language, { item, document }: ArchiveError['detail']): string | null {
  if (item !== undefined) return message(language, 'cli.no-such-item', { item })
  return document === undefined ? null : message(language, 'cli.no-such-document', { document })
}

/** Runs one command line. @returns the exit status: 0 done, 1 some of it failed, 2 wrong usage */
export async function run(words: readonly string[]): Promise<number> {
  const language = languageOf(words)
  const isJson = words.includes('--json')
  const write = (answer: Answer) =>
    process.stdout.write(`${isJson ? JSON.stringify(answer.json, null, 2) : harmless(answer.text)}\n`)
  const [first, ...rest] = words.filter((word) => word !== '--lang=vi' && word !== '--lang=en')
  const terminal = openTerminal(language)
  try {
    if (first === undefined) throw new UsageError('cli.no-command')
    if (first === '--help' || first === 'help') {
      process.stdout.write(`${generalHelp(language)}\n`)
      return 0
    }
    if (!isCommand(first)) throw new UsageError('cli.unknown-command', { word: first })
    const command = await commands[first]()
    const given = readArguments(rest, { ...common, ...command.options })
    checkLanguage(given)
    if (given.flags.has('help')) {
      process.stdout.write(`${commandHelp(language, first)}\n`)
      return 0
    }
    const answer = await command.run(given, terminal)
    terminal.done()
    write(answer)
    return answer.status
  } catch (thrown) {
    terminal.done()
    if (thrown instanceof UsageError) {
      terminal.tell(message(language, thrown.key, thrown.params))
      if (first !== undefined && isCommand(first))
        terminal.tell(`tulieu ${message(language, `cli.use-${first}`)}`)
      terminal.tell(
        first !== undefined && isCommand(first)
          ? message(language, 'cli.see-command-help', { command: first })
          : generalHelp(language)
      )
      return 2
    }
    const { code, detail, message: technical } = toArchiveError(thrown)
    const missing = code === 'not-found' ? missingSentence(language, detail) : null
    const sentence = missing ?? errorMessage(language, code, detail)
    terminal.tell(sentence)
    if (missing === null && (code === 'unexpected' || code === 'not-found')) terminal.tell(`(${technical})`)
    if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message: sentence } }, null, 2)}\n`)
    return 1
  }
}
