/** The rule under the subject is 1/3 to 1/2 of its line (Nghị định 30, Phụ lục I, Phần I, Mục II.5 a): of its longest. */

const SHARE = 0.4

/** Measures the drawn subject and draws the rule by it. To be called when all fonts are there. */
export function measureRules(): void {
  const subject = document.querySelector('.official .subject')
  const rule = document.querySelector<HTMLElement>('.official .subject-rule')
  if (subject === null || rule === null) return
  const range = document.createRange()
  range.selectNodeContents(subject)
  const lines = new Map<number, { left: number; right: number }>()
  for (const { top, left, right } of range.getClientRects()) {
    const line = lines.get(Math.round(top))
    lines.set(Math.round(top), {
      left: Math.min(left, line?.left ?? left),
      right: Math.max(right, line?.right ?? right)
    })
  }
  const longest = Math.max(0, ...[...lines.values()].map(({ left, right }) => right - left))
  if (longest > 0) rule.style.width = `${Math.round(longest * SHARE)}px`
}
