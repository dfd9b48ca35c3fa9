/** Text of an original as it was imported. `isExact` is false when its encoding is none a browser knows. */
export function decodeOriginal(
  data: Uint8Array,
  encoding: string | null
): { text: string; isExact: boolean } {
  try {
    return { text: new TextDecoder(encoding ?? 'utf-8').decode(data), isExact: true }
  } catch {
    return { text: new TextDecoder('utf-8').decode(data), isExact: false }
  }
}
