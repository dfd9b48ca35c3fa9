import { useViewState } from './view-state.ts'

/** The tag at path `from` is at `to` now (null = gone): the list follows when it shows that tag or one below it. */
export function followTag(from: string, to: string | null): void {
  const { tagPath, showTag } = useViewState.getState()
  if (tagPath === null || (tagPath !== from && !tagPath.startsWith(`${from}/`))) return
  showTag(to === null ? null : to + tagPath.slice(from.length))
}
