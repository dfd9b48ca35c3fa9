/** people.*: everybody the meeting reports name, one of them, and what is said of bearers of one name. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Named, SameName } from '../../shared/model/person.ts'
import { formNow } from '../accession/reports.ts'
import type { ReadableDb } from '../db/open.ts'
import { areApart, holds, nameKey, peopleOf, type KnownPerson } from '../report/people.ts'
import { itemsWithEditedPeople } from '../stores/meeting-edits.ts'
import { summariesOf } from '../stores/items.ts'
import { listNamed, listNames, listSameNames, putSameName } from '../stores/people.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** Everybody, or the bearers of one name. Of a report whose people were edited, they are who the form says. */
function knownPeople(db: ReadableDb, said: readonly SameName[], key?: string): KnownPerson[] {
  const isMeant = ({ name }: { name: string }) => key === undefined || nameKey(name) === key
  const spellings = key === undefined ? undefined : listNames(db).filter((name) => nameKey(name) === key)
  const edited = itemsWithEditedPeople(db)
  const isEdited = new Set<number>(edited)
  const extracted = listNamed(db, spellings).filter(({ item }) => !isEdited.has(item))
  return peopleOf([...extracted, ...editedNamings(db, edited).filter(isMeant)], said)
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
  'people.list': ({ db }) => knownPeople(db, listSameNames(db)).map(({ person }) => person),
  'people.get': ({ db }, { key }) => {
    const said = listSameNames(db).filter(({ name }) => name === key.name)
    const bearers = knownPeople(db, said, key.name)
    // An office that is no longer given most often still tells its person.
    const known = bearers.find(({ titleKeys }) => holds(titleKeys, key.office))
    if (!known) throw new ArchiveError('not-found', `person ${key.name}`)
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
