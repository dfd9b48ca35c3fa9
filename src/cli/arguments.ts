/** From the words of a command line to checked arguments. */
import { parseArgs } from 'node:util'
import { UsageError, type Arguments, type OptionKinds } from './command.ts'

/**
 * Reads the words after the command's name. `--name value`, `--name=value`, and for an option of kind `values` also
 * `--name one two` up to the next option; after `--` nothing is an option.
 * @throws UsageError for an option that is unknown, or has a value too few or too many
 */
export function readArguments(words: readonly string[], options: OptionKinds): Arguments {
  const { tokens } = parseArgs({
    args: spreadValues(words, options),
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const positionals: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const kind = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (kind === undefined) throw new UsageError('cli.unknown-option', { option: token.rawName })
    if (kind === 'flag') {
      if (token.value !== undefined) throw new UsageError('cli.option-takes-none', { option: token.rawName })
      flags.add(token.name)
      continue
    }
    if (token.value === undefined || (!token.inlineValue && looksLikeOption(token.value))) {
      throw new UsageError('cli.option-needs-value', { option: token.rawName })
    }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value])
  }
  return { positionals, flags, values }
}

/** `--add A B` becomes `--add=A --add=B`. */
function spreadValues(words: readonly string[], options: OptionKinds): string[] {
  const spread: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--') return [...spread, ...words.slice(at)]
    const isOpen = word.startsWith('--') && options[word.slice(2)] === 'values'
    if (!isOpen || at + 1 >= words.length || looksLikeOption(words[at + 1]!)) {
      spread.push(word)
      continue
    }
    while (at + 1 < words.length && !looksLikeOption(words[at + 1]!)) spread.push(`${word}=${words[++at]!}`)
  }
  return spread
}

const looksLikeOption = (word: string) => word.length > 1 && word.startsWith('-')

/** The last value given for an option, or null. */
export function lastValue(given: Arguments, name: string): string | null {
  return given.values.get(name)?.at(-1) ?? null
}

/** A whole number of at least `least`, or null when the option was not given. @throws UsageError */
export function wholeNumber(given: Arguments, name: string, least: number): number | null {
  const value = lastValue(given, name)
  if (value === null) return null
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
  if (!(number >= least)) throw new UsageError('cli.option-needs-number', { option: `--${name}`, least })
  return number
}

/** Exactly these positionals, by place. @throws UsageError when there are too few or too many */
export function exactly(given: Arguments, count: number): readonly string[] {
  if (given.positionals.length < count) throw new UsageError('cli.too-few')
  const extra = given.positionals[count]
  if (extra !== undefined) throw new UsageError('cli.too-many', { word: extra })
  return given.positionals
}

/** The first positional and at least one more. @throws UsageError */
export function firstAndMore(given: Arguments): [string, string[]] {
  const [first, ...more] = given.positionals
  if (first === undefined || more.length === 0) throw new UsageError('cli.too-few')
  return [first, more]
}

/** The first positional and whatever follows it. @throws UsageError without any */
export function firstAndMaybeMore(given: Arguments): [string, string[]] {
  const [first, ...more] = given.positionals
  if (first === undefined) throw new UsageError('cli.too-few')
  return [first, more]
}

/** The first positional and, if there is one, a second. @throws UsageError when there are too few or too many */
export function oneAndMaybe(given: Arguments): [string, string | null] {
  const [first, second = null] = exactly(given, given.positionals.length < 2 ? 1 : 2)
  return [first!, second]
}
