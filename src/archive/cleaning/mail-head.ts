/** Fields that programs for mail write above a letter that is forwarded, printed or pasted, in English and Vietnamese. */
const FIELD =
  /^(?:from|sent|date|to|cc|bcc|subject|reply-to|attachments?|importance|từ|người gửi|gửi|đã gửi|gửi lúc|ngày|ngày gửi|đến|tới|người nhận|đồng gửi|chủ đề|tiêu đề|tệp đính kèm|đính kèm)\s*:/i
/** Those that nothing else begins with. */
const SURE_FIELD = /^(?:from|sent|to|cc|bcc|subject|reply-to)\s*:/i
const SUBJECT = /^(?:subject|chủ đề|tiêu đề)\s*:\s*(?:(?:re|fwd?|tl|trả lời|chuyển tiếp)\s*:\s*)*(.*)$/i
const FORWARDED =
  /^[-_=*>\s]*(?:(?:begin )?forwarded message|original message|(?:bắt đầu )?(?:thư|tin nhắn)(?: đã| được)? chuyển tiếp|(?:thư|tin nhắn) gốc)[-_=*:\s]*$/i

/**
 * The head of a letter at the beginning of a text.
 * @param texts the blocks of the text
 * @returns how many blocks it takes, 0 where there is none; the subject, without `Re:` and `Fwd:`
 */
export function mailHead(texts: readonly string[]): { size: number; subject: string | null } {
  const linesOf = (text: string) => text.split('\n').map((line) => line.trim())
  const isPart = (line: string) => FIELD.test(line) || FORWARDED.test(line)
  const end = texts.findIndex((text) => !linesOf(text).every(isPart))
  const size = end < 0 ? texts.length : end
  const lines = texts.slice(0, size).flatMap(linesOf)
  if (lines.length < 2 && !lines.some((line) => SURE_FIELD.test(line) || FORWARDED.test(line)))
    return { size: 0, subject: null }
  const subject = lines.map((line) => SUBJECT.exec(line)?.[1]?.trim() ?? '').find((said) => said !== '')
  return { size, subject: subject ?? null }
}
