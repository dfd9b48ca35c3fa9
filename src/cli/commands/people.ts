/** `people ARCHIVE [NAME]`: everybody the meeting reports name, or those of one name with where they are named. */
import { roleKeys } from '../../shared/messages/role-words.ts'
import type { PersonDetail } from '../../shared/model/person.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { oneAndMaybe } from '../arguments.ts'
import { renewed, withArchive } from '../archive.ts'
import type { Command } from '../command.ts'
import { showDate, table } from '../text.ts'

/**
 * Answers `{total, people: [{key, name, offices: [{title, from, to, items}], meetings, items, roles, from, to,
 * undecided}]}`; with a name, in full or in part, accents optional, `people` holds those alone and each brings its
 * `appearances` (`[{item, accession, title, date, isMeeting, titles, roles}]`).
 */
export const peopleCommand: Command = {
  options: {},
  async run(given, terminal) {
    const { say, columns } = terminal
    const [folder, name] = oneAndMaybe(given)
    return withArchive(folder, async (archive) => {
      await renewed(archive, terminal)
      const everybody = await archive.call('people.list', {})
      const key = (text: string) => ` ${fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim()} `
      const people = name === null ? everybody : everybody.filter((one) => key(one.name).includes(key(name)))
      const details: PersonDetail[] = []
      if (name !== null) {
        for (const person of people) details.push(await archive.call('people.get', { key: person.key }))
      }
      const shown = table(
        [
          { head: say('people.name'), width: 'fit' },
          { head: say('people.office'), width: 'rest' },
          { head: say('people.roles'), width: 'rest' },
          { head: say('people.meetings'), width: 'fit', align: 'right' },
          { head: say('people.items'), width: 'fit', align: 'right' }
        ],
        people.map(({ name: full, offices, roles, meetings, items }) => [
          full,
          offices.map(({ title }) => title).join('; '),
          roles.map((role) => say(roleKeys[role])).join(', '),
          String(meetings),
          String(items)
        ]),
        columns
      )
      const where = details.flatMap(({ person, appearances }) => [
        '',
        person.name,
        ...appearances.map(
          ({ accession, date, title, roles }) =>
            `  ${accession}  ${showDate(date)}  ${title} (${roles.map((role) => say(roleKeys[role])).join(', ')})`
        )
      ])
      return {
        json: {
          total: people.length,
          people:
            name === null ? people : details.map(({ person, appearances }) => ({ ...person, appearances }))
        },
        text:
          people.length === 0
            ? name === null
              ? say('people.empty')
              : say('cli.no-person', { name })
            : [shown, ...where, '', say('people.total', { count: people.length })].join('\n'),
        status: 0
      }
    })
  }
}
