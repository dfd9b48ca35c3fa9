/** The key two spellings of one tag name share: NFC, one space, lower case. Accents count: `Ban` is not `Bàn`. */
export function tagKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
