import { describe, expect, it } from 'vitest'
import { selectionCommand } from '../../../src/renderer/src/features/annotations/selection-command.ts'

const press = (code: string, held: string, key = code.slice(3).toLowerCase()) =>
  selectionCommand({
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt')
  })

describe('selectionCommand', () => {
  it('knows its two chords, also where the layout gives another letter', () => {
    expect(press('KeyH', 'ctrl+shift', 'H')).toBe('highlight')
    expect(press('KeyM', 'ctrl+alt')).toBe('note')
    expect(press('KeyM', 'ctrl+alt', 'µ')).toBe('note')
  })
  it('leaves every other key alone', () => {
    for (const held of ['', 'ctrl', 'shift', 'ctrl+alt', 'alt+shift']) expect(press('KeyH', held)).toBeNull()
    for (const held of ['', 'ctrl', 'alt', 'ctrl+shift', 'ctrl+alt+shift'])
      expect(press('KeyM', held)).toBeNull()
    expect(press('KeyC', 'ctrl')).toBeNull()
  })
})
