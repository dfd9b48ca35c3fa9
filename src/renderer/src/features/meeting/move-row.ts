import type { MeetingForm, RowKey, RowList } from '../../../../shared/model/meeting-form.ts'
import { orderFigures } from './figure-table.ts'

/** Rows that keep together: a total with its parts, the points of one statement. */
function groupsOf({ keys, report }: MeetingForm, list: RowList): RowKey[][] {
  if (list === 'points') return keys.points
  if (list !== 'figures') return [keys[list]]
  const groups: RowKey[][] = []
  for (const { index, depth } of orderFigures(report.figures)) {
    const key = keys.figures[index]
    if (key === undefined) continue
    if (depth === 0) groups.push([key])
    else groups.at(-1)?.push(key)
  }
  return groups
}

/**
 * The keys of a list with one row moved up (-1) or down (1); null where it cannot go. A total takes its parts along,
 * a part stays under its total, a point with its speaker.
 */
export function movedKeys(form: MeetingForm, list: RowList, key: RowKey, by: -1 | 1): RowKey[] | null {
  const groups = groupsOf(form, list)
  const isTotal = list === 'figures' && groups.some(([head]) => head === key)
  if (isTotal)
    return (
      swapped(
        groups,
        groups.findIndex(([head]) => head === key),
        by
      )?.flat() ?? null
    )
  const group = groups.find((one) => one.includes(key))
  if (group === undefined) return null
  const at = group.indexOf(key)
  // The total itself stays first.
  const first = list === 'figures' ? 1 : 0
  const moved = at + by < first ? null : swapped(group, at, by)
  return moved === null ? null : groups.flatMap((one) => (one === group ? moved : one))
}

function swapped<T>(list: readonly T[], at: number, by: -1 | 1): T[] | null {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return null
  return list.map((entry, index) => (index === at ? other : index === at + by ? one : entry))
}
