import { shownName } from './file-names.ts'

/**
 * Paths of files inside other files, as outcomes and provenance tell them: the container's own path, then
 * ` › ` and the name inside, once for each level (`D:\\thư\\2019.zip › tháng 3/giấy mời.eml › báo cáo.docx`).
 */
export const CONTAINER_SEPARATOR = ' › '

/** The path of `name` inside the container at `path`. */
export const insidePath = (path: string, name: string): string => path + CONTAINER_SEPARATOR + name

/** The file on disk and what is meant inside it, null when the file itself is. */
export function splitContainerPath(path: string): { base: string; inside: string | null } {
  const at = path.indexOf(CONTAINER_SEPARATOR)
  return at < 0
    ? { base: path, inside: null }
    : { base: path.slice(0, at), inside: path.slice(at + CONTAINER_SEPARATOR.length) }
}

/**
 * Whether `name` lies on the way to what is meant inside a container (null means all of it), and what is meant inside
 * `name` in turn: undefined when it is another file, null when all of it is.
 */
export function meantInside(inside: string | null, name: string): string | null | undefined {
  if (inside === null || inside === name) return null
  return inside.startsWith(name + CONTAINER_SEPARATOR)
    ? inside.slice(name.length + CONTAINER_SEPARATOR.length)
    : undefined
}

/** The file's own name, without folders and containers, NFC, as it can be shown. */
export function fileNameOf(path: string): string {
  const at = path.lastIndexOf(CONTAINER_SEPARATOR)
  const inner = at < 0 ? path : path.slice(at + CONTAINER_SEPARATOR.length)
  return shownName(
    inner.slice(Math.max(inner.lastIndexOf('/'), inner.lastIndexOf('\\')) + 1).normalize('NFC')
  )
}

/**
 * For showing: "D:\\Hồ sơ\\a.docx" → ["D:\\Hồ sơ", "a.docx"]; of a file inside another one the name is the innermost.
 */
export function splitPath(given: string): [folder: string, name: string] {
  const path = shownName(given)
  const inner = path.lastIndexOf(CONTAINER_SEPARATOR)
  const from = inner < 0 ? 0 : inner + CONTAINER_SEPARATOR.length
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  if (at >= from) return [path.slice(0, at), path.slice(at + 1)]
  return inner < 0 ? ['', path] : [path.slice(0, inner), path.slice(from)]
}
