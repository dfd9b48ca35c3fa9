import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { fieldsAt, type IndexedField } from './evidence-index.ts'
import type { EvidenceLink } from './link.ts'

type Pointed = { id: string; ranges: readonly Range[]; label: string } | null

/** A pointer that only passes over the rows should not make the text jump. */
const REST_MS = 120

/** Ties form and text: which field shows its passage, and which fields the pointed text bears. */
export function useEvidenceLink({
  fields,
  pointedOffset,
  pickedOffset,
  onEvidence,
  body
}: {
  fields: readonly IndexedField[]
  pointedOffset: number | null
  pickedOffset: { offset: number } | null
  onEvidence: (evidence: { ranges: readonly Range[]; label: string } | null) => void
  body: RefObject<HTMLElement | null>
}): EvidenceLink {
  const [current, setCurrent] = useState<string | null>(null)
  const focused = useRef<Pointed>(null)
  const timer = useRef(0)

  const show = useCallback(
    (field: Pointed) => {
      setCurrent(field?.id ?? null)
      onEvidence(field === null || field.ranges.length === 0 ? null : field)
    },
    [onEvidence]
  )
  const point = useCallback(
    (field: Pointed) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => show(field ?? focused.current), REST_MS)
    },
    [show]
  )
  const focus = useCallback(
    (field: Pointed) => {
      clearTimeout(timer.current)
      focused.current = field
      show(field)
    },
    [show]
  )
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      onEvidence(null)
    },
    [onEvidence]
  )

  const picked = useMemo(
    () => fieldsAt(fields, pickedOffset?.offset ?? null)[0] ?? null,
    [fields, pickedOffset]
  )
  useEffect(() => {
    if (picked === null) return
    body.current
      ?.querySelector(`[data-field="${picked}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [pickedOffset, picked, body])

  // One text for the set: rows are drawn again only when other fields light up, not for every move.
  const litIds = fieldsAt(fields, pointedOffset).join(' ')
  const lit = useMemo(() => new Set(litIds === '' ? [] : litIds.split(' ')), [litIds])
  return useMemo(() => ({ lit, current, picked, point, focus }), [lit, current, picked, point, focus])
}
