import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Block, ItemDetail } from '../../../../shared/model/item.ts'
import type { Messages } from '../../client/messages.tsx'

/** What cleaning calls a part it set aside, in words; codes without words of their own are "other parts". */
const reasonKeys: Readonly<Record<string, MessageKey>> = {
  advertisement: 'reader.reason-advertisement',
  audio: 'reader.reason-audio',
  'author-line': 'reader.reason-author-line',
  comments: 'reader.reason-comments',
  cookie: 'reader.reason-cookie',
  copyright: 'reader.reason-copyright',
  'date-line': 'reader.reason-date-line',
  'front-matter': 'reader.reason-front-matter',
  navigation: 'reader.reason-navigation',
  poll: 'reader.reason-poll',
  rating: 'reader.reason-rating',
  'related-news': 'reader.reason-related-news',
  'set-aside-by-hand': 'reader.reason-set-aside-by-hand',
  share: 'reader.reason-share',
  'site-footer': 'reader.reason-site-footer',
  'site-rule': 'reader.reason-site-rule',
  'source-line': 'reader.reason-source-line',
  tags: 'reader.reason-tags',
  'view-count': 'reader.reason-view-count',
  'page-header': 'reader.reason-page-header',
  'page-footer': 'reader.reason-page-footer',
  'editor-comment': 'reader.reason-editor-comment',
  'page-number': 'reader.reason-page-number',
  'outside-article': 'reader.reason-outside-article',
  sidebar: 'reader.reason-sidebar',
  'site-header': 'reader.reason-site-header',
  hidden: 'reader.reason-hidden'
}

/** The words of one reason code. */
export function reasonText(t: Messages['t'], reason: string | null): string {
  return t(reasonKeys[reason ?? ''] ?? 'reader.reason-other')
}

/** All reasons of the blocks set aside, each once, in the order they are met: "điều hướng, nút chia sẻ". */
export function reasonList(t: Messages['t'], blocks: readonly Block[]): string {
  return [...new Set(blocks.map((block) => reasonText(t, block.reason).toLocaleLowerCase()))].join(', ')
}

const keptKeys: Readonly<Record<string, MessageKey>> = {
  'kept-no-text': 'reader.kept-no-text',
  'kept-unknown-format': 'reader.kept-unknown-format',
  'kept-protected-file': 'reader.kept-protected-file',
  'kept-broken-file': 'reader.kept-broken-file'
}

/** Why nothing of an original could be read, as its import said. */
export function keptReason({ t }: Messages, item: ItemDetail): string {
  const code = item.provenance.flatMap(({ warnings }) => warnings).find((warning) => warning in keptKeys)
  return t(keptKeys[code ?? ''] ?? 'reader.kept-other')
}
