import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState, type ListHandle } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { fetchIds } from './list-pages.ts'
import type { ListPages } from './use-list-pages.ts'

export type RowChoice = {
  /** The row the keyboard stands on. */
  cursor: number
  /** Grows with every move of the keyboard: then, and only then, the list scrolls to the cursor. */
  moves: number
  click(index: number, modifiers: { isRange: boolean; isToggle: boolean }): void
  /** Chooses the row alone unless it is among the chosen already (right click, drag). */
  take(index: number): readonly ItemId[]
  /** The row to choose when `ids` leave the list: the one after the cursor, else the one before. */
  nextAfter(ids: readonly ItemId[]): ItemId | null
  onKeyDown(event: KeyboardEvent): void
}

/** Choosing rows with pointer and keys, as in any Windows list. */
export function useRowChoice(pages: ListPages, total: number, rowsPerScreen: number): RowChoice {
  const { request, rowAt } = pages
  const [cursor, setCursor] = useState(0)
  const [moves, setMoves] = useState(0)
  const wantsFirst = useRef<string | null>(null)
  const anchor = useRef(0)
  const latest = useRef(0)
  const select = useViewState((state) => state.select)
  const showReader = useViewState((state) => state.showReader)
  const { errorText } = useMessages()
  const showError = useNotices((state) => state.showError)

  useEffect(() => {
    setCursor(0)
    anchor.current = 0
  }, [request])

  // Rows come and go, items are opened from elsewhere: the cursor stays with the item that is open.
  const activeId = useViewState((state) => state.activeId)
  const hasChoice = useViewState((state) => state.selectedIds.length > 0)
  const rows = pages.loaded
  useEffect(() => {
    if (activeId === null) return
    const index = rows.find((row) => row.id === activeId)?.index
    if (index === undefined) return
    setCursor(index)
    if (!hasChoice) {
      anchor.current = index
      select([activeId], activeId)
    }
  }, [activeId, hasChoice, rows, select])

  /** Chooses rows from…to; those not loaded yet are asked for. A newer choice wins over a slower one. */
  const choose = async (from: number, to: number, active: number) => {
    const turn = ++latest.current
    const low = Math.min(from, to)
    const high = Math.max(from, to)
    const known: ItemId[] = []
    for (let index = low; index <= high; index++) {
      const row = rowAt(index)
      if (row === undefined) break
      known.push(row.item.id)
    }
    try {
      const ids = known.length === high - low + 1 ? known : await fetchIds(request, low, high)
      if (turn === latest.current) select(ids, ids[active - low] ?? null)
    } catch (error) {
      showError(errorText(error))
    }
  }
  const moveTo = (index: number, isRange: boolean) => {
    const target = Math.max(0, Math.min(total - 1, index))
    setCursor(target)
    setMoves((now) => now + 1)
    if (!isRange) anchor.current = target
    void choose(isRange ? anchor.current : target, target, target)
  }
  const toggle = (index: number) => {
    const id = rowAt(index)?.item.id
    if (id === undefined) return
    const chosen = useViewState.getState().selectedIds
    anchor.current = index
    select(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }

  // The reader's own arrows step through the list; Enter in the search box opens the first hit of its query,
  // which may still be on its way.
  const handle = useRef<ListHandle>({ step: () => {}, openFirst: () => {} })
  useEffect(() => {
    handle.current = {
      step: (delta) => {
        if (cursor + delta >= 0 && cursor + delta < total) moveTo(cursor + delta, false)
      },
      openFirst: (query) => {
        if (request.text === query && total > 0) moveTo(0, false)
        else wantsFirst.current = query
      }
    }
    if (wantsFirst.current === request.text && total > 0) {
      wantsFirst.current = null
      moveTo(0, false)
    }
    useViewState.getState().setList({ index: total > 0 ? cursor : null, total })
  })
  useEffect(() => {
    useViewState.getState().setListHandle({
      step: (delta) => handle.current.step(delta),
      openFirst: (query) => handle.current.openFirst(query)
    })
    return () => useViewState.getState().setListHandle(null)
  }, [])

  const click: RowChoice['click'] = (index, { isRange, isToggle }) => {
    setCursor(index)
    if (isRange) void choose(anchor.current, index, index)
    else if (isToggle) toggle(index)
    else {
      anchor.current = index
      void choose(index, index, index)
    }
  }
  const take: RowChoice['take'] = (index) => {
    const id = rowAt(index)?.item.id
    if (id === undefined) return []
    const { selectedIds } = useViewState.getState()
    if (selectedIds.includes(id)) return selectedIds
    click(index, { isRange: false, isToggle: false })
    return [id]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + rowsPerScreen,
      PageUp: cursor - rowsPerScreen,
      Home: 0,
      End: total - 1
    }
    const target = targets[event.key]
    if (target !== undefined && total > 0) {
      event.preventDefault()
      if (isCtrl && !event.shiftKey) {
        setCursor(Math.max(0, Math.min(total - 1, target)))
        setMoves((now) => now + 1)
      } else moveTo(target, event.shiftKey)
    } else if (isCtrl && event.key.toLowerCase() === 'a' && total > 0) {
      event.preventDefault()
      anchor.current = 0
      void choose(0, total - 1, cursor)
    } else if (event.key === ' ') {
      event.preventDefault()
      if (isCtrl) toggle(cursor)
      else moveTo(cursor, event.shiftKey)
    } else if (event.key === 'Enter') {
      if (!useViewState.getState().activeId) moveTo(cursor, false)
      showReader()
    }
  }
  const nextAfter: RowChoice['nextAfter'] = (ids) => {
    const leaving = new Set(ids)
    for (const step of [1, -1]) {
      for (let index = cursor; index >= 0 && index < total; index += step) {
        const id = rowAt(index)?.item.id
        if (id === undefined) break
        if (!leaving.has(id)) return id
      }
    }
    return null
  }
  return { cursor, moves, click, take, nextAfter, onKeyDown }
}
