import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { MeetingStatement } from '../../../../shared/model/meeting.ts'

/** What a statement was, in the words of the catalogues. */
export const speechKeys: Readonly<Record<MeetingStatement['kind'], MessageKey>> = {
  report: 'meeting.statement-report',
  direction: 'meeting.statement-direction',
  remark: 'meeting.statement-remark',
  response: 'meeting.statement-response'
}
