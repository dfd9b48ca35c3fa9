import { userInfo } from 'node:os'

let name: string | null = null

/** The name of the person in the system: who the journal says did it. '' where the system has none. */
export function personName(): string {
  try {
    name ??= userInfo().username.normalize('NFC').slice(0, 100)
  } catch {
    // a user without an entry among the system's users
    name = ''
  }
  return name
}
