/** Names of files that came from anywhere: how they are shown, and how one is given to a file that leaves the archive. */

/** Marks that turn the order of the letters around them (UAX #9): with one, `gpj.exe` passes for `exe.jpg`. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** What breaks or overwrites a line, or is half a character. */
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** A name or path as it can stand in a line: in the order of its letters, with � for what is no letter at all. */
export const shownName = (name: string): string =>
  name
    .replace(TURNING, '')
    .replace(UNSHOWN, '\ufffd')
    .replace(/\p{Cs}/gu, '\ufffd')

/** What Windows takes for a device, whatever its extension (Naming Files, Paths, and Namespaces, learn.microsoft.com). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i
/** True for a name that Windows takes for a device: no file can have it there. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name)

/** A name may have 255 units; what a person or a browser adds to it needs room. */
const LONGEST = 150

/** A name that every system takes for a file: no path, no device, nothing Windows forbids or drops. */
export function safeFileName(name: string): string {
  const plain = shownName(name)
    .replace(/[<>:"/\\|?*\ufffd]/g, '_')
    .replace(/^\s+/, '')
    .replace(/[. ]+$/, '')
    .replace(DEVICE, '_$&')
  const letters = [...plain]
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 ? [...plain.slice(dot)] : []
  // both ends say something: the beginning what it is, the end how it opens
  const cut =
    letters.length <= LONGEST
      ? plain
      : extension.length < 20
        ? [...letters.slice(0, LONGEST - extension.length), ...extension].join('')
        : letters.slice(0, LONGEST).join('')
  return cut.replace(/[. ]+$/, '') || 'ban-goc'
}
