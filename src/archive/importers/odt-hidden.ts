import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * Whether an element says itself that it is not shown: sections and fields by `text:display`, what hangs on a
 * condition by how it came out when the file was saved (OpenDocument 1.3 part 3, 19.802, 19.842).
 */
export function isHiddenPlace({ attributes }: XmlElement): boolean {
  return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true'
}

/** What is shown of blocks, a line each. */
export function shownText(blocks: readonly ExtractBlock[]): string {
  return blocks
    .filter(({ reason }) => reason === null)
    .map(({ text }) => text)
    .join('\n')
}
