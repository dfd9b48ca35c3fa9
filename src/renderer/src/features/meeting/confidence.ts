/**
 * Meeting: the report form beside the text. Every value shows how sure it is and points at the passage it
 * rests on; what a person typed is kept apart from what was recognised. This room shows and edits reports;
 * the text beside it belongs to the reader and is reached by callbacks.
 */
import type { Origin } from '../../../../shared/model/meeting.ts'

/** The sign beside a value. */
export type Sureness = 'high' | 'medium' | 'low' | 'inferred' | 'edited' | 'confirmed'

/** From here on a value is sure enough not to be asked about. */
export const SURE = 0.9

/** From 0.9 sure, from 0.6 worth a look, below that unsure; inferred and edited values say so instead. */
export function surenessOf(field: { confidence: number; origin: Origin }): Sureness {
  if (field.origin === 'edited') return 'edited'
  if (field.origin === 'inferred') return 'inferred'
  if (field.confidence >= SURE) return 'high'
  return field.confidence >= 0.6 ? 'medium' : 'low'
}
