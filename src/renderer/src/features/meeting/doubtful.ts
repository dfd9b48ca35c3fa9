import type { EditableField, Origin } from '../../../../shared/model/meeting.ts'
import type { FormPlace, MeetingForm, RowKey, RowList } from '../../../../shared/model/meeting-form.ts'
import { SURE } from './confidence.ts'

/** A value somebody should look at: its path in the report, and how the archive calls it. */
export type Doubtful = { id: string; place: FormPlace }

const isDoubtful = (value: { confidence: number; origin: Origin } | null): boolean =>
  value !== null && value.origin !== 'edited' && value.confidence < SURE

/** The fields in the order in which the form shows them. */
const FIELDS: readonly EditableField[] = [
  'name',
  'organiser',
  'date',
  'partOfDay',
  'startTime',
  'endTime',
  'place',
  'kind'
]

/** Every place of the form in its order, with those that nobody has looked at and the program is not sure of. */
export function placesOf({ report, keys }: MeetingForm): (Doubtful & { isDoubtful: boolean })[] {
  const rows = (
    list: RowList,
    all: readonly { confidence: number; origin: Origin }[],
    its: readonly RowKey[]
  ) =>
    all.map((row, index) => ({
      id: `${list}.${index}`,
      place: { list, key: its[index] ?? '' },
      isDoubtful: isDoubtful(row)
    }))
  return [
    ...FIELDS.map((field) => ({ id: field, place: { field }, isDoubtful: isDoubtful(report[field]) })),
    ...rows('people', report.people, keys.people),
    ...rows('groups', report.groups, keys.groups),
    ...report.statements.flatMap(({ points }, index) =>
      points.map((point, at) => ({
        id: `statements.${index}.${at}`,
        place: { list: 'points' as const, key: keys.points[index]?.[at] ?? '' },
        isDoubtful: isDoubtful(point)
      }))
    ),
    ...rows('figures', report.figures, keys.figures),
    ...rows('tasks', report.tasks, keys.tasks)
  ]
}

/** The next doubtful place after (1) or before (-1) `from`, round the end; null when there is none. */
export function nextDoubtful(form: MeetingForm, from: string | null, by: -1 | 1): Doubtful | null {
  const places = placesOf(form)
  const at = places.findIndex(({ id }) => id === from)
  const start = at < 0 ? (by === 1 ? -1 : places.length) : at
  for (let step = 1; step <= places.length; step += 1) {
    const place = places[(start + by * step + places.length * 2) % places.length]
    if (place?.isDoubtful === true) return place
  }
  return null
}
