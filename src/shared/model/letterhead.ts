/**
 * What an archive's own office puts on the papers it prints: who it is, who signs, who is to get them, and what the
 * rules leave open. Kept in the archive, so that it goes where the archive goes. Everything may be empty: an empty
 * field prints blank space to write in, or nothing.
 */
import * as z from 'zod'
import { Margins } from './printable/official.ts'

const line = z.string().trim().max(300)
const lines = z.array(z.string().trim().min(1).max(300)).max(40)

/** Sizes of the body that Nghị định 30 leaves open (Phụ lục I, Phần I, Mục II.6 e), pt. */
const BodySize = z.literal([13, 13.5, 14])

export const Letterhead = z.object({
  /** The office by its whole name, as it is told inside a sentence; head of summaries and slips, author of the file. */
  office: line,
  /** Cơ quan chủ quản. */
  authority: line,
  /** Cơ quan ban hành, line by line as it is to be broken. */
  issuer: lines,
  /** Địa danh before the date. */
  place: line,
  /** Behind the number: "BC-VP" gives "Số: 04/BC-VP"; "BC/BDVHU" gives a Party body "Số 07-BC/BDVHU". */
  symbol: z.string().trim().max(60),
  /** Kính gửi. */
  addressees: lines,
  /** Nơi nhận, without dash; the last line is usually "Lưu: VT, …". */
  recipients: lines,
  /** Quyền hạn ("KT. CHÁNH VĂN PHÒNG"), chức vụ and name of who signs. */
  signerAuthority: line,
  signerOffice: line,
  signerName: line,
  bodySize: BodySize,
  margins: Margins,
  /** Of a Party body: under the subject, under "Nơi nhận:", and the size of the list. The rules are not known for certain. */
  partyClosingMark: z.string().trim().max(20),
  partyUnderlinesRecipients: z.boolean(),
  partyRecipientSize: z.literal([11, 12, 14]),
  /** Number of the register's volume: "01". */
  volume: z.string().trim().max(20)
})
export type Letterhead = z.infer<typeof Letterhead>

/** What an archive has where nobody set anything: blanks, and the measures of Nghị định 30's own samples. */
export const emptyLetterhead: Letterhead = {
  office: '',
  authority: '',
  issuer: [],
  place: '',
  symbol: '',
  addressees: [],
  recipients: [],
  signerAuthority: '',
  signerOffice: '',
  signerName: '',
  bodySize: 14,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  partyClosingMark: '-----',
  partyUnderlinesRecipients: true,
  partyRecipientSize: 12,
  volume: '01'
}

/** What one paper has and the next has not: its number and the day it is signed (ISO). Not kept; '' and null are blank. */
export const Issue = z.object({ number: z.string().trim().max(20), signedOn: z.iso.date().nullable() })
export type Issue = z.infer<typeof Issue>
