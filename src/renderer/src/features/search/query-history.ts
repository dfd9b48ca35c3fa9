const key = 'tulieu.queries'
const longest = 50

/** Earlier queries of this machine, newest first. A broken store is an empty one. */
export function readQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === 'string') : []
  } catch {
    return []
  }
}

/** Puts a query first; said twice it stands once. */
export function rememberQuery(query: string): void {
  const text = query.trim()
  if (text.length < 2) return
  const queries = [text, ...readQueries().filter((entry) => entry !== text)].slice(0, longest)
  try {
    localStorage.setItem(key, JSON.stringify(queries))
  } catch {
    // A full or forbidden store costs the recall, not the search.
  }
}
