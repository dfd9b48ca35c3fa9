/** Making rules of sites in tests: pages with a box that is no part of their article, and what became of it. */
import type { Archive } from '../../src/archive/index.ts'
import type { CleaningAction, ToldBy } from '../../src/shared/model/cleaning-rule.ts'
import type { ItemDetail, ItemId } from '../../src/shared/model/item.ts'
import { bringIn, folderOf } from './archive.ts'
import { paragraphs, sitePage } from './site-page.ts'

const box = (words: string) =>
  `<div class="box-promo"><p>Đặt báo dài hạn ${words}</p><p>Gọi tòa soạn ${words}</p></div>`
/** A page of an invented site with an offer under its article. */
export const page = (number: number, host?: string) =>
  sitePage({
    title: `Sơn Khê họp bàn chống hạn lần thứ ${number}`,
    body: paragraphs(number),
    after: box(`năm ${2020 + number} ngay hôm nay để nhận ưu đãi cho bạn đọc thân thiết của báo`),
    ...(host ? { host } : {})
  })

export async function bringPage(archive: Archive, name: string, content: string): Promise<ItemId> {
  const { outcomes } = await bringIn(archive, folderOf({ [name]: content }))
  return outcomes[0]!.item!
}

export const aside = (item: ItemDetail) =>
  item.blocks.filter((block) => block.start === null).map(({ text }) => text)
export const asideBy = (item: ItemDetail, reason: string) =>
  item.blocks.filter((block) => block.reason === reason).map(({ text }) => text)
export const item = (archive: Archive, id: ItemId) => archive.call('items.get', { id })

export async function blockAt(archive: Archive, id: ItemId, words: string) {
  const { blocks } = await item(archive, id)
  return blocks.find(({ text }) => text.includes(words))!
}

/** Makes a rule of the block that holds `words`. */
export async function rule(
  archive: Archive,
  itemId: ItemId,
  words: string,
  action: CleaningAction,
  toldBy: ToldBy,
  apply = false
) {
  const { position } = await blockAt(archive, itemId, words)
  return archive.call('cleaningRules.add', { itemId, position, action, toldBy, apply })
}
