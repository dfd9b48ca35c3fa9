/** What a chord does to the selected passage: Ctrl+Shift+H highlights it, Ctrl+Alt+M starts a note. */
export function selectionCommand(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey'>
): 'highlight' | 'note' | null {
  if (!event.ctrlKey) return null
  // The place of the key, too: with AltGr layouts Ctrl+Alt+M may give another letter.
  const isKey = (letter: string): boolean =>
    event.key.toLowerCase() === letter || event.code === `Key${letter.toUpperCase()}`
  if (event.shiftKey && !event.altKey && isKey('h')) return 'highlight'
  if (event.altKey && !event.shiftKey && isKey('m')) return 'note'
  return null
}
