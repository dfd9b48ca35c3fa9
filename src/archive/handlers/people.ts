/** people.*: everybody the meeting reports name, one of them, and what is said of bearers of one name. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { SameName } from '../../shared/model/person.ts'
import type { ReadableDb } from '../db/open.ts'
import { areApart, holds, nameKey, peopleOf, type KnownPerson } from '../report/people.ts'
import { listNamed, listNames, listSameNames, putSameName } from '../stores/people.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** Everybody, or the bearers of one name. */
function knownPeople(db: ReadableDb, said: readonly SameName[], key?: string): KnownPerson[] {
  const spellings = key === undefined ? undefined : listNames(db).filter((name) => nameKey(name) === key)
  return peopleOf(listNamed(db, spellings), said)
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
