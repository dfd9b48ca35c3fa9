/** Documents to measure with: generated ones, the same on every machine, and a sample of real ones where they are. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Syllables of written Vietnamese, most frequent first; drawn so that the n-th comes up about 1/n as often. */
const syllables = (
  'và của các có là cho trong được với không đã những một này người để công khi đến thể ở về ra nhân năm hội đồng ' +
  'dân từ phải tại quyền làm việc xã trên chính đảng cũng nhiều sự lại đó quốc tế nhà nước phát triển kinh hoạt động ' +
  'nghị quyết tổ chức cán bộ địa phương tỉnh huyện thành phố ủy ban chủ tịch bí thư thường trực trưởng phó đoàn thanh niên ' +
  'phụ nữ mặt trận tổng kết triển khai nhiệm vụ kế hoạch chương trình đối thoại giám sát phản biện tiếp xúc kiến ý ' +
  'lãnh đạo chỉ quản lý thực hiện tăng cường nâng cao chất lượng hiệu quả đổi mới xây dựng nông thôn văn hóa giáo dục y tế ' +
  'giải phóng bằng bồi môi trường giao thông thủy lợi đất đai hồ sơ thủ tục hành cải cách thi đua khen thưởng gương điển hình ' +
  'khéo vận tuyên truyền tư tưởng pháp luật an ninh trật tự quốc phòng quân sự bảo vệ tham gia đóng góp ủng hộ hỗ trợ ' +
  'khó khăn nghèo cận chính sách xóa giảm vay vốn ngân hàng doanh nghiệp hợp tác sản xuất chăn nuôi trồng trọt cây lúa ngô ' +
  'hoa màu rừng biển đảo sông suối cầu đường trạm điện trường học lớp giáo viên sinh bệnh viện bác sĩ thuốc khám chữa ' +
  'mùa mưa bão lũ hạn hán cháy nổ tai nạn cứu nạn khắc phục hậu thiệt hại ước tính tỷ triệu nghìn mét khối tấn ha hộ'
).split(/\s+/)

/** Mulberry32: 32 bits of state, the same numbers for the same seed everywhere. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Words as Zipf's law has them. */
function zipf(random: () => number): () => string {
  const weights = syllables.map((_, rank) => 1 / (rank + 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let left = random() * whole
    for (let rank = 0; rank < weights.length; rank++) {
      left -= weights[rank]!
      if (left <= 0) return syllables[rank]!
    }
    return syllables[0]!
  }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** One article of some 450 words: title, date line, paragraphs with figures and a document cited, source. */
function articleOf(random: () => number, word: () => string, number: number): string {
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = () => `${capital(words(8 + Math.floor(random() * 22)))}.`
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ')
  const day = 1 + Math.floor(random() * 28)
  const month = 1 + Math.floor(random() * 12)
  const year = 2015 + Math.floor(random() * 8)
  return [
    capital(words(9)),
    '',
    `${day}/${month}/${year} - 09:15 AM`,
    `Sáng ${day}/${month}, ${words(30)}.`,
    ...Array.from({ length: 5 }, () => ['', paragraph()]).flat(),
    '',
    `Thực hiện Quyết định số ${1000 + number}-QĐ/TU ngày ${day}/${month}/${year}, ${words(20)}, có ${Math.floor(random() * 900)} hộ, đạt ${Math.floor(random() * 100)}%.`,
    '',
    `Theo ${capital(words(2))}`
  ].join('\n')
}

/** Generated articles, the same for every run. */
export function* generatedArticles(count: number): Generator<string> {
  const random = seeded(20_190_527)
  const word = zipf(random)
  for (let number = 0; number < count; number++) yield articleOf(random, word, number)
}

/** Writes texts into a folder, a thousand to a folder inside. @returns their paths */
export function writeTexts(folder: string, texts: Iterable<string>): string[] {
  const files: string[] = []
  let inner = folder
  for (const text of texts) {
    const number = files.length
    if (number % 1000 === 0) {
      inner = path.join(folder, `Tập ${number / 1000 + 1}`)
      mkdirSync(inner, { recursive: true })
    }
    const file = path.join(inner, `tin-${String(number).padStart(6, '0')}.txt`)
    writeFileSync(file, text)
    files.push(file)
  }
  return files
}

/**
 * `count` articles made of the given ones: at every fourth place a word of another article, so that none is a near copy of
 * another and all have the words, lengths and names of real ones.
 */
export function* perturbed(articles: readonly string[], count: number): Generator<string> {
  const random = seeded(19_450_902)
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const parted = articles.map((text) => text.split(/(\s+)/))
  for (let number = 0; number < count; number++) {
    const parts = [...parted[number % parted.length]!]
    for (let at = 0; at < parts.length; at += 2) {
      if (random() < 0.25) parts[at] = any(any(parted)).trim() || parts[at]!
    }
    yield parts.join('')
  }
}

/** Where real documents are, or null. */
export function realData(): string | null {
  const folder = process.env['TULIEU_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url))
  return existsSync(folder) ? folder : null
}

/** The `.txt` files under a folder in the order of their paths. */
export const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name))

/** `count` of a list, spread evenly over all of it. */
export const spread = (all: readonly string[], count: number): string[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!)
