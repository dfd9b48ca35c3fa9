import type { CleaningAction, RuleChoice } from '../../../../shared/model/cleaning-rule.ts'
import type { Block } from '../../../../shared/model/item.ts'
import type { Messages } from '../../client/messages.tsx'

/** "Luôn bỏ khối như thế này ở trang baosonkhe.vn": a host is a page, anything else the name of a source. */
export function ruleTitle({ t }: Messages, action: CleaningAction, site: string, isHost: boolean): string {
  if (isHost) {
    return t(action === 'keep' ? 'reader.always-keep-site' : 'reader.always-set-aside-site', { site })
  }
  return t(action === 'keep' ? 'reader.always-keep-source' : 'reader.always-set-aside-source', { site })
}

/** How a rule tells its blocks, in words; what it compares by is folded, so the block's own spelling is shown. */
export function toldByText(
  { t }: Messages,
  { toldBy, value }: Pick<RuleChoice, 'toldBy' | 'value'>,
  block: Pick<Block, 'text'>
): string {
  switch (toldBy) {
    case 'box':
      return t('cleaning.told-by-box')
    case 'label':
      return t('cleaning.told-by-label', { label: /^[^:：]*/.exec(block.text)?.[0].trim() ?? value })
    case 'text':
      return t('cleaning.told-by-text')
    case 'reason':
      return t('cleaning.told-by-reason')
  }
}
