import type { ExtractBlock } from '../../shared/model/extract.ts'

/** Blocks that are not shown, kept and marked. */
export function setAside(blocks: readonly ExtractBlock[]): ExtractBlock[] {
  return blocks.map((block) =>
    block.reason === null ? { ...block, kind: 'boilerplate', reason: 'hidden' } : block
  )
}
