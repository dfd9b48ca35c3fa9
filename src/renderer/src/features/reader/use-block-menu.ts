import { useCallback, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Block } from '../../../../shared/model/item.ts'

/** The block a menu is open for, where, and what gets the focus back. */
export type OpenBlockMenu = { block: Block; at: { x: number; y: number }; opener: HTMLElement | null }

const BLOCK = '[data-position]'

/** A block can have the focus only while it was given by keys: a click into the text leaves it where it is. */
function focusOn(element: HTMLElement): void {
  if (element.matches(BLOCK)) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus()
}

/** Ctrl+↓/↑: the focus goes to the block after or before the one that has it, or to the first in sight. */
export function stepBlock(event: KeyboardEvent<HTMLElement>): void {
  if (!event.ctrlKey || event.altKey || event.shiftKey || !/^Arrow(?:Down|Up)$/.test(event.key)) return
  event.preventDefault()
  const root = event.currentTarget
  const blocks = [...root.querySelectorAll<HTMLElement>(BLOCK)]
  const now = document.activeElement?.closest<HTMLElement>(BLOCK)
  const top = root.getBoundingClientRect().top
  const next = now
    ? blocks[blocks.indexOf(now) + (event.key === 'ArrowDown' ? 1 : -1)]
    : blocks.find((block) => block.getBoundingClientRect().bottom > top)
  if (!next) return
  focusOn(next)
  next.scrollIntoView({ block: 'nearest' })
}

/**
 * The menu over a block: by the right button, or by the menu key on the block that has the focus. Over selected words
 * the system's own menu (Chép) is left to come.
 */
export function useBlockMenu(blocks: readonly Block[]) {
  const [menu, setMenu] = useState<OpenBlockMenu | null>(null)
  const openAt = useCallback(
    (element: Element, at: OpenBlockMenu['at'], opener: HTMLElement | null): boolean => {
      const position = element.closest<HTMLElement>(BLOCK)?.dataset['position']
      const block = blocks.find((each) => String(each.position) === position)
      // a title is what the item is called by
      if (block === undefined || block.kind === 'title') return false
      setMenu({ block, at, opener })
      return true
    },
    [blocks]
  )
  const close = useCallback(() => {
    if (menu?.opener) focusOn(menu.opener)
    setMenu(null)
  }, [menu])
  const onContextMenu = (event: MouseEvent): void => {
    const isMouse = event.button === 2
    if (isMouse && !document.getSelection()?.isCollapsed) return
    const element = event.target as HTMLElement
    const box = element.getBoundingClientRect()
    const at = isMouse
      ? { x: event.clientX, y: event.clientY }
      : { x: box.left + 16, y: Math.max(box.top, 0) + 24 }
    if (openAt(element, at, isMouse ? null : element)) event.preventDefault()
  }
  return { menu, openAt, close, onContextMenu }
}
