/** Pages of an invented news site, as a browser saves them: one template, another article each. */

export type SitePage = {
  host?: string
  title: string
  /** Running paragraphs. */
  body: readonly string[]
  /** HTML before and after the paragraphs, inside the article's column. */
  before?: string
  after?: string
}

/** One page, its address noted as browsers do when they save it. */
export function sitePage({
  host = 'www.sonkhe.example.vn',
  title,
  body,
  before = '',
  after = ''
}: SitePage): string {
  const address = `https://${host}/tin-tuc/${encodeURIComponent(title.slice(0, 20))}.html`
  return `<!DOCTYPE html>
<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->
<html lang="vi"><head><meta charset="utf-8"><title>${title} - Sơn Khê</title></head>
<body><div id="wrap"><div class="column-main">
<h1 class="headline">${title}</h1>
<div class="news-body">${before}
${body.map((text) => `<p>${text}</p>`).join('\n')}
${after}</div>
</div></div></body></html>`
}

/** Running text, another for each number. */
export const paragraphs = (number: number): string[] => [
  `Sáng ngày ${number}/3/2021, Ủy ban nhân dân huyện Sơn Khê họp bàn lần thứ ${number} về việc sửa chữa hồ chứa, cống lấy nước và tuyến đê bao trước mùa mưa, có đại diện mười tám xã, thị trấn cùng dự.`,
  `Hội nghị thống nhất giao Phòng Nông nghiệp rà soát ${number * 3} công trình, báo cáo kết quả bằng văn bản trước ngày cuối tháng để huyện tổng hợp, bố trí kinh phí sửa chữa và giao các xã trông coi.`,
  `Các xã cam kết huy động ${number * 100} ngày công nạo vét kênh mương nội đồng, không để diện tích nào thiếu nước trong vụ hè thu năm nay.`
]
