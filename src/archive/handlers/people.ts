/** people.*: everybody the meeting reports name, one of them, and what is said of bearers of one name. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Named } from '../../shared/model/person.ts'
import { formNow } from '../accession/reports.ts'
import type { ReadableDb } from '../db/open.ts'
import { areApart, holds, peopleOf, type KnownPerson } from '../report/people.ts'
import { itemsWithEditedPeople } from '../stores/meeting-edits.ts'
import { summariesOf } from '../stores/items.ts'
import { listNamed, listSameNames, putSameName } from '../stores/people.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** Of a report whose people were edited, they are who the form says. */
function everybody(db: ReadableDb): KnownPerson[] {
  const edited = new Set<number>(itemsWithEditedPeople(db))
  const extracted = listNamed(db).filter(({ item }) => !edited.has(item))
  return peopleOf([...extracted, ...editedNamings(db, [...edited] as ItemId[])], listSameNames(db))
}

function editedNamings(db: ReadableDb, ids: readonly ItemId[]): Named[] {
  return summariesOf(db, ids).flatMap(({ id, accession, title, date, isMeeting }) => {
    const { report } = formNow(db, id)
    const on = date ?? (/^\d/.test(report.date?.value ?? '') ? report.date!.value : null)
    return report.people.map(({ name, titles, groupTitles, roles }) => ({
      name,
      titles: titles.length > 0 ? titles : groupTitles,
      roles,
      item: id,
      accession,
      title,
      date: on,
      isMeeting
    }))
  })
}

export const peopleReads: ReadsOf<'people.list' | 'people.get'> = {
  'people.list': ({ db }) => everybody(db).map(({ person }) => person),
  'people.get': ({ db }, { key }) => {
    const bearers = everybody(db).filter(({ person }) => person.key.name === key.name)
    // An office that is no longer given most often still tells its person.
    const known = bearers.find(({ titleKeys }) => holds(titleKeys, key.office))
    if (!known) throw new ArchiveError('not-found', `person ${key.name}`)
    const said = listSameNames(db).filter(({ name }) => name === key.name)
    return {
      person: known.person,
      appearances: known.appearances
        .map(({ name: _, ...appearance }) => appearance)
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)),
      namesakes: bearers
        .filter((other) => other !== known)
        .map((other) => ({
          person: other.person,
          isDifferent: areApart(known.titleKeys, other.titleKeys, said)
        }))
    }
  }
}

export const peopleWrites: WritesOf<'people.decide'> = {
  'people.decide': ({ db }, { name, offices, isSame }) => {
    if (offices[0] === offices[1]) throw new ArchiveError('invalid-input', 'two offices are needed')
    putSameName(db, name, offices, isSame, new Date().toISOString())
    return { value: {}, topics: ['people'], itemIds: [] }
  }
}
