/** `rules ARCHIVE`: rules that tag what a search finds; tried, run, made, switched, removed. */
import type { TagRule, TagTrial, TrialGroup } from '../../shared/model/tag-rule.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import { exactly, lastValue } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import { UsageError, type Answer, type Arguments, type Command, type Terminal } from '../command.ts'
import { showDate } from '../text.ts'

type Open = Parameters<Parameters<typeof withArchive>[1]>[0]

const ACTIONS = ['trial', 'run', 'on', 'off', 'remove'] as const
type Action = (typeof ACTIONS)[number]

/**
 * Answers `{rules: [{id, name, tag, query, on, given}]}`; with `--trial` `{trials: [{rule, adds, present, removed}]}`, each
 * group `{count, items: [{id, accession, title, date}]}`; with `--run` and `--remove` also `changed`, how many items.
 */
export const rulesCommand: Command = {
  options: {
    add: 'value',
    tag: 'value',
    query: 'value',
    rule: 'values',
    ...Object.fromEntries(ACTIONS.map((name) => [name, 'flag' as const])),
    'take-back': 'flag'
  },
  async run(given, terminal) {
    const [folder] = exactly(given, 1)
    const actions = ACTIONS.filter((name) => given.flags.has(name))
    const name = lastValue(given, 'add')
    if (actions.length + (name === null ? 0 : 1) > 1) throw new UsageError('cli.rules-one-thing')
    const [action] = actions
    return withArchive(folder!, async (archive) => {
      if (name !== null) {
        await archive.call('tagRules.save', { name, ...aimOf(given) })
        return listed(archive, terminal)
      }
      const all = await archive.call('tagRules.list', {})
      const named = (given.values.get('rule') ?? []).map((value) => ruleNumbered(all, value))
      if (action === 'trial') return tried(archive, given, terminal, named.length > 0 ? named : all)
      if (action === undefined) return listed(archive, terminal)
      if (action !== 'run' && named.length === 0) throw new UsageError('cli.rules-need-number')
      return listed(archive, terminal, await act(archive, action, named, given.flags.has('take-back')))
    })
  }
}

function aimOf(given: Arguments): { tagPath: string; text: string; filter: object } {
  const tagPath = lastValue(given, 'tag')
  const text = lastValue(given, 'query')
  if (tagPath === null || text === null) throw new UsageError('cli.rules-need-aim')
  return { tagPath, text, filter: {} }
}

function ruleNumbered(rules: readonly TagRule[], value: string): TagRule {
  const rule = rules.find(({ id }) => String(id) === value)
  if (rule === undefined) throw new UsageError('cli.wrong-tag-rule', { value })
  return rule
}

/** @returns how many items got a tag or lost one; null where none could */
async function act(
  archive: Open,
  action: Exclude<Action, 'trial'>,
  rules: readonly TagRule[],
  takeBack: boolean
): Promise<number | null> {
  if (action === 'run') {
    const ids = rules.map(({ id }) => id)
    return (await archive.call('tagRules.run', ids.length > 0 ? { ids } : {})).items
  }
  let changed = 0
  for (const { id } of rules) {
    if (action === 'remove') changed += (await archive.call('tagRules.remove', { id, takeBack })).items
    else await archive.call('tagRules.setOn', { id, isOn: action === 'on' })
  }
  return action === 'remove' ? changed : null
}

async function listed(archive: Open, { say }: Terminal, changed: number | null = null): Promise<Answer> {
  const rules = (await archive.call('tagRules.list', {})).map(({ id, name, tagPath, text, isOn, given }) => ({
    id,
    name,
    tag: tagPath,
    query: text,
    on: isOn,
    given
  }))
  const lines = rules.map(
    ({ id, name, tag, query, on, given }) =>
      `${String(id).padStart(6)}  ${name}: ${query} → ${tag} (${say(on ? 'rules.on' : 'rules.off')}, ${say('rules.given', { count: given })})`
  )
  if (rules.length === 0) lines.push(say('rules.none'))
  if (changed !== null) lines.push(say('cli.tagged', { count: changed }))
  return {
    json: changed === null ? { rules } : { changed, rules },
    text: lines.join('\n'),
    status: 0
  }
}

async function tried(
  archive: Open,
  given: Arguments,
  { say }: Terminal,
  rules: readonly TagRule[]
): Promise<Answer> {
  const isNew = given.values.has('tag') || given.values.has('query')
  const aims = isNew
    ? [{ rule: null, name: '', aim: aimOf(given) }]
    : rules.map(({ id, name, tagPath, text, filter }) => ({ rule: id, name, aim: { tagPath, text, filter } }))
  const trials: ({ rule: number | null } & TagTrial)[] = []
  const lines: string[] = []
  for (const { rule, name, aim } of aims) {
    const trial = await archive.call('tagRules.trial', aim)
    trials.push({ rule, ...trial })
    const group = (key: MessageKey, { count, items }: TrialGroup) =>
      lines.push(
        `  ${say(key, { count })}`,
        ...items.map(({ accession, date, title }) => `    ${accession}  ${showDate(date)}  ${title}`)
      )
    lines.push(`${name === '' ? '' : `${name}: `}${aim.text} → ${aim.tagPath}`)
    group('rules.adds', trial.adds)
    group('rules.present', trial.present)
    group('rules.removed', trial.removed)
  }
  return { json: { trials }, text: lines.join('\n') || say('rules.none'), status: 0 }
}
