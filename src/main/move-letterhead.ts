/** The office's name was once a setting of this machine; it belongs to the archive. */
import type { ArchiveHost } from './archive-host.ts'
import type { SettingsStore } from './settings.ts'

/** Moves an old setting into the archive that is open, unless that has an office of its own. Never stops an opening. */
export async function moveLetterhead(host: ArchiveHost, settings: SettingsStore): Promise<void> {
  const { letterhead: office } = settings.get()
  if (office === '') return
  try {
    const kept = await host.call('letterhead.get', {})
    if (kept.office === '') await host.call('letterhead.set', { change: { office } })
    settings.set({ letterhead: '' })
  } catch {
    // an archive that cannot be written leaves it where it was, for the next
  }
}
