import { describe, expect, it } from 'vitest'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { codeOf, read } from '../support/read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
const rows = async (text: string) =>
  (await read('eml', utf8(text))).blocks.map((block) => `${block.kind}: ${block.text}`)

const event = (lines: string) => `BEGIN:VEVENT\nUID:1\n${lines}\nEND:VEVENT\n`
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:16010101T000000\nEND:STANDARD\nEND:VTIMEZONE\n${events.join('')}END:VCALENDAR\n`

const MEETING = event(
  'ORGANIZER;CN="Văn phòng, xã Nà Lơi":mailto:vp@example.vn\n' +
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Lò Thị Mai:mailto:mai@example.vn\nATTENDEE:mailto:hai@example.vn\n' +
    'SUMMARY;LANGUAGE=vi:Họp giao ban\\, tháng 3\nDTSTART;TZID=SE Asia Standard Time:20240305T080000\n' +
    'DTEND;TZID=SE Asia Standard Time:20240305T100000\nLOCATION:Phòng họp số 2\\; tầng 3\n' +
    'DESCRIPTION:Nội dung:\\n1. Báo cáo của các thô\n n bản\nBEGIN:VALARM\nDESCRIPTION:REMINDER\nEND:VALARM'
)
const WORDS = [
  'Thời gian: 08:00–10:00 ngày 05/03/2024',
  'Địa điểm: Phòng họp số 2; tầng 3',
  'Người mời: Văn phòng, xã Nà Lơi <vp@example.vn>',
  'Người được mời: Lò Thị Mai <mai@example.vn>, hai@example.vn',
  'Nội dung:',
  '1. Báo cáo của các thôn bản'
].map((text) => `paragraph: ${text}`)

describe('an invitation', () => {
  it('says what is when and where, and who invites whom', async () => {
    const bytes = utf8(calendar(MEETING))
    expect(await sniffMediaType(bytes, 'moi.bin')).toEqual({ format: 'eml', mediaType: 'text/calendar' })
    expect(await rows(calendar(MEETING))).toEqual(['title: Họp giao ban, tháng 3', ...WORDS])
    expect((await read('eml', bytes)).metadata).toMatchObject({
      title: 'Họp giao ban, tháng 3',
      author: 'Văn phòng, xã Nà Lơi',
      date: '2024-03-05T08:00:00+07:00'
    })
  })

  it('of world time, of whole days or over night is told as a clock in Vietnam shows it', async () => {
    const times = async (lines: string) => (await rows(calendar(event(`SUMMARY:a\n${lines}`))))[1]
    expect(await times('DTSTART:20240304T180000Z\nDTEND:20240304T190000Z')).toBe(
      'paragraph: Thời gian: 01:00–02:00 ngày 05/03/2024'
    )
    expect(await times('DTSTART;VALUE=DATE:20240305\nDTEND;VALUE=DATE:20240306')).toBe(
      'paragraph: Thời gian: ngày 05/03/2024'
    )
    expect(await times('DTSTART:20240305T220000\nDTEND:20240306T010000')).toBe(
      'paragraph: Thời gian: 22:00 ngày 05/03/2024 – 01:00 ngày 06/03/2024'
    )
  })

  it('in a letter stands behind its text and is no file of its own', async () => {
    const mail =
      'From: a@example.vn\nSubject: Moi hop\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n' +
      '--b\nContent-Type: text/plain; charset=utf-8\n\nKính mời.\n' +
      `--b\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\n\n${calendar(MEETING)}\n--b--\n`
    expect((await rows(mail)).slice(1, 3 + WORDS.length)).toEqual([
      'paragraph: Kính mời.',
      'heading: Họp giao ban, tháng 3',
      ...WORDS
    ])
    expect((await read('eml', utf8(mail))).attachments).toEqual([])
  })

  it('keeps the entries of a calendar apart, and one without an entry has no text', async () => {
    const other = event('SUMMARY:Nghỉ lễ\nSTATUS:CANCELLED')
    expect(await rows(calendar(MEETING, other))).toEqual([
      'heading: Họp giao ban, tháng 3',
      ...WORDS,
      'heading: Nghỉ lễ',
      'paragraph: Tình trạng: đã hủy'
    ])
    expect(await codeOf('eml', utf8(calendar()))).toBe('no-text')
  })

  it('of hostile lines is read at once', async () => {
    const line = `ATTENDEE${';A=,,,,,,,,,,,,,,,,'.repeat(2000)}"`
    expect(await rows(calendar(event(`${line}\nSUMMARY:a`)))).toEqual(['title: a'])
  })
})
