import { Palette } from '../features/palette/Palette.tsx'
import { usePaletteCommands } from './use-palette-commands.tsx'

/** The palette with every command of the window in it. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  return <Palette commands={usePaletteCommands()} onClose={onClose} />
}
