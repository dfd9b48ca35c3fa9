/** `--help`: what each command takes and answers, in the chosen language. */
import { message, type Language } from '../shared/messages/messages.ts'
import type { CommandName } from './command.ts'

const names: readonly CommandName[] = [
  'create',
  'import',
  'list',
  'show',
  'search',
  'tag',
  'rules',
  'annotate',
  'annotations',
  'meeting',
  'report',
  'cites',
  'people',
  'duplicates',
  'encodings',
  'cleaning-rules',
  'verify',
  'reindex'
]

/** Every command in one line, the common options, the exit status. */
export function generalHelp(language: Language): string {
  const say = (key: Parameters<typeof message>[1]) => message(language, key)
  const lines = names.map((name) => `  ${say(`cli.use-${name}`)}\n      ${say(`cli.what-${name}`)}`)
  return [say('cli.usage'), '', ...lines, '', say('cli.common'), '', say('cli.exit-status')].join('\n')
}

/** One command with its options. */
export function commandHelp(language: Language, name: CommandName): string {
  const say = (key: Parameters<typeof message>[1]) => message(language, key)
  return [
    `tulieu ${say(`cli.use-${name}`)}`,
    '',
    say(`cli.what-${name}`),
    say(`cli.options-${name}`),
    '',
    say('cli.common')
  ]
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
    .join('\n')
}
