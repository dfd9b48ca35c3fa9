import { useEffect, useState } from 'react'
import type { Range } from '../../../shared/model/search.ts'
import type { AnnotationsView } from '../features/annotations/use-annotations.ts'
import { useViewState } from './view-state.ts'

/** Where an annotation that was asked for lies; new objects ask to bring it into view again. */
export type WantedPlace = { inText: { range: Range } | null; onPages: { id: number } | null }

/** Takes the annotation that was asked for from elsewhere in hand, and gives its place to bring into view. */
export function useWantedAnnotation({ placed, onPages, orphans, activate }: AnnotationsView): WantedPlace {
  const id = useViewState((state) => state.wantedAnnotation)
  const [wanted, setWanted] = useState<WantedPlace>({ inText: null, onPages: null })
  useEffect(() => {
    if (id === null) return
    const found = placed.find(({ annotation }) => annotation.id === id)
    const isOnPage = onPages.some((each) => each.id === id)
    if (found === undefined && !isOnPage && !orphans.some((orphan) => orphan.id === id)) return
    activate(id)
    setWanted({
      inText: found === undefined ? null : { range: found.range },
      onPages: isOnPage ? { id } : null
    })
    useViewState.getState().annotationShown()
  }, [id, placed, onPages, orphans, activate])
  return wanted
}
