/** The encoding a page declares for itself in its first 4 KB (HTML Standard, “prescan a byte stream”), or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1]
  if (label === undefined) return null
  // A page that could be read as ASCII so far is not UTF-16 (same rule of the standard).
  return /^utf-?16/i.test(label) ? null : label
}
