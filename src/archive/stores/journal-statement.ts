/**
 * Reads the statements that the journal's triggers write: which row one puts back, changes back or removes. They have
 * one of three shapes, with values as SQLite's quote() writes them (https://www.sqlite.org/lang_corefunc.html#quote):
 * `INSERT INTO t (a, b) VALUES (1, 'x')`, `UPDATE t SET a = 1, b = 'x' WHERE c = 2 AND d = 3`, `DELETE FROM t WHERE c = 2`.
 */
export type InverseStatement = {
  kind: 'insert' | 'update' | 'delete'
  table: string
  /** What is written, by column; values as they stand in the statement. */
  values: ReadonlyMap<string, string>
  /** What the row is found by; of an insert, nothing. */
  where: ReadonlyMap<string, string>
}

const HEADS = [
  ['insert', 'INSERT INTO '],
  ['update', 'UPDATE '],
  ['delete', 'DELETE FROM ']
] as const

/** One statement read; null when it has another shape. */
export function readInverse(statement: string): InverseStatement | null {
  const head = HEADS.find(([, words]) => statement.startsWith(words))
  if (!head) return null
  const [kind, words] = head
  const end = statement.indexOf(' ', words.length)
  const table = statement.slice(words.length, end < 0 ? undefined : end)
  const rest = end < 0 ? statement.length : end
  if (kind === 'insert') {
    const values = readRow(statement, rest)
    return values && { kind, table, values, where: new Map() }
  }
  let at = rest
  let values: Map<string, string> = new Map()
  if (kind === 'update') {
    if (!statement.startsWith(' SET ', at)) return null
    const set = readPairs(statement, at + 5, ', ')
    if (!set) return null
    values = set.pairs
    at = set.end
  }
  if (at === statement.length) return { kind, table, values, where: new Map() }
  if (!statement.startsWith(' WHERE ', at)) return null
  const found = readPairs(statement, at + 7, ' AND ')
  return found?.end === statement.length ? { kind, table, values, where: found.pairs } : null
}

/** A quoted text as it was; any other value as it stands. */
export function plainValue(literal: string): string {
  return literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : literal
}

function readRow(statement: string, from: number): Map<string, string> | null {
  const open = ' ('
  const between = ') VALUES ('
  const close = statement.indexOf(between, from)
  if (!statement.startsWith(open, from) || close < 0) return null
  const values = new Map<string, string>()
  let at = close + between.length
  for (const column of statement.slice(from + open.length, close).split(', ')) {
    const end = literalEnd(statement, at)
    values.set(column, statement.slice(at, end))
    at = end + 2
  }
  return at === statement.length + 1 ? values : null
}

function readPairs(
  statement: string,
  from: number,
  joint: string
): { pairs: Map<string, string>; end: number } | null {
  const pairs = new Map<string, string>()
  for (let at = from; ; at += joint.length) {
    const equals = statement.indexOf(' = ', at)
    if (equals < 0) return null
    const end = literalEnd(statement, equals + 3)
    pairs.set(statement.slice(at, equals), statement.slice(equals + 3, end))
    if (!statement.startsWith(joint, end)) return { pairs, end }
    at = end
  }
}

/** Where the value that begins at `at` ends. Texts may be as long as a book: no pattern goes over them. */
function literalEnd(statement: string, at: number): number {
  if (statement[at] === "'" || statement.startsWith("X'", at)) {
    let end = statement.indexOf("'", statement.indexOf("'", at) + 1)
    while (statement[end + 1] === "'") end = statement.indexOf("'", end + 2)
    return end + 1
  }
  let end = at
  while (end < statement.length && !' ,)'.includes(statement[end]!)) end++
  return end
}
