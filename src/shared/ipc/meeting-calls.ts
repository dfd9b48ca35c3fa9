/** The contract's calls on meeting reports: meetings.*. Every edit answers the form as it is then. */
import * as z from 'zod'
import { ItemId } from '../model/item.ts'
import { JoinedMeeting } from '../model/joined-meeting.ts'
import { EditableField, MeetingReport, PersonRole } from '../model/meeting.ts'
import { FormPlace, MeetingForm, RowChange, RowKey, RowList } from '../model/meeting-form.ts'
import { Range } from '../model/search.ts'
import { call } from './entry.ts'

const ofItem = { itemId: ItemId }
const row = { ...ofItem, list: RowList, key: RowKey }
const PersonName = z.string().min(1).max(400)
const FormWithKeys = z.object({ form: MeetingForm, keys: z.array(RowKey) })

export const meetingCalls = {
  /** With what a person edited; of several items that tell of one meeting, all that they say. */
  'meetings.get': call('read', z.strictObject(ofItem), MeetingReport),
  /**
   * Reads at once what an earlier version of the rules has read, of everything or of these items and those joined to
   * them; it is done in the background otherwise. Tells `meetings.progress`; answers at the end.
   */
  'meetings.renew': call(
    'job',
    z.strictObject({ ids: z.array(ItemId).optional() }),
    z.object({ items: z.number().int() })
  ),
  /** The report of this item alone, with what is needed to edit it. */
  'meetings.form': call('read', z.strictObject(ofItem), MeetingForm),
  /** A single value; '' empties it, null puts the extracted one back. */
  'meetings.edit': call(
    'write',
    z.strictObject({ ...ofItem, field: EditableField, value: z.string().max(4000).nullable() }),
    MeetingForm
  ),
  /**
   * Says that an item tells of a meeting, or that it does not. Where that is what the extraction says too, nothing is kept.
   */
  'meetings.setMeeting': call('write', z.strictObject({ ...ofItem, isMeeting: z.boolean() }), MeetingForm),
  /**
   * Of the meetings a text tells, the report becomes that of the one `opening` opens. Where that is the one the
   * extraction reports too, nothing is kept. Throws `invalid-input` for what is none of the report's `otherMeetings`.
   */
  'meetings.tellOf': call(
    'write',
    z.strictObject({ ...ofItem, opening: z.string().min(1).max(4000) }),
    MeetingForm
  ),
  /** Throws `invalid-input` for a figure that is no number. */
  'meetings.editRow': call(
    'write',
    z.strictObject({ ...ofItem, key: RowKey, change: RowChange }),
    MeetingForm
  ),
  /** `under`: the statement a point belongs to. */
  'meetings.addRow': call(
    'write',
    z.strictObject({ ...ofItem, change: RowChange, under: RowKey.optional() }),
    FormWithKeys
  ),
  'meetings.removeRow': call('write', z.strictObject(row), MeetingForm),
  /** The rows of a list in a new order. */
  'meetings.arrange': call(
    'write',
    z.strictObject({ ...ofItem, list: RowList, keys: z.array(RowKey).max(10_000) }),
    MeetingForm
  ),
  /** Says that `key` is the person `into`, who takes over titles, roles and passages. */
  'meetings.mergePeople': call(
    'write',
    z.strictObject({ ...ofItem, key: RowKey, into: RowKey }),
    MeetingForm
  ),
  /** Says that a value or row was looked at and is right. */
  'meetings.confirm': call('write', z.strictObject({ ...ofItem, place: FormPlace }), MeetingForm),
  /** Takes back everything a person did to a row, a list's order when `key` is null. */
  'meetings.putBack': call('write', z.strictObject({ ...row, key: RowKey.nullable() }), MeetingForm),
  /**
   * Puts a passage of the text into the report: a single value, a point of a statement, or as many rows as the passage
   * has for the list. Throws `nothing-found` where it has none.
   */
  'meetings.putPassage': call(
    'write',
    z.strictObject({
      ...ofItem,
      range: Range,
      into: z.union([
        z.strictObject({ field: EditableField }),
        z.strictObject({ list: RowList, under: RowKey.optional(), role: PersonRole.optional() })
      ])
    }),
    FormWithKeys
  ),
  /** The items that tell of the same meeting, their reports as one, and items that could be joined to them. */
  'meetings.joined': call('read', z.strictObject(ofItem), JoinedMeeting),
  /** Joins items to the meeting of `itemId`. */
  'meetings.join': call(
    'write',
    z.strictObject({ ...ofItem, items: z.array(ItemId).min(1).max(100) }),
    JoinedMeeting
  ),
  /**
   * Of a figure that the items give differently: keeps what one of them says and takes the others' out of their reports,
   * or (null) keeps all side by side. Throws `not-found` where they no longer differ.
   */
  'meetings.settleFigures': call(
    'write',
    z.strictObject({ ...ofItem, dispute: z.string().max(4000), keep: ItemId.nullable() }),
    JoinedMeeting
  ),
  /** The people of all items in a new order, by their names in the joined report. */
  'meetings.arrangeJoined': call(
    'write',
    z.strictObject({ ...ofItem, names: z.array(PersonName).max(10_000) }),
    JoinedMeeting
  ),
  /**
   * Says that `name` in one of the items is the person `into` of the joined report, who takes over titles, roles, words
   * and passages; null tells them apart again. Throws `not-found` for a name that is not there.
   */
  'meetings.mergeJoined': call(
    'write',
    z.strictObject({ ...ofItem, name: PersonName, into: PersonName.nullable() }),
    JoinedMeeting
  ),
  /** Takes an item out of its meeting. */
  'meetings.separate': call('write', z.strictObject(ofItem), JoinedMeeting),
  /** Reads the text again; what a person edited stays. */
  'meetings.extract': call('write', z.strictObject(ofItem), MeetingForm)
}
