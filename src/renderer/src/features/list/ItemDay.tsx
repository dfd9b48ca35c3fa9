import type { ItemSummary } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'

/** The date of an item; of one without a date the day of its meeting, said to be that. */
export function ItemDay({ item }: { item: ItemSummary }) {
  const { t, formatDate } = useMessages()
  const day = formatDate(item.date)
  if (day === '' && item.meetingDay !== null)
    return t('list.meeting-day', { day: formatDate(item.meetingDay) })
  return day || t('list.undated')
}
