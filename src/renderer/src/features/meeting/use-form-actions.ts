import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { MeetingForm, RowChange, RowKey } from '../../../../shared/model/meeting-form.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import type { Editing, FormActions, MenuTarget, RowPlace } from './form-context.ts'
import { movedKeys } from './move-row.ts'

type Answer = MeetingForm | { form: MeetingForm; keys: RowKey[] }
type OpenMenu = { place: RowPlace; at: MenuTarget } | null

/** What can be done with the form, and the state of doing it. `onConfirmed` hears of a place that was confirmed. */
export function useFormActions({
  itemId,
  form,
  body,
  notify,
  onConfirmed
}: {
  itemId: ItemId
  form: MeetingForm | undefined
  body: RefObject<HTMLElement | null>
  notify: Notify
  onConfirmed: (form: MeetingForm) => void
}): { act: FormActions; editing: Editing | null; menu: OpenMenu; closeMenu: () => void } {
  const { t } = useMessages()
  const client = useQueryClient()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [menu, setMenu] = useState<OpenMenu>(null)
  const toFocus = useRef<RowKey | null>(null)
  const latest = useRef({ form, editing, onConfirmed })
  useEffect(() => {
    latest.current = { form, editing, onConfirmed }
  })
  useEffect(() => {
    if (toFocus.current === null || editing !== null) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${toFocus.current}"]`)
    if (!row) return
    toFocus.current = null
    row.focus()
  }, [form, editing, body])

  /** Shows the form as it is after a write, before anything is asked for again. */
  const settle = useCallback(
    async (call: Promise<Answer>, words: MessageKey, then?: (answer: Answer) => void): Promise<void> => {
      try {
        const answer = await call
        client.setQueryData(['meetings.form', { itemId }], 'form' in answer ? answer.form : answer)
        notify.done(t(words))
        then?.(answer)
      } catch (error) {
        notify.failed(error)
      }
    },
    [client, itemId, notify, t]
  )

  const act = useMemo((): FormActions => {
    const changeOf = (list: RowPlace['list'], fields: Record<string, unknown>) =>
      ({ list, fields }) as RowChange
    return {
      begin: setEditing,
      end(hasFocus) {
        const { editing: now } = latest.current
        if (hasFocus && now !== null && now.key !== null) toFocus.current = now.key
        setEditing(null)
      },
      change({ list, key }, fields) {
        void settle(
          callArchive('meetings.editRow', { itemId, key, change: changeOf(list, fields) }),
          'meeting.edited'
        )
      },
      add(list, fields, under) {
        const input = { itemId, change: changeOf(list, fields), ...(under === undefined ? {} : { under }) }
        void settle(callArchive('meetings.addRow', input), 'meeting.row-added', (answer) => {
          if ('keys' in answer && !('report' in answer)) toFocus.current = answer.keys[0] ?? null
        })
      },
      remove(place) {
        const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
        const at = rows.findIndex(({ dataset }) => dataset['row'] === place.key)
        toFocus.current = (rows[at + 1] ?? rows[at - 1])?.dataset['row'] ?? null
        void settle(callArchive('meetings.removeRow', { itemId, ...place }), 'meeting.row-removed')
      },
      move({ list, key }, by) {
        const keys = latest.current.form === undefined ? null : movedKeys(latest.current.form, list, key, by)
        if (keys === null) return
        toFocus.current = key
        void settle(callArchive('meetings.arrange', { itemId, list, keys }), 'meeting.row-moved')
      },
      merge(key, into) {
        toFocus.current = into
        void settle(callArchive('meetings.mergePeople', { itemId, key, into }), 'meeting.people-merged')
      },
      confirm(place) {
        void settle(callArchive('meetings.confirm', { itemId, place }), 'meeting.confirmed', (answer) =>
          latest.current.onConfirmed('form' in answer ? answer.form : answer)
        )
      },
      putBack(place) {
        toFocus.current = place.key
        void settle(callArchive('meetings.putBack', { itemId, ...place }), 'meeting.was-put-back')
      },
      edit(field, value) {
        void settle(callArchive('meetings.edit', { itemId, field, value }), 'meeting.edited')
      },
      extract() {
        void settle(callArchive('meetings.extract', { itemId }), 'meeting.extracted')
      },
      setMeeting(isMeeting) {
        void settle(
          callArchive('meetings.setMeeting', { itemId, isMeeting }),
          isMeeting ? 'meeting.now-one' : 'meeting.now-none'
        )
      },
      tellOf(opening) {
        void settle(callArchive('meetings.tellOf', { itemId, opening }), 'meeting.now-of-other')
      },
      openMenu: (place, at) => setMenu({ place, at })
    }
  }, [itemId, settle, body])

  const closeMenu = useCallback(() => setMenu(null), [])
  return { act, editing, menu, closeMenu }
}
