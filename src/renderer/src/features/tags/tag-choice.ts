/**
 * Tags: choosing tags for one or many items. This room knows tags and item ids; the list and the tree of
 * tags belong to others.
 */
import { pathProblem, TagPath } from '../../../../shared/model/tag.ts'

/** A tag in the dialog's field: carried by `count` of the chosen items; 'all' will be on every one of them. */
export type Choice = { path: string; state: 'all' | 'some'; count: number }

/** What is carried by so many of the chosen items as choices in the field. */
export const choicesOf = (carried: readonly { path: string; count: number }[], total: number): Choice[] =>
  carried.map(({ path, count }) => ({ path, count, state: count === total ? 'all' : 'some' }))

/** How many of `total` items get a tag, and how many lose one. */
export function changedCounts(
  carried: readonly Choice[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
  total: number
): { add: { path: string; count: number }[]; remove: { path: string; count: number }[] } {
  const counts = new Map(carried.map(({ path, count }) => [path, count]))
  const carriedBy = (path: string): number => counts.get(path) ?? 0
  return {
    add: add.map((path) => ({ path, count: total - carriedBy(path) })),
    remove: remove.map((path) => ({ path, count: carriedBy(path) }))
  }
}

/** What has to be sent so that the items carry `chosen`; a tag left at 'some' is left alone. */
export function tagChanges(
  carried: readonly Choice[],
  chosen: readonly Choice[]
): { add: string[]; remove: string[] } {
  const before = new Map(carried.map((choice) => [choice.path, choice.state]))
  const after = new Set(chosen.map(({ path }) => path))
  return {
    add: chosen
      .filter(({ path, state }) => state === 'all' && before.get(path) !== 'all')
      .map(({ path }) => path),
    remove: carried.filter(({ path }) => !after.has(path)).map(({ path }) => path)
  }
}

/** What was typed as a tag path with clean levels; null when it can be none. */
export function typedPath(typed: string): string | null {
  return pathProblem(typed) === null ? TagPath.parse(typed) : null
}
