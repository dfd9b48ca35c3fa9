/** `tag ARCHIVE ITEM… --add TAG… --remove TAG…`: gives tags to items and takes others away. */
import { firstAndMore } from '../arguments.ts'
import { findItems, withArchive } from '../archive.ts'
import { UsageError, type Command } from '../command.ts'

/** Answers `{changed, items: [{id, accession, tags}]}`: how many items changed, and what each carries now. */
export const tagCommand: Command = {
  options: { add: 'values', remove: 'values' },
  async run(given, { say }) {
    const [folder, names] = firstAndMore(given)
    const add = [...(given.values.get('add') ?? [])]
    const remove = [...(given.values.get('remove') ?? [])]
    if (add.length + remove.length === 0) throw new UsageError('cli.tag-needs-change')
    return withArchive(folder, async (archive) => {
      const ids = findItems(archive, names)
      const { items: changed } = await archive.call('tags.assign', { ids, add, remove })
      const items = await Promise.all(
        ids.map(async (id) => {
          const { accession, tags } = await archive.call('items.get', { id })
          return { id, accession, tags }
        })
      )
      const lines = items.map((item) => `${item.accession}  ${item.tags.join(', ') || '–'}`)
      return {
        json: { changed, items },
        text: [...lines, say('cli.tagged', { count: changed })].join('\n'),
        status: 0
      }
    })
  }
}
