/** `cleaning-rules ARCHIVE`: what was said of the blocks of each site; `--remove` takes rules back. */
import type { CleaningRule } from '../../shared/model/cleaning-rule.ts'
import { exactly } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'

function line({ id, site, action, toldBy, value, sample }: CleaningRule, { say }: Terminal): string {
  const what = say(action === 'keep' ? 'settings.rules-keep' : 'settings.rules-set-aside', { site })
  return `${String(id).padStart(6)}  ${what}  “${sample}”  (${toldBy}: ${value})`
}

/** Answers `{rules: [{id, site, action, toldBy, value, sample, addedAt}]}`, after `--remove` those that are left. */
export const cleaningRulesCommand: Command = {
  options: { remove: 'values' },
  async run(given, terminal) {
    const [folder] = exactly(given, 1)
    return withArchive(folder!, async (archive) => {
      const before = await archive.call('cleaningRules.list', {})
      const wanted = (given.values.get('remove') ?? []).map((value) => {
        const rule = before.find(({ id }) => String(id) === value)
        if (rule === undefined) throw new UsageError('cli.wrong-rule', { value })
        return rule.id
      })
      for (const id of wanted) await archive.call('cleaningRules.remove', { id })
      const rules = before.filter(({ id }) => !wanted.includes(id))
      const text = rules.map((rule) => line(rule, terminal)).join('\n')
      return { json: { rules }, text: text === '' ? terminal.say('cli.no-cleaning-rules') : text, status: 0 }
    })
  }
}
