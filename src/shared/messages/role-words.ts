/** What a person was at a meeting, in the words of the catalogues. */
import type { PersonRole } from '../model/meeting.ts'
import type { MessageKey } from './messages.ts'

export const roleKeys: Readonly<Record<PersonRole, MessageKey>> = {
  chair: 'meeting.role-chair',
  directing: 'meeting.role-directing',
  attendee: 'meeting.role-attendee',
  reporter: 'meeting.role-reporter',
  speaker: 'meeting.role-speaker',
  awardRecipient: 'meeting.role-award-recipient',
  awardGiver: 'meeting.role-award-giver',
  quoted: 'meeting.role-quoted',
  mentioned: 'meeting.role-mentioned'
}
