import { Buffer } from 'node:buffer'

/** Lines of calendars and cards: `NAME;PARAMETER="a:b":value` (RFC 5545, 3.1; RFC 6350, 3.3). */
export type ContentLine = {
  name: string
  parameters: Readonly<Record<string, string>>
  value: string
}

/** Null for a line that is none. A card may group its lines (`item1.TEL`), and name types without a key (`TEL;CELL`). */
function lineOf(line: string): ContentLine | null {
  const match =
    /^(?:[\w-]+\.)?([\w-]+)((?:;[\w-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*):(.*)$/s.exec(
      line
    )
  if (match === null) return null
  const [, name = '', parameters = '', value = ''] = match
  const pairs = [...parameters.matchAll(/;([\w-]+)=?((?:"[^"]*"|[^";:])*)/g)]
  return {
    name: name.toUpperCase(),
    parameters: Object.fromEntries(
      pairs.map(([, key = '', given = '']) => [key.toUpperCase(), given.replaceAll('"', '')])
    ),
    value
  }
}

/** The lines of a text; one goes on in the next that begins with white space. */
export function* contentLines(text: string): Generator<ContentLine> {
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const read = lineOf(line)
    if (read !== null) yield read
  }
}

/** What a file of such lines opens with, in capitals (`BEGIN:VCARD`); null for any other file. */
export function openedBy(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:(\w+)/i.exec(opening)?.[1]?.toUpperCase() ?? null
}

/** A text as it was meant (RFC 5545, 3.3.11). */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;:,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
