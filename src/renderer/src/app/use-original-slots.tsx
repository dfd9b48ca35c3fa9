import { useMemo } from 'react'
import { pageName, type PageRegion } from '../../../shared/model/page-region.ts'
import { AnnotationMargin } from '../features/annotations/AnnotationMargin.tsx'
import { selectionCommand } from '../features/annotations/selection-command.ts'
import { SelectionBar } from '../features/annotations/SelectionBar.tsx'
import type { AnnotationsView } from '../features/annotations/use-annotations.ts'
import type { OriginalSlots, PageMark, PageSurface } from '../features/reader/slots.ts'
import type { WantedPlace } from './use-wanted-annotation.ts'

/** Stands for the place a note is being written on; ids of annotations are positive. */
const DRAFT = 0

/** What annotations add to the pages of the original: marks, margin, the bar of what is chosen. */
export function useOriginalSlots(
  view: AnnotationsView,
  wanted: WantedPlace,
  copy: (quote: string, page?: string) => void,
  onTag: () => void
): OriginalSlots {
  const { placed, onPages, draft, activeId } = view
  const draftRegion = draft && 'region' in draft ? draft.region : null
  const isAreaDraft = draft !== null && 'region' in draft && draft.words === null
  const marks = useMemo(() => {
    const made = onPages.flatMap(({ id, region, colour, selectors }): PageMark[] =>
      region === null ? [] : [{ id, region, colour, isArea: selectors.quote.exact === '' }]
    )
    return draftRegion === null
      ? made
      : [...made, { id: DRAFT, region: draftRegion, colour: 'yellow' as const, isArea: isAreaDraft }]
  }, [onPages, draftRegion, isAreaDraft])
  const inText = useMemo(() => placed.filter(({ annotation }) => annotation.region === null), [placed])
  const passages = useMemo(
    () =>
      inText.map(({ annotation: { id, selectors, colour }, range }) => ({
        id,
        quote: selectors.quote,
        range,
        colour
      })),
    [inText]
  )

  return useMemo<OriginalSlots>(() => {
    const besides = (surface: PageSurface): { annotation: (typeof onPages)[number]; place: PageRegion }[] => [
      ...onPages.flatMap((annotation) =>
        annotation.region === null ? [] : [{ annotation, place: annotation.region }]
      ),
      ...inText.flatMap(({ annotation }) => {
        const place = surface.found.get(annotation.id)
        return place === undefined ? [] : [{ annotation, place }]
      })
    ]
    return {
      marks,
      passages,
      activeId,
      reveal: wanted.onPages,
      reshaping: view.reshaping,
      onReshape: (id, region) => {
        const moved = onPages.find((each) => each.id === id)
        if (moved !== undefined) view.moveRegion(moved.id, region)
      },
      onPick: (id) =>
        view.activate(
          onPages.find((each) => each.id === id)?.id ??
            inText.find((each) => each.annotation.id === id)?.annotation.id ??
            null
        ),
      onReshaped: () => view.reshape(null),
      margin: (surface) => (
        <AnnotationMargin view={view} placed={besides(surface)} draft={draftRegion} beside={surface} />
      ),
      onKey: (event, { region, words, inText }, close) => {
        const command = selectionCommand(event)
        if (command === 'highlight') view.create({ region, words, inText }, 'yellow')
        if (command === 'note') view.startDraft({ region, words, inText })
        if (command !== null) close()
        return command !== null
      },
      bar: ({ region, words, inText, box, isByKeys }, close) => (
        <SelectionBar
          box={box}
          takesFocus={isByKeys}
          onHighlight={(colour) => {
            view.create({ region, words, inText }, colour)
            close()
          }}
          onNote={() => {
            view.startDraft({ region, words, inText })
            close()
          }}
          onTag={onTag}
          {...(words === null ? {} : { onCopy: () => copy(words.exact, pageName(region)) })}
          onClose={close}
        />
      )
    }
  }, [view, onPages, inText, marks, passages, activeId, draftRegion, wanted, copy, onTag])
}
