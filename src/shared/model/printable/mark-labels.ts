/** Numbers of evidence as they are written behind the words they bear. */

/** [4, 5, 6, 9] → "4-6" leading to 4, and "9": three numbers in a row are told as a range. */
export function markLabels(marks: readonly number[]): { label: string; target: number }[] {
  const labels: { label: string; target: number }[] = []
  for (let at = 0; at < marks.length;) {
    let end = at
    while ((marks[end + 1] ?? 0) === (marks[end] ?? 0) + 1) end++
    const first = marks[at] ?? 0
    if (end - at >= 2) {
      labels.push({ label: `${first}-${marks[end] ?? first}`, target: first })
      at = end + 1
    } else {
      labels.push({ label: String(first), target: first })
      at++
    }
  }
  return labels
}
