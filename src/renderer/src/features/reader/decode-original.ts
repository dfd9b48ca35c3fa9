/**
 * Text of an original as it was imported. `isExact` is false when its encoding is none a browser knows: then the
 * characters are those an old Vietnamese font would dress up, UTF-8 or Windows-1252.
 */
export function decodeOriginal(
  data: Uint8Array,
  encoding: string | null
): { text: string; isExact: boolean } {
  try {
    return { text: new TextDecoder(encoding ?? 'utf-8').decode(data), isExact: true }
  } catch {
    return { text: decodeUnknown(data), isExact: false }
  }
}

function decodeUnknown(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return new TextDecoder('windows-1252').decode(data)
  }
}
