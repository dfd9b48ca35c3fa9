/** When two titles are one: abbreviations written out, a shorter form of a longer one. */
import { TITLE_HEADS } from './lexicon/titles.ts'
import { anyOf, fold } from './reading.ts'

const bareHead = new RegExp(
  `^(?:tân\\s)?${anyOf(TITLE_HEADS.filter((title) => !/hđqt|hội đồng/u.test(title)))}(?: thường trực)?$`,
  'iu'
)

/** "Phó Chủ tịch Hội", "Giám đốc Sở": only a fuller title tells of which. */
const bareBody = new RegExp(
  `^${anyOf(TITLE_HEADS)}(?: thường trực)? (?:hội|sở|bộ|viện|trường|cục|vụ|trung tâm|bệnh viện|công ty|tổng công ty|tập đoàn|ngân hàng|hiệp hội|liên đoàn)$`,
  'iu'
)

/** "Bí thư Thành ủy Hà Nội" after "Bí thư Thành ủy" says nothing new; a different title does. */
export function addTitle(titles: string[], title: string, canReplace: boolean): void {
  // "Tân Chủ tịch Hội" is the Chủ tịch Hội just elected.
  // "Bộ Thông tin - Truyền thông" is the Bộ Thông tin và Truyền thông.
  const words = (text: string): string[] =>
    normalTitle(spelt(text))
      .replace(/^tân /u, '')
      .split(/[\s–-]+/u)
      .filter((word) => word !== 'và')
  const mine = words(title)
  const at = titles.findIndex((other) => {
    const theirs = words(other)
    const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
    return short[0] === long[0] && short.every((word) => long.includes(word))
  })
  const known = titles[at]
  if (known === undefined) titles.push(title)
  else if (/^tân /iu.test(known) && !/^tân /iu.test(title)) titles[at] = title
  // "Thứ trưởng" first and "Thứ trưởng Bộ Y tế" later: the bare head gives way.
  else if (canReplace && mine.length > words(known).length && (bareHead.test(known) || bareBody.test(known)))
    titles[at] = title
}

/** Ministries and bodies by their letters, as papers write them ("Bộ GD-ĐT", "Sở TN & MT"). */
const letters: readonly (readonly [RegExp, string])[] = (
  [
    ['qh', 'quốc hội'],
    ['bch', 'ban chấp hành'],
    ['btv', 'ban thường vụ'],
    ['ubtw', 'ủy ban trung ương'],
    ['ubtư', 'ủy ban trung ương'],
    ['ubkt', 'ủy ban kiểm tra'],
    ['ubmttq', 'ủy ban mttq'],
    ['lđlđ', 'liên đoàn lao động'],
    ['cty', 'công ty'],
    ['hđqt', 'hội đồng quản trị'],
    ['ub', 'ủy ban'],
    ['hcm', 'hồ chí minh'],
    ['vn', 'việt nam'],
    ['gtvt', 'giao thông vận tải'],
    ['gd\\s?[-–&]\\s?đt', 'giáo dục và đào tạo'],
    ['tt\\s?[-–&]\\s?tt', 'thông tin và truyền thông'],
    ['tn\\s?[-–&]\\s?mt', 'tài nguyên và môi trường'],
    ['kh\\s?[-–&]\\s?đt', 'kế hoạch và đầu tư'],
    ['kh\\s?[-–&]\\s?cn', 'khoa học và công nghệ'],
    ['nn\\s?[-–&]\\s?ptnt', 'nông nghiệp và phát triển nông thôn'],
    ['lđ\\s?[-–]?\\s?tb\\s?[-–&]?\\s?xh', 'lao động thương binh và xã hội'],
    ['vh\\s?[-–,]?\\s?tt\\s?[-–&]?\\s?dl', 'văn hóa thể thao và du lịch']
  ] as const
).map(([short, long]) => [new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'gu'), long])

const spelt = (title: string): string =>
  letters.reduce(
    (text, [short, long]) => text.replace(short, long),
    fold(title).replace(/tp\.?\s?hcm/gu, 'thành phố hcm')
  )

/** A title's words with the usual abbreviations written out, for comparing. */
export const normalTitle = (title: string): string =>
  fold(title)
    .replace(/\btp\.?(?=\s|$|hcm)/g, 'thành phố ')
    .replace(/(?<!\p{L})đbqh(?!\p{L})/gu, 'đại biểu quốc hội')
    .replace(/(?<!\p{L})đb(?!\p{L})/gu, 'đại biểu')
    .replace(/ubnd/g, 'ủy ban nhân dân')
    .replace(/hđnd/g, 'hội đồng nhân dân')
    .replace(/mttq/g, 'mặt trận tổ quốc')
    .replace(/(?<!\p{L})(?:t\.?ư|tw)(?!\p{L})/gu, 'trung ương')
    .replace(/[().,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
