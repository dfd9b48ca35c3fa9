/**
 * Annotations: highlights and notes on passages of one item, beside the text and under it. This room knows
 * nothing of how the text is drawn; the reader tells it where a range stands, in pixels.
 */

/** A note that wants to stand at `top`; all lengths in pixels from the top of the margin column. */
export type MarginNote = { id: number; top: number; height: number }

function down(notes: readonly MarginNote[], tops: number[], from: number, gap: number, floor: number): void {
  let free = floor
  for (let index = from; index < notes.length; index += 1) {
    const note = notes[index]
    if (note === undefined) return
    tops[index] = Math.max(note.top, free)
    free = tops[index]! + note.height + gap
  }
}

/**
 * Places every note beside its passage without overlap: in the order of the passages, each as near to its
 * wish as those above allow. The active note gets its wish and pushes those above it upward, as far as the
 * column's top lets it.
 * @returns top of each note by id
 */
export function layoutMargin(
  wishes: readonly MarginNote[],
  activeId: number | null = null,
  gap = 8
): ReadonlyMap<number, number> {
  const notes = [...wishes].sort((a, b) => a.top - b.top || a.id - b.id)
  const tops: number[] = []
  const active = notes.findIndex((note) => note.id === activeId)
  down(notes, tops, 0, gap, 0)
  if (active > 0) {
    const needed = notes.slice(0, active).reduce((sum, note) => sum + note.height + gap, 0)
    let ceiling = Math.max(notes[active]?.top ?? 0, needed)
    down(notes, tops, active, gap, ceiling)
    for (let index = active - 1; index >= 0; index -= 1) {
      const note = notes[index]!
      tops[index] = Math.min(tops[index]!, ceiling - gap - note.height)
      ceiling = tops[index]!
    }
  }
  return new Map(notes.map((note, index) => [note.id, tops[index] ?? note.top]))
}
