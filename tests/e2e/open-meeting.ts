/** The sample meeting in its tab, and its form as the archive has it. */
import type { ItemId } from '../../src/shared/model/item.ts'
import type { MeetingForm } from '../../src/shared/model/meeting-form.ts'
import { expect, type Started } from './fixtures.ts'
import type { AppWindow } from './pages/app-window.ts'
import { meetingTitle } from './screens.ts'

/** Opens the tab *Cuộc họp* of an item, the sample meeting where none is named. */
export async function openMeeting(office: AppWindow, title = meetingTitle): Promise<void> {
  const { list, meeting, reader } = office
  await list.row(title).click()
  await expect(reader.title).toContainText(title)
  await reader.tab('Cuộc họp').click()
  await expect(meeting.field('Tên')).toBeVisible()
}

/** The form of such an item as the archive has it. */
export async function formOf({ call }: Started, title = meetingTitle): Promise<MeetingForm> {
  const found = await call('items.list', { filter: { view: 'meetings' } })
  const itemId = found.ok && found.value.items.find((item) => item.title.startsWith(title))?.id
  const form = await call('meetings.form', { itemId: itemId as ItemId })
  if (!form.ok) throw new Error(form.error.code)
  return form.value
}
