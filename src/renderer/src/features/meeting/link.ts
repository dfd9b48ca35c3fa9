import { createContext, useContext, useMemo } from 'react'
import type { Evidence } from '../../../../shared/model/meeting.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { rangesOf } from './evidence-index.ts'

/** What ties the form to the text: which fields the pointed text bears, and how a field shows its passage. */
export type EvidenceLink = {
  /** Fields that rest on the text pointed at. */
  lit: ReadonlySet<string>
  /** The field whose passage is marked in the text. */
  current: string | null
  /** The field that rests on the text that was clicked. */
  picked: string | null
  point(field: { id: string; ranges: readonly Range[]; label: string } | null): void
  focus(field: { id: string; ranges: readonly Range[]; label: string } | null): void
}

export const LinkContext = createContext<EvidenceLink>({
  lit: new Set(),
  current: null,
  picked: null,
  point: () => undefined,
  focus: () => undefined
})

/** Props that make an element show its evidence when pointed at or focused. */
export function useEvidence(id: string, evidence: readonly Evidence[], label: string) {
  const { lit, current, point, focus } = useContext(LinkContext)
  const field = useMemo(() => ({ id, ranges: rangesOf(evidence), label }), [id, evidence, label])
  return {
    isLit: lit.has(id) || current === id,
    props: {
      'data-field': id,
      onPointerEnter: () => point(field),
      onPointerLeave: () => point(null),
      onFocus: () => focus(field),
      onBlur: () => focus(null)
    }
  }
}
