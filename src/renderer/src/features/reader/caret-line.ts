/** Lines of words that lie freely over a page: to the browser each run of them is a line of its own. */

type Run = { node: Text; box: DOMRect }

const middle = ({ top, height }: DOMRect): number => top + height / 2

function runsOf(layer: Element): Run[] {
  const runs: Run[] = []
  const walk = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode() as Text | null; node !== null; node = walk.nextNode() as Text | null) {
    const box = node.data.trim() === '' ? undefined : node.parentElement?.getBoundingClientRect()
    if (box !== undefined && box.width > 0) runs.push({ node, box })
  }
  return runs
}

/** The letter of a run nearest to a place across the page. */
function offsetIn({ node, box }: Run, x: number): number {
  const share = (x - box.left) / box.width
  return Math.round(Math.max(0, Math.min(1, share)) * node.data.trimEnd().length)
}

/**
 * Moves the end of a selection to the line below or above (`isStep`), else to the end or the head of its line.
 * @param how `extend` keeps the other end
 */
export function stepLine(
  pane: Element,
  roots: string,
  selection: Selection,
  how: 'extend' | 'move',
  isForward: boolean,
  isStep: boolean
): void {
  const { focusNode, focusOffset } = selection
  if (focusNode === null) return
  const layer = (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.closest(roots)
  const caret = document.createRange()
  caret.setStart(focusNode, focusOffset)
  const at = caret.getClientRects()[0]
  if (!layer || at === undefined) return
  const go = ({ node }: Run, offset: number): void =>
    how === 'extend' ? selection.extend(node, offset) : selection.collapse(node, offset)
  const isBeside = (box: DOMRect): boolean => Math.abs(middle(box) - middle(at)) < at.height / 2
  if (!isStep) {
    const line = runsOf(layer).filter(({ box }) => isBeside(box))
    const end = isForward ? line.at(-1) : line[0]
    if (end) go(end, isForward ? end.node.data.trimEnd().length : 0)
    return
  }
  const layers = [...pane.querySelectorAll(roots)]
  const next = layers[layers.indexOf(layer) + (isForward ? 1 : -1)]
  const beyond = (each: Run): boolean =>
    !isBeside(each.box) && (isForward ? middle(each.box) > middle(at) : middle(each.box) < middle(at))
  const here = runsOf(layer).filter(beyond)
  const runs = here.length > 0 || next === undefined ? here : runsOf(next)
  const away = (run: Run): number => Math.abs(middle(run.box) - middle(at))
  const least = Math.min(...runs.map(away))
  const across = ({ box }: Run): number => Math.max(0, box.left - at.left, at.left - box.right)
  const line = runs.filter((run) => away(run) - least < at.height / 2).sort((a, b) => across(a) - across(b))
  if (line[0]) go(line[0], offsetIn(line[0], at.left))
}
