import type { Figure } from '../../../../shared/model/meeting.ts'

/** Figures in the order they are shown: a total, then its parts, each with its depth (0 or 1). */
export function orderFigures(figures: readonly Figure[]): { figure: Figure; index: number; depth: 0 | 1 }[] {
  const isPart = ({ partOf }: Figure, index: number): boolean =>
    partOf !== undefined && figures[partOf] !== undefined && partOf !== index
  const all = figures.map((figure, index) => ({ figure, index }))
  const parts = new Map<number, typeof all>()
  for (const one of all) {
    const { partOf } = one.figure
    if (partOf === undefined || !isPart(one.figure, one.index)) continue
    const others = parts.get(partOf)
    if (others) others.push(one)
    else parts.set(partOf, [one])
  }
  const ordered: { figure: Figure; index: number; depth: 0 | 1 }[] = []
  for (const one of all) {
    if (isPart(one.figure, one.index)) continue
    ordered.push({ ...one, depth: 0 })
    for (const part of parts.get(one.index) ?? []) ordered.push({ ...part, depth: 1 })
  }
  // A part of a part has no total of its own on the first level; it is still shown.
  const seen = new Set(ordered.map(({ index }) => index))
  figures.forEach((figure, index) => {
    if (!seen.has(index)) ordered.push({ figure, index, depth: 1 })
  })
  return ordered
}

/** The figures as tab-separated rows under `heads`, for pasting into a spreadsheet. */
export function figuresAsText(figures: readonly Figure[], heads: readonly string[]): string {
  const rows = orderFigures(figures).map(({ figure }) => [
    figure.raw,
    figure.unit,
    figure.about,
    figure.scope ?? '',
    figure.period ?? ''
  ])
  return [heads, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}
