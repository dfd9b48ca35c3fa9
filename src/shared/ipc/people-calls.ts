import * as z from 'zod'
import { Person, PersonDetail, PersonKey } from '../model/person.ts'
import { call, Nothing } from './entry.ts'

/** People named in the archive's meeting reports. */
export const peopleCalls = {
  /** Everybody, by given name in Vietnamese order. */
  'people.list': call('read', Nothing, z.array(Person)),
  /** Throws `not-found` when no report names such a person any more. */
  'people.get': call('read', z.strictObject({ key: PersonKey }), PersonDetail),
  /** Says of two people of one name that they are one, are different, or (null) that it is open again. */
  'people.decide': call(
    'write',
    z.strictObject({
      name: PersonKey.shape.name,
      offices: z.tuple([PersonKey.shape.office, PersonKey.shape.office]),
      isSame: z.boolean().nullable()
    }),
    Nothing
  )
}
