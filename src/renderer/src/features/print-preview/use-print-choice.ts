import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useCall } from '../../client/queries.ts'
import { offered, requestOf, type PrintChoice } from './print-choice.ts'

const started: PrintChoice = {
  template: 'tom-tat',
  scope: 'chosen',
  period: '',
  register: 'items',
  number: '',
  signedOn: '',
  parts: { figures: true, recipients: true, source: false }
}

/** What is chosen to be printed, from what is open: a meeting's summary, else the document's slip, else a digest. */
export function usePrintChoice(itemIds: readonly ItemId[]) {
  const [first] = itemIds
  const item = useCall('items.get', { id: first as ItemId }, { enabled: first !== undefined }).data
  const [change, setChange] = useState<Partial<PrintChoice>>({})
  const isMeeting = item?.isMeeting ?? false
  const templates = offered(itemIds, isMeeting)
  const template = templates.find((one) => one === change.template) ?? templates[0] ?? 'phieu'
  const choice: PrintChoice = { ...started, period: monthOf(item?.date ?? null), ...change, template }
  return {
    choice,
    choose: (more: Partial<PrintChoice>) => setChange((now) => ({ ...now, ...more })),
    isMeeting,
    item: item ?? null,
    // which templates fit is known with the item
    request: item === undefined ? null : requestOf(choice, itemIds)
  }
}

/** "12/2019" of a document's date, this month of one without. */
function monthOf(date: string | null): string {
  const stated = /^(\d{4})-(\d{2})/.exec(date ?? '')
  if (stated !== null) return `${stated[2]}/${stated[1]}`
  const now = new Date()
  return `${String(now.getMonth() + 1).padStart(2, '0')}/${now.getFullYear()}`
}
